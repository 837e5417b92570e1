/**
 * Runs the gateway's tests against one PostgreSQL server for the whole run. Arguments go to `node --test`; without a
 * file among them every test runs:
 *
 *   node packages/gateway/dist/testing/run.js
 *   node packages/gateway/dist/testing/run.js packages/gateway/dist/config.test.js
 *
 * TEST_DATABASE_URL names a server to use instead of starting one; its role must be allowed to create databases.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startTestServer } from './test-database.js';

const args = process.argv.slice(2);
if (!args.some((arg) => arg.endsWith('.js'))) {
  const dist = fileURLToPath(new URL('..', import.meta.url));
  const names = await readdir(dist, { recursive: true });
  args.push(...names.filter((name) => name.endsWith('.test.js')).map((name) => `${dist}${name}`));
}

const given = process.env['TEST_DATABASE_URL'];
const server = given ? { url: given, stop: async () => undefined } : await startTestServer();
const child = spawn(process.execPath, ['--test', '--test-reporter=spec', ...args], {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: server.url, TEST_RUN: randomBytes(4).toString('hex') },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const [code] = (await once(child, 'exit')) as [number | null];
await server.stop();
process.exitCode = code ?? 1;
