/**
 * Measures the news. Prints JSON lines, times in milliseconds; ends with 1 where an answer was not 200.
 *
 *   node packages/gateway/bench/news.js [--requests 3000]
 *
 * "gather": a gateway with an empty table of news, from listening until the news of all 47 sites is there, until every
 * picture is. "list": `GET /v1/news` as an element asks for it, one request after the other, all sites and one by turns.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { requests: { type: 'string', default: '3000' } } });
const SITES = ['so-tttt', 'so-y-te', 'huyen-bac-ai', 'bao-ninh-thuan', 'tinh-doan'];

const folder = await mkdtemp(join(tmpdir(), 'gateway-bench-'));
const gateway = spawn(process.execPath, [fileURLToPath(new URL('../dist/cli.js', import.meta.url)), 'serve'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, DEMO: 'true', PORT: '0', DATA_DIR: folder, LOG_FILE: join(folder, 'gateway.log') },
});

try {
  const url = await listening();
  const started = performance.now();
  /** @type {Awaited<ReturnType<typeof readAll>>} */
  let all = [];
  /** @type {number | undefined} */
  let words;
  let before = '';
  // Done when nothing has changed for a second after the last change: the first picture of all is waited for as well.
  let changed = started;
  while (words === undefined || performance.now() - changed < 1_000) {
    all = await readAll(url);
    const state = `${all.length} ${all.filter(({ image }) => image).length}`;
    if (state !== before) changed = performance.now();
    before = state;
    const sites = new Set(all.flatMap(({ site, alsoAt }) => [site, ...alsoAt].map(({ id }) => id)));
    if (sites.size === 47) words ??= performance.now() - started;
    await pause(20);
  }
  const pictures = all.filter(({ image }) => image).length;
  console.log(
    JSON.stringify({
      bench: 'gather',
      items: all.length,
      pictures,
      allSitesAfter: Math.round(words),
      allPicturesAfter: Math.round(changed - started),
    }),
  );

  /** @type {number[]} */
  const times = [];
  for (let turn = 0; turn < Number(values.requests); turn++) {
    const query = turn % 2 ? `?limit=10&sites=${SITES[turn % SITES.length]}` : '?limit=10';
    const asked = performance.now();
    const response = await fetch(new URL(`v1/news${query}`, url));
    await response.arrayBuffer();
    times.push(performance.now() - asked);
    if (response.status !== 200) process.exitCode = 1;
  }
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
  console.log(JSON.stringify({ bench: 'list', requests: times.length, p50: at(0.5), p99: at(0.99) }));
} finally {
  const ended = new Promise((resolve) => gateway.once('exit', resolve));
  gateway.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
}

/** @param {string} url */
async function readAll(url) {
  /** @type {import('@ninhthuan/contract').NewsItem[]} */
  const items = [];
  for (let cursor = ''; ;) {
    const response = await fetch(new URL(`v1/news?limit=50${cursor && `&cursor=${cursor}`}`, url));
    const page = /** @type {import('@ninhthuan/contract').NewsPage} */ (await response.json());
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}

/** @returns {Promise<string>} where the gateway listens */
async function listening() {
  for await (const line of createInterface({ input: gateway.stdout })) {
    const [, found] = /^Listening on (\S+)/.exec(line) ?? [];
    if (found) return found;
  }
  throw new Error('The gateway ended before it listened.');
}
