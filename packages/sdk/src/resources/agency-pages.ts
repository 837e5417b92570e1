import type { Agency, AgencyPage } from '@ninhthuan/contract';
import type { Transport } from '../transport/transport.js';
import type { ListAgenciesOptions } from './agencies.js';

/** Walks the registry page by page, by cursor. */
export async function* agencyPages(transport: Transport, options: ListAgenciesOptions): AsyncIterable<Agency> {
  const { kind, oneStop, signal } = options;
  let cursor: string | undefined;
  do {
    const query = { kind, oneStop: oneStop?.toString(), cursor };
    const page = (await transport({ path: 'v1/agencies', query, signal })) as AgencyPage;
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
