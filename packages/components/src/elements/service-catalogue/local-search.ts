import type { ProcedureQuery } from '@ninhthuan/contract';
import {
  procedureIndexSteps,
  searchProcedures,
  type ProcedureIndex,
} from '@ninhthuan/contract/rules/search-procedures';
import type { Portal } from '@ninhthuan/sdk';
import type { CatalogueResults } from './catalogue-texts.js';

type Restriction = Parameters<Portal['procedures']['index']>[0];
type Summaries = Awaited<ReturnType<Portal['procedures']['index']>>['summaries'];

/** The whole catalogue in memory: an answer for every key, without the network. */
export interface LocalSearch {
  /** The first `shown` procedures that match; `cursor` is not null where there are more. */
  search(query: ProcedureQuery, shown: number): CatalogueResults;
}

export async function loadLocalSearch(portal: Portal, restriction: Restriction): Promise<LocalSearch> {
  const { summaries, asOf } = await portal.procedures.index(restriction);
  const index = await buildBetweenKeys(summaries);
  return {
    search(query, shown) {
      const { hits, total, facets } = searchProcedures(index, query);
      return { items: hits.slice(0, shown), total, facets, asOf, cursor: total > shown ? 'local' : null };
    },
  };
}

/** Milliseconds of work before the page may answer a key. */
const TURN = 6;

/** Thousands of names take a cheap phone a third of a second to read; nobody's key waits that long. */
async function buildBetweenKeys(summaries: Summaries): Promise<ProcedureIndex> {
  const steps = procedureIndexSteps(summaries);
  let step = steps.next();
  for (let end = performance.now() + TURN; !step.done; step = steps.next()) {
    if (performance.now() > end) {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + TURN;
    }
  }
  return step.value;
}
