import { readFileSync } from 'node:fs';
import { launchChromium } from '../browsers/launch.js';
import { servePage, startDemonstration } from '../e2e/demonstration.js';
import { inRoot } from '../setup/root.js';

/**
 * What really travels when a department's page shows a dossier: bytes as Chromium counts them on the wire, and how many
 * requests had to wait for one another. The page is of another origin, the cache is empty.
 */
const CEILING_BYTES = 20_000;
const CEILING_TRIPS = 2;

const [{ code }] = JSON.parse(readFileSync(inRoot('packages/gateway/data/showcase.json'), 'utf8'));
const demonstration = await startDemonstration();
const site = await servePage(
  `<!doctype html><title>x</title><link rel="icon" href="data:,">` +
    `<script type="module" async="" src="${demonstration.url}portal.js" data-site="so-tttt"></script>` +
    `<nt-dossier-status code="${code}"></nt-dossier-status>`,
);
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  const network = await page.createCDPSession();
  await network.send('Network.enable');
  /** @type {Map<string, { url: string, sent: number, received: number, bytes: number }>} */
  const requests = new Map();
  network.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (request.url.startsWith(demonstration.url)) {
      requests.set(requestId, { url: request.url, sent: timestamp, received: Infinity, bytes: 0 });
    }
  });
  network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes += encodedDataLength;
  });
  network.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const request = requests.get(requestId);
    if (request) request.received = timestamp;
  });
  await page.goto(site.url);
  await page.waitForSelector('nt-dossier-status >>> .card', { visible: true });
  await page.waitForNetworkIdle();

  const all = [...requests.values()];
  const scripts = all.filter(({ url }) => url.endsWith('.js'));
  const bytes = scripts.reduce((sum, request) => sum + request.bytes, 0);
  const data = all.reduce((sum, request) => sum + request.bytes, 0) - bytes;
  const trips = sequentialTrips(all);
  console.log(JSON.stringify({ bench: 'wire', bytes, data, requests: all.length, trips }));
  for (const { url, bytes: size } of all)
    console.log(`  ${String(size).padStart(6)}  ${url.replace(demonstration.url, '')}`);
  if (bytes > CEILING_BYTES || trips > CEILING_TRIPS) process.exitCode = 1;
} finally {
  await browser.close();
  await site.stop();
  await demonstration.stop();
}

/**
 * The longest chain of requests each of which was sent only after the one before had come: what latency multiplies.
 * @param {{ sent: number, received: number }[]} all
 */
function sequentialTrips(all) {
  const ordered = all.toSorted((left, right) => left.sent - right.sent);
  /** @type {number[]} */
  const depth = [];
  ordered.forEach((request, index) => {
    const before = ordered
      .slice(0, index)
      .map((earlier, at) => (earlier.received <= request.sent ? (depth[at] ?? 0) : 0));
    depth.push(1 + Math.max(0, ...before));
  });
  return Math.max(...depth);
}
