import type { ProcedurePage, ProcedureQuery, ProcedureSummary } from '../schemas/procedure.js';
import { FacetCounter } from './procedure-facets.js';
import type { ProcedureIndex } from './procedure-index.js';
import { markName } from './procedure-marks.js';
import type { TypedWords } from './typed-words.js';
import { readTyped } from './typed-words.js';

export { buildProcedureIndex, type ProcedureIndex } from './procedure-index.js';

/** A procedure that matches. `marks` are found when asked for: a list shows ten of thousands. */
export interface ProcedureHit {
  readonly procedure: ProcedureSummary;
  /** What matched in the name: [from, to) in UTF-16 code units of `procedure.name`, in order, not overlapping. */
  readonly marks: [number, number][];
}

export interface ProcedureSearchResult {
  /** All of them, best first. */
  readonly hits: readonly ProcedureHit[];
  readonly total: number;
  readonly facets: ProcedurePage['facets'];
}

/** Ranks and places are packed into one number, so that sorting needs no comparing function. */
const PLACES = 2 ** 20;

class Hit implements ProcedureHit {
  #marks: [number, number][] | undefined;

  constructor(
    readonly procedure: ProcedureSummary,
    private readonly typed: TypedWords | null,
  ) {}

  get marks(): [number, number][] {
    this.#marks ??= this.typed ? markName(this.procedure.name, this.typed) : [];
    return this.#marks;
  }
}

/**
 * Searches as people type: every word has to be in the name, the field, the agency or the code, as a whole or its
 * beginning, in any order, with or without accents. Where nothing is found so, one typo is forgiven, then a space too
 * few or too many. `limit` and `cursor` are the caller's business.
 *
 * Exact accents rank first, then names before fields and agencies, whole words, words that stand together.
 */
export function searchProcedures(index: ProcedureIndex, query: ProcedureQuery): ProcedureSearchResult {
  const readings = readTyped(query.q ?? '', index);
  if (!readings) {
    return collect(index, query, null);
  }
  let result: ProcedureSearchResult | undefined;
  for (const reading of readings) {
    result = collect(index, query, reading);
    if (reading.found) {
      break;
    }
  }
  return result ?? { hits: [], total: 0, facets: new FacetCounter(index.facets, query).facets() };
}

function collect(index: ProcedureIndex, query: ProcedureQuery, typed: TypedWords | null): ProcedureSearchResult {
  const counter = new FacetCounter(index.facets, query);
  const ranked = new Float64Array(index.summaries.length);
  let total = 0;
  for (let procedure = 0; procedure < index.summaries.length; procedure += 1) {
    if ((!typed || typed.matches(procedure)) && counter.take(procedure)) {
      ranked[total] = (typed ? typed.rank(procedure) : 0) * PLACES + procedure;
      total += 1;
    }
  }
  const order = typed ? ranked.subarray(0, total).sort() : ranked.subarray(0, total);
  const hits = Array.from(order, (key) => new Hit(index.summaries[key % PLACES] as ProcedureSummary, typed));
  return { hits, total, facets: counter.facets() };
}
