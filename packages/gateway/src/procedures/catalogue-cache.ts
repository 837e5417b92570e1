import type { RegistryCache } from '../registry/registry-cache.js';
import type { Database } from '../store/database.js';
import { listSummaries, readCatalogueState } from '../store/procedures.js';
import { Catalogue } from './catalogue.js';

/** How long an import on another gateway, or on the command line, may take to show (milliseconds). */
const CHECK_EVERY_MS = 2_000;

/** A gateway that was never given procedures has an empty catalogue, known since for ever. */
const NOTHING_LOADED = { version: 'none', asOf: '1970-01-01T00:00:00Z' };

/**
 * Keeps the catalogue in memory and asks the database now and then whether its version is still the same. While a newer
 * one is read, and while the database is away, the old one answers.
 */
export class CatalogueCache {
  #catalogue: Catalogue | undefined;
  #checkedAt = 0;
  #checking: Promise<Catalogue> | undefined;

  constructor(
    private readonly db: Database,
    private readonly registry: RegistryCache,
  ) {}

  /** @throws the database's error when there is no catalogue in memory yet and none can be read. */
  async get(): Promise<Catalogue> {
    if (this.#catalogue && Date.now() - this.#checkedAt < CHECK_EVERY_MS) return this.#catalogue;
    const checking = this.refresh();
    if (!this.#catalogue) return checking;
    checking.catch(() => undefined);
    return this.#catalogue;
  }

  /** Looks at the version in the database at once, and reads what is new. */
  refresh(): Promise<Catalogue> {
    return (this.#checking ??= this.#check());
  }

  async #check(): Promise<Catalogue> {
    try {
      const state = (await readCatalogueState(this.db)) ?? NOTHING_LOADED;
      if (this.#catalogue?.state.version !== state.version) {
        const [registry, summaries] = await Promise.all([this.registry.get(), listSummaries(this.db)]);
        this.#catalogue = new Catalogue(summaries, registry, state);
      }
      return this.#catalogue;
    } finally {
      // Also after a failure: a database that is away is not asked again by every request.
      this.#checkedAt = Date.now();
      this.#checking = undefined;
    }
  }
}
