import type { ProcedurePage } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';
import type { ReactiveControllerHost } from 'lit';
import { LoadTask, type LoadState } from '../../base/load-task.js';
import type { CatalogueResults } from './catalogue-texts.js';
import { catalogueQuery, type CatalogueView } from './catalogue-query.js';
import type { LocalSearch } from './local-search.js';

/** Milliseconds a person may pause between two keys before the gateway is asked. The local search waits for nothing. */
const SERVER_PAUSE = 200;
/** Milliseconds after which the catalogue in memory is asked for again. */
const FRESH_FOR = 600_000;

interface Host extends ReactiveControllerHost, Element {
  readonly portal: Portal | undefined;
}

/**
 * Answers the catalogue's questions: from the gateway at first, and from the whole catalogue in memory once somebody
 * begins to search. What is shown stays until its successor is there.
 */
export class CatalogueSearch {
  results: CatalogueResults | null = null;
  /** The catalogue in memory could not be renewed and may be out of date. */
  stale = false;
  readonly #host: Host;
  readonly #first: LoadTask<ProcedurePage>;
  readonly #next: LoadTask<ProcedurePage>;
  readonly #restriction: () => CatalogueView;
  readonly #onResults: () => void;
  #local: LocalSearch | undefined;
  #loadedAt = 0;
  #warming: Promise<void> | undefined;
  #view: CatalogueView = {};
  #limit = 1;
  #shown = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A question is waiting for a pause or for the gateway. */
  #asking = false;

  /**
   * @param restriction the filters nobody can take away: only that part of the catalogue is kept in memory
   * @param onResults called with every new answer, whoever gave it
   */
  constructor(host: Host, restriction: () => CatalogueView, onResults: () => void) {
    this.#host = host;
    this.#restriction = restriction;
    this.#onResults = onResults;
    this.#first = new LoadTask(host);
    this.#next = new LoadTask(host);
  }

  get state(): LoadState<unknown> {
    return this.#first.state;
  }

  get nextState(): LoadState<unknown> {
    return this.#next.state;
  }

  /** Shows the first page of a view; with `pause` not before a person has paused, unless it takes no network. */
  async ask(view: CatalogueView, limit: number, pause = false): Promise<LoadState<ProcedurePage> | null> {
    this.#view = view;
    this.#shown = this.#limit = limit;
    this.#next.reset();
    clearTimeout(this.#timer);
    if (this.#answerLocally()) {
      return null;
    }
    this.#asking = true;
    if (pause) {
      await new Promise((resolve) => (this.#timer = setTimeout(resolve, SERVER_PAUSE)));
    }
    return this.#conclude(this.#first.run((signal) => this.#search(undefined, signal)));
  }

  /** Shows one page more. */
  async more(): Promise<LoadState<ProcedurePage> | null> {
    if (this.#local) {
      this.#shown += this.#limit;
      this.#answerLocally();
      return null;
    }
    const cursor = this.results?.cursor ?? undefined;
    const before = this.results?.items ?? [];
    return this.#conclude(
      this.#next.run((signal) => this.#search(cursor, signal)),
      before,
    );
  }

  retry(): Promise<LoadState<ProcedurePage> | null> {
    return this.#conclude(this.#first.retry());
  }

  /** Begins to load the catalogue into memory, once; again when it has grown old. */
  warmUp(): Promise<void> {
    const { portal } = this.#host;
    if (!portal || (this.#local && Date.now() - this.#loadedAt < FRESH_FOR)) {
      return Promise.resolve();
    }
    return (this.#warming ??= this.#warm(portal));
  }

  /** Forgets what it has: another portal, or another part of the catalogue. */
  reset(): void {
    this.#local = undefined;
    this.#warming = undefined;
    this.results = null;
  }

  async #warm(portal: Portal): Promise<void> {
    const { agency, field, level } = this.#restriction();
    try {
      const { loadLocalSearch } = await import('./local-search.js');
      const local = await loadLocalSearch(portal, { agency, field, level: Number(level) || undefined });
      if (portal !== this.#host.portal) {
        return;
      }
      this.#local = local;
      this.#loadedAt = Date.now();
      this.stale = false;
      if (this.#asking) {
        this.#answerLocally();
      }
    } catch {
      // The gateway goes on answering; the next focus tries again.
      this.stale = this.#local !== undefined;
    } finally {
      this.#warming = undefined;
      this.#host.requestUpdate();
    }
  }

  #answerLocally(): boolean {
    if (!this.#local) {
      return false;
    }
    clearTimeout(this.#timer);
    this.#first.reset();
    this.#show(this.#local.search(catalogueQuery(this.#view, this.#limit), this.#shown));
    return true;
  }

  async #conclude(
    run: Promise<LoadState<ProcedurePage> | null>,
    before: CatalogueResults['items'] = [],
  ): Promise<LoadState<ProcedurePage> | null> {
    const ended = await run;
    if (ended?.name === 'loaded') {
      const { items, total, facets, asOf, nextCursor: cursor } = ended.value;
      this.#shown = before.length + items.length;
      this.#show({ items: [...before, ...items], total, facets, asOf, cursor });
    }
    return ended;
  }

  #show(results: CatalogueResults): void {
    this.#asking = false;
    this.results = results;
    this.#onResults();
  }

  #search(cursor: string | undefined, signal: AbortSignal): Promise<ProcedurePage> {
    const query = catalogueQuery(this.#view, this.#limit);
    const { portal } = this.#host;
    if (!portal) {
      throw new Error('There is no portal to ask.');
    }
    return portal.procedures.search(cursor ? { ...query, cursor } : query, { signal });
  }
}
