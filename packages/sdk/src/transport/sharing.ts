interface Flight {
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  waiting: number;
  landed: boolean;
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
    const promise = load(controller.signal);
    const flight: Flight = { promise, controller, waiting: 0, landed: false, staleAt: Infinity };
    promise.then(
      () => {
        flight.landed = true;
        flight.staleAt = Date.now() + freshFor;
      },
      () => {
        flight.landed = true;
        flight.staleAt = 0;
      },
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

  return async (key, signal, load) => {
    signal?.throwIfAborted();
    forgetStale();
    const joined = flights.get(key) ?? start(key, load);
    joined.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        joined.waiting -= 1;
        if (joined.waiting === 0 && !joined.landed) {
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
