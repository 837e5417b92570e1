import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { brotliCompressSync } from 'node:zlib';
import { inRoot } from '../setup/root.js';

/**
 * @typedef {object} Demonstration
 * @property {string} url where it listens, with a slash at the end
 * @property {string} log file with the gateway's log
 * @property {string} folder its DATA_DIR, for commands beside it
 * @property {() => Promise<void>} stop ends the gateway and its PostgreSQL, and removes their data
 */

/**
 * Starts the demonstration as `npm start` does, on a free port and data of its own.
 * @param {Record<string, string>} [settings] environment besides
 * @returns {Promise<Demonstration>}
 */
export async function startDemonstration(settings = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'demonstration-'));
  const log = join(folder, 'gateway.log');
  const gateway = spawn(process.execPath, [inRoot('packages/gateway/dist/cli.js'), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DEMO: 'true', PORT: '0', DATA_DIR: folder, LOG_FILE: log, ...settings },
  });
  const ended = once(gateway, 'exit');
  const stop = async () => {
    gateway.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: gateway.stdout })) {
    const [, url] = /Listening on (http:\S+)/.exec(line) ?? [];
    if (url) {
      gateway.stdout.resume();
      return { url, log, folder, stop };
    }
  }
  await stop();
  throw new Error('The gateway ended before it listened.');
}

/**
 * Serves one page from an origin of its own, as a department's site does; compressed where the browser takes it.
 * @param {string} text
 * @param {string} [type]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function servePage(text, type = 'text/html') {
  const compressed = brotliCompressSync(text);
  const server = createServer((request, response) => {
    response.setHeader('content-type', `${type}; charset=utf-8`).setHeader('access-control-allow-origin', '*');
    if (request.headers['accept-encoding']?.includes('br')) {
      response.setHeader('content-encoding', 'br').end(compressed);
    } else {
      response.end(text);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
