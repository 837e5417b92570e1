import { PortalError } from '../portal-error.js';
import { readAnswer } from './read-answer.js';

export interface TransportOptions {
  /** The gateway's base URL, such as `https://portal.ninhthuan.gov.vn/`. */
  readonly gateway: string | URL;
  /** Id of the site that asks, from the registry; sent with every request. */
  readonly site?: string | undefined;
  /** Milliseconds before one attempt counts as timed out. */
  readonly timeout?: number | undefined;
  /** Milliseconds before the first repetition of a failed request; doubled, with jitter, for the next. */
  readonly retryPause?: number | undefined;
  /** Used in place of the global `fetch`; for tests and unusual run-times. */
  readonly fetch?: typeof fetch | undefined;
}

export interface TransportRequest {
  /** Path under the gateway's base, without a leading slash. */
  readonly path: string;
  /** Parts that are undefined or empty are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** Sent as JSON, or as it is where it is a `Blob`; makes the request a POST. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds before one attempt counts as timed out, where the request takes longer than others: an upload. */
  readonly timeout?: number | undefined;
  /** Milliseconds for which the answer may be given again to whoever asks the same. Not shared where missing. */
  readonly freshFor?: number | undefined;
}

/** Sends one request and resolves with the JSON of the answer; rejects with a `PortalError`. */
export type Transport = (request: TransportRequest) => Promise<unknown>;

const DEFAULT_TIMEOUT = 10_000;
const ATTEMPTS = 3;
const RETRY_PAUSE = 300;

/** Every request that goes through here reads, or carries its own idempotency key, so it may be made again. */
export function createTransport(options: TransportOptions): Transport {
  const { gateway, site, retryPause = RETRY_PAUSE } = options;

  async function attempt(
    url: URL,
    init: RequestInit,
    signal: AbortSignal | undefined,
    timeout: number,
  ): Promise<unknown> {
    const limit = new AbortController();
    const stop = () => limit.abort(signal?.reason);
    const timer = setTimeout(() => {
      limit.abort(new PortalError('timeout', `No answer within ${timeout} ms.`));
    }, timeout);
    signal?.addEventListener('abort', stop);
    try {
      const response = await (options.fetch ?? fetch)(url, { ...init, signal: limit.signal });
      return await readAnswer(response);
    } catch (cause) {
      if (limit.signal.aborted) {
        throw limit.signal.reason;
      }
      if (cause instanceof PortalError) {
        throw cause;
      }
      throw isOffline()
        ? new PortalError('offline', 'Offline.', { cause })
        : new PortalError('unavailable', 'No answer, or one cut short.', {
            cause,
          });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  return async ({ path, query, body, signal, timeout = options.timeout ?? DEFAULT_TIMEOUT }) => {
    const url = new URL(path, gateway);
    for (const [name, value] of Object.entries({ ...query, site })) {
      if (value !== undefined && value !== '') {
        url.searchParams.set(name, String(value));
      }
    }
    const init: RequestInit = { credentials: 'omit', referrerPolicy: 'strict-origin' };
    if (body !== undefined) {
      init.method = 'POST';
      // A string body goes out as text/plain: a "simple" request, which spares the citizen a preflight round trip.
      init.body = body instanceof Blob ? body : JSON.stringify(body);
    }
    for (let tried = 1; ; tried += 1) {
      signal?.throwIfAborted();
      if (isOffline()) {
        throw new PortalError('offline', 'Offline.');
      }
      try {
        return await attempt(url, init, signal, timeout);
      } catch (error) {
        if (tried === ATTEMPTS || !isWorthRetrying(error)) {
          throw error;
        }
        await pause(retryPause * 2 ** (tried - 1) * (0.5 + Math.random()), signal);
      }
    }
  };
}

/** A gateway that names a time to come back is not asked again before it; a person decides then. */
function isWorthRetrying(error: unknown): boolean {
  return error instanceof PortalError && error.code === 'unavailable' && error.retryAfter === undefined;
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
  });
}
