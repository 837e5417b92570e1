import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type LoadState<Value> =
  | { readonly name: 'idle' }
  | { readonly name: 'loading' }
  | { readonly name: 'loaded'; readonly value: Value }
  | { readonly name: 'failed'; readonly error: unknown };

type Load<Value> = (signal: AbortSignal) => Promise<Value>;

/**
 * One thing being loaded for an element, in one of four states. A new run replaces the one under way; leaving the page
 * stops it, being moved within the page does not, and coming back takes up what was stopped.
 */
export class LoadTask<Value> implements ReactiveController {
  state: LoadState<Value> = { name: 'idle' };
  readonly #host: ReactiveControllerHost & Element;
  #controller: AbortController | undefined;
  #load: Load<Value> | undefined;
  #interrupted = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#interrupted && this.#load) {
      void this.run(this.#load);
    }
  }

  hostDisconnected(): void {
    // A move disconnects and connects in one go; only what is still away afterwards has left.
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.state.name === 'loading') {
        this.#interrupted = true;
        this.#controller?.abort();
      }
    });
  }

  /** Starts loading and resolves with the state it ended in; with null where it was replaced or stopped. */
  async run(load: Load<Value>): Promise<LoadState<Value> | null> {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.#load = load;
    this.#interrupted = false;
    this.#become({ name: 'loading' });
    let state: LoadState<Value>;
    try {
      state = { name: 'loaded', value: await load(controller.signal) };
    } catch (error) {
      state = { name: 'failed', error };
    }
    if (controller.signal.aborted) {
      return null;
    }
    this.#become(state);
    return state;
  }

  /** Runs the last load again. */
  retry(): Promise<LoadState<Value> | null> {
    return this.#load ? this.run(this.#load) : Promise.resolve(null);
  }

  reset(): void {
    this.#controller?.abort();
    this.#load = undefined;
    this.#become({ name: 'idle' });
  }

  #become(state: LoadState<Value>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
