interface Flight {
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  waiting: number;
  /** Milliseconds since the epoch from which the answer is too old to be given again. */
  staleAt: number;
}

/** Runs `load` unless the same key is under way or was answered a moment ago; then everyone shares that one. */
export type Share = <T>(
  key: string,
  signal: AbortSignal | undefined,
  load: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/**
 * One request for the same question, whoever asks: the loader that starts the data early, the element that wants it a
 * moment later, a second element on the page, five impatient clicks. The request stops when the last asker gave up.
 *
 * @param freshFor milliseconds for which an answer is given again without asking
 */
export function createSharing(freshFor: number): Share {
  const flights = new Map<string, Flight>();

  function start(key: string, load: (signal: AbortSignal) => Promise<unknown>): Flight {
    const controller = new AbortController();
    const flight: Flight = { promise: load(controller.signal), controller, waiting: 0, staleAt: Infinity };
    const forget = () => {
      if (flights.get(key) === flight) {
        flights.delete(key);
      }
    };
    flight.promise.then(() => {
      flight.staleAt = Date.now() + freshFor;
      setTimeout(forget, freshFor);
    }, forget);
    flights.set(key, flight);
    return flight;
  }

  return async (key, signal, load) => {
    signal?.throwIfAborted();
    let flight = flights.get(key);
    if (!flight || flight.controller.signal.aborted || flight.staleAt <= Date.now()) {
      flight = start(key, load);
    }
    const joined = flight;
    joined.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        joined.waiting -= 1;
        if (joined.waiting === 0 && joined.staleAt === Infinity) {
          joined.controller.abort(signal?.reason);
        }
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      joined.promise.then(resolve as (value: unknown) => void, reject).finally(() => {
        signal?.removeEventListener('abort', leave);
      });
    });
  };
}
