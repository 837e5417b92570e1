import type { Database } from '../store/database.js';
import { listAgencies, listSites } from '../store/registry.js';
import { Registry } from './registry.js';

/** How long an edit in the database may take to show (milliseconds). */
const FRESH_MS = 30_000;

/**
 * Keeps the registry in memory, so that CORS and sites cost no query. When it is stale the old one still answers while
 * the new one is read, and it goes on answering while the database is away.
 */
export class RegistryCache {
  #registry: Registry | undefined;
  #readAt = 0;
  #reading: Promise<Registry> | undefined;

  constructor(
    private readonly db: Database,
    private readonly demonstration: boolean,
  ) {}

  /** @throws the database's error when there is no registry in memory yet and none can be read. */
  async get(): Promise<Registry> {
    if (this.#registry && Date.now() - this.#readAt < FRESH_MS) return this.#registry;
    const reading = (this.#reading ??= this.#read());
    if (!this.#registry) return reading;
    reading.catch(() => undefined);
    return this.#registry;
  }

  /** Reads it anew, whatever the age of the one in memory. */
  refresh(): Promise<Registry> {
    return (this.#reading ??= this.#read());
  }

  async #read(): Promise<Registry> {
    try {
      const [agencies, sites] = await Promise.all([listAgencies(this.db), listSites(this.db)]);
      this.#registry = new Registry(agencies, sites, this.demonstration);
      return this.#registry;
    } finally {
      // Also after a failure: a database that is away is not asked again by every request.
      this.#readAt = Date.now();
      this.#reading = undefined;
    }
  }
}
