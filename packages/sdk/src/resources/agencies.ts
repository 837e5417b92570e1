import type { Agency, AgencyKind } from '@ninhthuan/contract';
import type { Transport } from '../transport/transport.js';

export interface ListAgenciesOptions {
  readonly kind?: AgencyKind | undefined;
  /** Only agencies whose one-stop desk has dossiers to look up. */
  readonly oneStop?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Agencies {
  /** Every agency valid today, in the registry's order; pages are fetched as the loop goes on. */
  list(options?: ListAgenciesOptions): AsyncIterable<Agency>;
}

/** Few pages list agencies: the walk travels with the first of them. */
export function createAgencies(transport: Transport): Agencies {
  return {
    async *list(options = {}) {
      const { agencyPages } = await import('./agency-pages.js');
      yield* agencyPages(transport, options);
    },
  };
}
