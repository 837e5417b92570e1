/**
 * Measures the sending of messages: a gateway on its own PostgreSQL, sent messages at a steady rate, each one recorded
 * with its proof and its outbox rows in a transaction that is on disk before the answer. Prints one JSON line; exits 1
 * when the 99th percentile is above the target or an answer was not 201.
 *
 *   node packages/gateway/bench/feedback.js [--seconds 10] [--rate 20]
 *
 * Proofs are made before, from challenges of the least cost signed with the demonstration's key: solving is the
 * browser's work, and checking costs the same whatever the solving cost.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { readConfig } from '../dist/config.js';
import { deriveFeedbackKeys } from '../dist/feedback/keys.js';

const TARGET_P99_MS = 50;
const WARM_UP = 50;

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, rate: { type: 'string', default: '20' } },
});
const [seconds, rate] = [Number(values.seconds), Number(values.rate)];

const keys = deriveFeedbackKeys(readConfig({ DEMO: 'true' }).feedback.key);
const folder = await mkdtemp(join(tmpdir(), 'gateway-bench-'));
const env = {
  ...process.env,
  DEMO: 'true',
  PORT: '0',
  DATA_DIR: folder,
  LOG_LEVEL: 'warn',
  SITE_RATE_LIMIT_PER_MINUTE: '1000000',
  FEEDBACK_RATE_LIMIT_PER_MINUTE: '1000000',
};
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const gateway = spawn(process.execPath, [cli, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'], env });

try {
  const url = new URL('v1/feedback?site=so-tttt', await listening());
  const bodies = await Promise.all(Array.from({ length: WARM_UP + seconds * rate }, makeBody));
  for (const body of bodies.splice(0, WARM_UP)) await post(url, body);

  const start = performance.now();
  const outcomes = await Promise.all(
    bodies.map(async (body, index) => {
      const due = (index * 1_000) / rate;
      await setTimeout(due);
      const status = await post(url, body);
      return { status, time: performance.now() - start - due };
    }),
  );
  const times = outcomes.map(({ time }) => time).sort((a, b) => a - b);
  const wrong = outcomes.filter(({ status }) => status !== 201).length;
  const [p50, p99] = [0.5, 0.99].map((part) => round(times[Math.floor(times.length * part)]));
  console.log(JSON.stringify({ bench: 'feedback', messages: times.length, perSecond: rate, p50, p99, wrong }));
  if (wrong > 0 || Number(p99) > TARGET_P99_MS) process.exitCode = 1;
} finally {
  gateway.kill('SIGTERM');
  await new Promise((resolve) => gateway.once('close', resolve));
  await rm(folder, { recursive: true, force: true });
}

async function makeBody() {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1,
    counter: 1,
    keyPrefixLength: 8,
    deriveKey,
    expiresAt: Math.floor(Date.now() / 1_000) + 600,
    hmacSignatureSecret: keys.challenge,
    hmacKeySignatureSecret: keys.solution,
  });
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({
    idempotencyKey: randomUUID(),
    category: 'regulation',
    agencyId: 'so-tttt',
    subject: 'Biểu mẫu trực tuyến',
    content: 'Biểu mẫu yêu cầu bản sao sổ hộ khẩu dù đã có số định danh. '.repeat(20),
    contact: { name: 'Nguyễn Thị Lan', phone: '0912 000 321' },
    consent: true,
    mayPublish: true,
    proof: Buffer.from(JSON.stringify({ challenge, solution })).toString('base64'),
  });
}

/** @param {URL} url @param {string} body */
async function post(url, body) {
  const response = await fetch(url, { method: 'POST', body });
  await response.arrayBuffer();
  return response.status;
}

/** @param {number | undefined} time milliseconds */
function round(time) {
  return Math.round((time ?? NaN) * 10) / 10;
}

async function listening() {
  for await (const line of createInterface(gateway.stdout)) {
    const [, found] = /Listening on (\S+)/.exec(line) ?? [];
    if (found) return found;
  }
  throw new Error('The gateway ended before it listened.');
}
