import { Agent, errors, request, type Dispatcher } from 'undici';
import { createResolver, guardedConnector, type Resolve } from './guarded-connector.js';
import { readBody } from './read-body.js';
import { SafeFetchError } from './safe-fetch-error.js';

/** Milliseconds for each part of a fetch; `total` is for all of it, redirects included. */
export interface SafeFetchTimes {
  connect: number;
  headers: number;
  /** Between two pieces of the body. */
  idle: number;
  total: number;
}

export interface SafeFetcherOptions {
  /** Origins whose address and port are not checked: the demonstration's own sites. */
  allowedOrigins?: readonly string[];
  times?: Partial<SafeFetchTimes>;
  /** Given in tests, to play a name server. */
  resolve?: Resolve;
}

export interface SafeFetchRequest {
  /** Largest body in bytes, after decompression. */
  maxBytes: number;
  accept: string;
  /** Further headers, such as `if-none-match`. Never credentials: redirects would carry them on. */
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
}

export interface SafeFetchAnswer {
  status: number;
  /** Where the last redirect led. */
  url: string;
  /** One value per name; names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Empty unless the status is 2xx. */
  body: Buffer;
}

/** Fetches addresses that others wrote: in feeds, in forms, in data of other systems. */
export interface SafeFetcher {
  /** @throws SafeFetchError, or the reason of the signal */
  fetch(url: string, request: SafeFetchRequest): Promise<SafeFetchAnswer>;
  close(): Promise<void>;
}

const TIMES: SafeFetchTimes = { connect: 3_000, headers: 8_000, idle: 5_000, total: 20_000 };
const MAX_REDIRECTS = 5;
const MAX_URL_LENGTH = 2_048;
const MAX_HEADER_BYTES = 16_384;
const CONNECTIONS_PER_ORIGIN = 8;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const USER_AGENT = 'NinhThuanPortal/0.1 (news gathering)';

/** No cookies, no credentials, no proxy from the environment; each redirect is checked like the first address. */
export function createSafeFetcher({ allowedOrigins = [], times, resolve }: SafeFetcherOptions = {}): SafeFetcher {
  const limits = { ...TIMES, ...times };
  const allowed = new Set(allowedOrigins);
  const agent = new Agent({
    connect: guardedConnector({
      allowedOrigins: allowed,
      resolve: resolve ?? createResolver(),
      connectTimeout: limits.connect,
    }),
    connections: CONNECTIONS_PER_ORIGIN,
    headersTimeout: limits.headers,
    bodyTimeout: limits.idle,
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: 4_000,
  });

  const follow = async (start: string, asked: SafeFetchRequest, signal: AbortSignal): Promise<SafeFetchAnswer> => {
    let url = readUrl(start, undefined, allowed);
    for (let redirects = 0; ; redirects += 1) {
      const answer = await request(url, { dispatcher: agent, signal, headers: headersOf(asked) });
      const headers = flatten(answer.headers);
      const { location } = headers;
      if (REDIRECTS.has(answer.statusCode) && location !== undefined) {
        discard(answer.body);
        if (redirects === MAX_REDIRECTS) {
          throw new SafeFetchError('too-many-redirects', `More than ${MAX_REDIRECTS} redirects.`);
        }
        url = readUrl(location, url, allowed);
        continue;
      }
      const isGood = answer.statusCode >= 200 && answer.statusCode < 300;
      if (!isGood) discard(answer.body);
      const body = isGood ? await readBody(answer.body, headers['content-encoding'], asked.maxBytes) : Buffer.alloc(0);
      return { status: answer.statusCode, url: url.href, headers, body };
    }
  };

  return {
    async fetch(url, asked) {
      const deadline = AbortSignal.timeout(limits.total);
      const signal = asked.signal ? AbortSignal.any([deadline, asked.signal]) : deadline;
      try {
        return await follow(url, asked, signal);
      } catch (error) {
        if (asked.signal?.aborted) throw asked.signal.reason;
        throw asSafeFetchError(error, deadline.aborted);
      }
    },
    close: () => agent.destroy(),
  };
}

function readUrl(text: string, base: URL | undefined, allowed: ReadonlySet<string>): URL {
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text, base?.href)) {
    throw new SafeFetchError('forbidden-url', 'This is no URL, or one that is too long.');
  }
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SafeFetchError('forbidden-url', `The scheme ${url.protocol} is not fetched, only http: and https:.`);
  }
  // A port that is the scheme's own is not in `port`; what is left is 80 under https and 443 under http.
  if (!allowed.has(url.origin) && !['', '80', '443'].includes(url.port)) {
    throw new SafeFetchError('forbidden-url', `Port ${url.port} is not fetched, only 80 and 443.`);
  }
  url.username = url.password = url.hash = '';
  return url;
}

function headersOf({ accept, headers }: SafeFetchRequest): Record<string, string> {
  return { ...headers, accept, 'accept-encoding': 'gzip, br', 'user-agent': USER_AGENT };
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const flat = Object.entries(headers).map(([name, value]) => [name, [value].flat()[0] ?? ''] as const);
  return Object.fromEntries(flat);
}

/** A body nobody wants is cut off, not read to its end. */
function discard(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => undefined);
  body.destroy();
}

function asSafeFetchError(error: unknown, deadlinePassed: boolean): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof SafeFetchError) return cause;
  }
  const timedOut =
    deadlinePassed ||
    error instanceof errors.ConnectTimeoutError ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError;
  return timedOut
    ? new SafeFetchError('timeout', 'The answer took too long.', { cause: error })
    : new SafeFetchError('unreachable', 'There was no connection, or it broke.', { cause: error });
}
