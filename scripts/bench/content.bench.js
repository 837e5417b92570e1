import { readFile } from 'node:fs/promises';
import { minify } from 'terser';
import { launchChromium } from '../browsers/launch.js';
import { servePage, startDemonstration } from '../e2e/demonstration.js';
import { inRoot } from '../setup/root.js';

/**
 * All four services on one page, against the same four written by hand without any library (yardstick/hand-written.js): slow 4G, a
 * CPU four times slower, nothing cached. Time until every service shows its content, script time, and how far anything
 * moved after the first paint. The two pages take turns; medians count.
 */
/** @typedef {{ content: number, script: number, shift: number }} Run milliseconds; the sum of layout shifts */

const RUNS = 7;
const CEILING = { content: 1.5, script: 2 };
const SLOW_4G = { latency: 150, download: 1.6e6 / 8, upload: 750e3 / 8 };

const demonstration = await startDemonstration();
// The news of the 47 sites is gathered in the first seconds.
await new Promise((resolve) => setTimeout(resolve, 6000));
const source = await readFile(inRoot('scripts/bench/yardstick/hand-written.js'), 'utf8');
const { code = '' } = await minify(source, { module: true });
const yardstick = await servePage(code, 'text/javascript');

/** @param {string} tags @param {string} script @param {string} style */
const page = (tags, script, style) =>
  servePage(
    `<!doctype html><meta name="viewport" content="width=device-width"><title>x</title><link rel="icon" href="data:,">` +
      `<style>body{margin:8px}${style}</style><script type="module" async src="${script}"></script>${tags}`,
  );
const ours = await page(
  '<nt-dossier-status></nt-dossier-status><nt-service-catalogue limit="6"></nt-service-catalogue>' +
    '<nt-news-feed layout="cards" limit="6"></nt-news-feed><nt-feedback-form></nt-feedback-form>',
  `${demonstration.url}portal.js" data-site="so-tttt`,
  // The room a webmaster reserves, as the guide says.
  'nt-dossier-status{display:block;min-height:300px}nt-service-catalogue{display:block;min-height:1700px}' +
    'nt-news-feed{display:block;min-height:2900px}nt-feedback-form{display:block;min-height:1600px}',
);
const theirs = await page(
  '<hand-dossier></hand-dossier><hand-catalogue></hand-catalogue><hand-news></hand-news><hand-feedback></hand-feedback>',
  `${yardstick.url}?gateway=${encodeURIComponent(demonstration.url)}`,
  '',
);
const SHOWN = {
  ours: [
    ['nt-dossier-status', 'input'],
    ['nt-service-catalogue', '.card .name'],
    ['nt-news-feed', 'article a'],
    ['nt-feedback-form', 'textarea'],
  ],
  theirs: [
    ['hand-dossier', 'input'],
    ['hand-catalogue', 'li button'],
    ['hand-news', 'article a'],
    ['hand-feedback', 'textarea'],
  ],
};

const browser = await launchChromium();
try {
  /** @type {Run[]} */
  const mine = [];
  /** @type {Run[]} */
  const hand = [];
  for (let run = 0; run < RUNS; run += 1) {
    mine.push(await measure(ours.url, SHOWN.ours));
    hand.push(await measure(theirs.url, SHOWN.theirs));
  }
  const content = median(mine.map((run) => run.content));
  const yard = median(hand.map((run) => run.content));
  const script = median(mine.map((run) => run.script));
  const yardScript = median(hand.map((run) => run.script));
  const shift = Math.max(...mine.map((run) => run.shift));
  const ratios = { content: round(content / yard), script: round(script / yardScript) };
  console.log(
    JSON.stringify({
      bench: 'content',
      content,
      handWritten: yard,
      script,
      handWrittenScript: yardScript,
      ratios,
      shift,
    }),
  );
  if (ratios.content > CEILING.content || ratios.script > CEILING.script || shift > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await Promise.all([ours, theirs, yardstick].map((server) => server.stop()));
  await demonstration.stop();
}

/**
 * @param {string} url
 * @param {string[][]} shown host and selector in its shadow root, for each service
 */
async function measure(url, shown) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width: 390, height: 800 });
  await tab.emulateCPUThrottling(4);
  await tab.emulateNetworkConditions(SLOW_4G);
  await tab.evaluateOnNewDocument((wanted) => {
    const watched = { content: 0, shift: 0 };
    Object.assign(window, { watched });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.shift += /** @type {any} */ (entry).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      if (wanted.every(([host = '', part = '']) => document.querySelector(host)?.shadowRoot?.querySelector(part))) {
        watched.content = performance.now();
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  }, shown);
  await tab.goto(url);
  await tab.waitForFunction('watched.content > 0', { timeout: 60_000 });
  await tab.waitForNetworkIdle({ idleTime: 1000 });
  const { content, shift } = /** @type {{ content: number, shift: number }} */ (await tab.evaluate('watched'));
  const { ScriptDuration = 0 } = await tab.metrics();
  await context.close();
  return { content: Math.round(content), script: Math.round(ScriptDuration * 1000), shift };
}

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** @param {number} ratio */
function round(ratio) {
  return Math.round(ratio * 100) / 100;
}
