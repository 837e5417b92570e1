import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { createSafeFetcher, type SafeFetcher, type SafeFetcherOptions, type SafeFetchRequest } from '../safe-fetch.js';
import { SafeFetchError, type SafeFetchFailure } from '../safe-fetch-error.js';

export const ASKED: SafeFetchRequest = { maxBytes: 100_000, accept: '*/*' };
const BOMB = gzipSync(Buffer.alloc(200_000_000));

const PAGES: Record<string, RequestListener> = {
  '/plain': (_request, response) => response.end('hello'),
  '/gzip': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello')),
  '/br': (_request, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('hello')),
  '/deflate': (_request, response) =>
    response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync('hello')),
  '/not-gzip': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('hello'),
  '/half-gzip': (_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello'.repeat(999)).subarray(0, 30)),
  '/unknown-coding': (_request, response) => response.writeHead(200, { 'content-encoding': 'rot13' }).end('uryyb'),
  '/bomb': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
  '/huge': (_request, response) => pour(response),
  '/silent': () => undefined,
  '/stalls': (_request, response) => response.write('half'),
  '/drips': (_request, response) => drip(response),
  '/breaks': (_request, response) => response.write('half', () => response.destroy()),
  '/missing': (_request, response) => response.writeHead(404).end('not here'),
  '/cookie': (_request, response) => response.writeHead(302, { location: '/plain', 'set-cookie': 'a=b' }).end(),
  '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-metadata': (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/to-other-port': (_request, response) => response.writeHead(307, { location: 'http://public.example:8080/' }).end(),
  '/to-file': (_request, response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
};

/** Writes for as long as somebody reads. */
function pour(response: ServerResponse): void {
  const chunk = Buffer.alloc(65_536, 'x');
  const write = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', write);
  write();
}

/** A byte now and then: never idle, never done. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write('.'), 40);
  response.on('close', () => clearInterval(timer));
}

/** A server on this machine that does everything wrong, and fetchers that may or may not speak to it. */
export interface HostileServer {
  origin: string;
  requests: IncomingMessage[];
  /** Makes a fetcher with short times; it may speak to this server unless the options say otherwise. */
  fetcher: (options?: SafeFetcherOptions) => SafeFetcher;
  close: () => Promise<void>;
}

export async function startHostileServer(): Promise<HostileServer> {
  const requests: IncomingMessage[] = [];
  const fetchers: SafeFetcher[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const page = PAGES[new URL(request.url ?? '/', 'http://x').pathname];
    if (page) page(request, response);
    else response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    fetcher(options = {}) {
      const times = { connect: 500, headers: 5_000, idle: 5_000, total: 10_000, ...options.times };
      const made = createSafeFetcher({ allowedOrigins: [origin], ...options, times });
      fetchers.push(made);
      return made;
    },
    async close() {
      await Promise.all(fetchers.map((made) => made.close()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Why the fetch failed; it must fail, and in no other way than a fetch can. */
export async function failureOf(promise: Promise<unknown>): Promise<SafeFetchFailure> {
  const error: unknown = await promise.then(
    () => assert.fail('the fetch succeeded'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SafeFetchError, String(error));
  return error.failure;
}
