import type { ProcedureQuery } from '@ninhthuan/contract';
import { buildProcedureIndex, searchProcedures } from '@ninhthuan/contract/rules/search-procedures';
import type { Portal } from '@ninhthuan/sdk';
import type { CatalogueResults } from './catalogue-texts.js';

type Restriction = Parameters<Portal['procedures']['index']>[0];

/** The whole catalogue in memory: an answer for every key, without the network. */
export interface LocalSearch {
  /** The first `shown` procedures that match; `cursor` is not null where there are more. */
  search(query: ProcedureQuery, shown: number): CatalogueResults;
}

export async function loadLocalSearch(portal: Portal, restriction: Restriction): Promise<LocalSearch> {
  const { summaries, asOf } = await portal.procedures.index(restriction);
  const index = buildProcedureIndex(summaries);
  return {
    search(query, shown) {
      const { hits, total, facets } = searchProcedures(index, query);
      return { items: hits.slice(0, shown), total, facets, asOf, cursor: total > shown ? 'local' : null };
    },
  };
}
