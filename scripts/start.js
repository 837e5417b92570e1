import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.js';
import { CommandError, endCommands, endTree } from './setup/command.js';
import { ensureDependencies } from './setup/dependencies.js';
import { requireNode } from './setup/node-version.js';
import { choosePort } from './setup/port.js';
import { duration, say } from './setup/progress.js';
import { inRoot, root } from './setup/root.js';

const usualPort = 8080;
const patience = { ready: 120_000, stop: 10_000 };

/** @type {import('node:child_process').ChildProcess | undefined} */
let gateway;
let stopping = false;

/**
 * Ctrl-C reaches a process twice: from the terminal and again through npm. So the gateway runs in a process group of its
 * own and is told once, by this function.
 */
function stop() {
  if (stopping) return;
  stopping = true;
  endCommands();
  if (!gateway) process.exit(0);
  say('stopping …');
  gateway.kill('SIGTERM');
  setTimeout(() => gateway && endTree(gateway, 'SIGKILL'), patience.stop).unref();
}

/**
 * The process that started this one, and where that is the shell npm put between (which may outlive npm), also npm.
 * @returns {string}
 */
function ancestors() {
  try {
    const [, name, fields] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return /^(ba|da)?sh$/.test(name ?? '') ? `${process.ppid} ${fields?.split(' ')[1]}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}

/** Started by npm, this process ends with npm, however npm ends and whatever the shell between them swallows. */
function followParent() {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  setInterval(() => ancestors() !== before && stop(), 500).unref();
}

/**
 * @param {number} port
 * @returns {Promise<number>} the exit code
 */
function serve(port) {
  const entry = inRoot('packages/gateway/dist/cli.js');
  const watch = new URL('setup/end-with-parent.js', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', watch, entry, 'serve'], {
    cwd: root,
    // Only warnings, so that the address to open stays the last line.
    env: { LOG_LEVEL: 'warn', ...process.env, DEMO: 'true', HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  gateway = child;
  announceWhenReady(child, `http://localhost:${port}/`);
  return new Promise((finish) => {
    child.once('exit', (code, signal) => {
      if (signal) endDatabase();
      if (stopping) return finish(0);
      console.error(`The gateway ended by itself (${signal ?? `exit code ${code}`}).`);
      finish(code || 1);
    });
  });
}

/** A gateway that was killed could not end its database. SIGINT asks PostgreSQL to stop at once and in good order. */
function endDatabase() {
  try {
    const file = resolve(root, process.env.DATA_DIR ?? '.data', 'postgres/postmaster.pid');
    process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 'SIGINT');
  } catch {
    // It has none of its own, or it ended already.
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} url
 */
async function announceWhenReady(child, url) {
  const start = performance.now();
  let told = start;
  while (child.exitCode === null && child.signalCode === null && !stopping) {
    const ready = await fetch(new URL('readyz', url), { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (ready?.ok) {
      say('ready; Ctrl-C stops everything');
      console.log(`\nOpen ${url}`);
      return;
    }
    const now = performance.now();
    if (now - start > patience.ready) {
      console.error(`The gateway is not ready after ${duration(now - start)}; giving up.`);
      process.exitCode = 1;
      return stop();
    }
    if (now - told > 10_000) {
      told = now;
      say(`gateway: not ready yet after ${duration(now - start)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function main() {
  requireNode();
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  followParent();
  const port = await choosePort(values.port ?? process.env.PORT, usualPort);
  await ensureDependencies();
  await build();
  if (stopping) return 0;
  say('starting the database and the gateway …');
  return serve(port);
}

const code = await main().catch((error) => {
  if (stopping) return 0;
  console.error(
    error instanceof CommandError
      ? `${error.output.split('\n').slice(-60).join('\n')}\n${error.message}`
      : error.message,
  );
  return 1;
});
process.exit(process.exitCode || code);
