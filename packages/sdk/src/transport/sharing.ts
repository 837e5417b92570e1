import type { Transport, TransportRequest } from './transport.js';

interface Flight {
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  waiting: number;
  landed: boolean;
  /** Milliseconds since the epoch from which the answer is too old to be given again. */
  staleAt: number;
}

/**
 * One request for the same question, whoever asks: the loader that starts the data early, the element that wants it a
 * moment later, a second element on the page, five impatient clicks. The request stops when the last asker gave up.
 * Only requests that say how long their answer stays fresh are shared.
 */
export function withSharing(transport: Transport): Transport {
  const flights = new Map<string, Flight>();

  function start(key: string, request: TransportRequest, freshFor: number): Flight {
    const controller = new AbortController();
    const promise = transport({ ...request, signal: controller.signal });
    const flight: Flight = { promise, controller, waiting: 0, landed: false, staleAt: Infinity };
    const land = (staleAt: number) => {
      flight.landed = true;
      flight.staleAt = staleAt;
    };
    promise.then(
      () => land(Date.now() + freshFor),
      () => land(0),
    );
    flights.set(key, flight);
    return flight;
  }

  /** Nothing is kept longer than until the next question. */
  function forgetStale(): void {
    for (const [key, { staleAt, controller }] of flights) {
      if (staleAt <= Date.now() || controller.signal.aborted) {
        flights.delete(key);
      }
    }
  }

  return async (request) => {
    const { path, query, body, signal, freshFor } = request;
    if (freshFor === undefined) {
      return transport(request);
    }
    signal?.throwIfAborted();
    forgetStale();
    const said = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
    const key = JSON.stringify([path, said.map(String).sort(), body]);
    const joined = flights.get(key) ?? start(key, request, freshFor);
    joined.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        joined.waiting -= 1;
        if (joined.waiting === 0 && !joined.landed) {
          joined.controller.abort(signal?.reason);
        }
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', leave, { once: true });
      joined.promise.then(resolve, reject).finally(() => {
        signal?.removeEventListener('abort', leave);
      });
    });
  };
}
