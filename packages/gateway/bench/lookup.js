/**
 * Measures the look-up: a gateway with the demonstration's dossiers, asked 200 times a second for dossiers all over the
 * four offices. Prints one JSON line; exits 1 when the 99th percentile is above the target or an answer was not 200.
 *
 *   node packages/gateway/bench/lookup.js [--seconds 20] [--rate 200]
 *
 * Requests come as citizens do, independently of each other and of the answers (a Poisson process): the load does not
 * wait when the gateway is slow, and each time counts from the instant at which the request was due.
 *
 * Everything runs on this machine: the gateway, its PostgreSQL and the load, so the figures include their quarrels.
 */
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readDemonstrationData } from '../dist/demonstration/demonstration-data.js';
import { generateDossiers } from '../dist/demonstration/generate-dossiers.js';
import { Random } from '../dist/demonstration/random.js';

const TARGET_P99_MS = 10;
const WARM_UP_S = 3;

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '20' }, rate: { type: 'string', default: '200' } },
});
const [seconds, rate] = [Number(values.seconds), Number(values.rate)];

const bodies = generateDossiers(await readDemonstrationData(), 'any key')
  .filter((_, index) => index % 7 === 0)
  .map(({ code }) => JSON.stringify({ code }));

const folder = await mkdtemp(join(tmpdir(), 'gateway-bench-'));
const gateway = spawn(process.execPath, [fileURLToPath(new URL('../dist/cli.js', import.meta.url)), 'serve'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...process.env,
    DEMO: 'true',
    PORT: '0',
    DATA_DIR: folder,
    LOG_FILE: join(folder, 'gateway.log'),
    RATE_LIMIT_PER_MINUTE: '1000000',
    SITE_RATE_LIMIT_PER_MINUTE: '1000000',
  },
});

try {
  const url = await listening();
  await load(url, WARM_UP_S);
  const { times, wrong } = await load(url, seconds);
  const result = {
    bench: 'lookup',
    requests: times.length,
    perSecond: Math.round(times.length / seconds),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    max: percentile(times, 1),
    unit: 'ms',
    target: { p99: TARGET_P99_MS },
    wrong,
  };
  console.log(JSON.stringify(result));
  if (result.p99 > TARGET_P99_MS || wrong > 0) process.exitCode = 1;
} finally {
  const ended = new Promise((resolve) => gateway.once('exit', resolve));
  gateway.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
}

/** @returns {Promise<string>} where the gateway listens */
async function listening() {
  for await (const line of createInterface({ input: gateway.stdout })) {
    const [, url] = /^Listening on (\S+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The gateway ended before it listened.');
}

/**
 * @param {string} url
 * @param {number} duration seconds
 * @returns {Promise<{ times: number[], wrong: number }>} sorted milliseconds of each answer; how many were not 200
 */
async function load(url, duration) {
  const random = new Random(1);
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const target = new URL('v1/dossiers/lookup?site=so-tttt', url);
  /** @type {number[]} */
  const times = [];
  /** @type {Promise<void>[]} */
  const pending = [];
  let wrong = 0;

  const ask = async (/** @type {string} */ body, /** @type {number} */ due) => {
    if ((await send(agent, target, body)) !== 200) wrong++;
    times.push(performance.now() - due);
  };
  const start = performance.now();
  for (let due = start, n = 0; due < start + duration * 1000; due += (-Math.log(1 - random.next()) * 1000) / rate) {
    const early = due - performance.now();
    if (early > 1) await setTimeout(early - 1);
    while (performance.now() < due) await setImmediate();
    pending.push(ask(bodies[n++ % bodies.length] ?? '', due));
  }
  await Promise.all(pending);
  agent.destroy();
  return { times: times.sort((a, b) => a - b), wrong };
}

/**
 * @param {Agent} agent
 * @param {URL} url
 * @param {string} body
 * @returns {Promise<number | undefined>} the status, after the whole answer has arrived
 */
function send(agent, url, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/**
 * @param {number[]} sorted
 * @param {number} share
 */
function percentile(sorted, share) {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return Math.round(value * 100) / 100;
}
