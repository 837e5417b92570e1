import type { Agency, AgencyKind, AgencyPage } from '@ninhthuan/contract';
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

export function createAgencies(transport: Transport): Agencies {
  return {
    async *list({ kind, oneStop, signal } = {}) {
      let cursor: string | undefined;
      do {
        const query = { kind, oneStop: oneStop?.toString(), cursor };
        const page = (await transport({ path: 'v1/agencies', query, signal })) as AgencyPage;
        yield* page.items;
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
    },
  };
}
