import type { ProcedurePage, ProcedureQuery, ProcedureSummary } from '../schemas/procedure.js';
import { FacetCounter } from './procedure-facets.js';
import type { ProcedureIndex } from './procedure-index.js';
import { markName } from './procedure-marks.js';
import { readTyped, typedShapes } from './read-typed.js';
import type { TypedWords } from './typed-words.js';

export { buildProcedureIndex, procedureIndexSteps, type ProcedureIndex } from './procedure-index.js';

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

/** Decides for the procedure at a place of the index; ranks are smaller for better. */
interface Matcher {
  matches(procedure: number): boolean;
  rank(procedure: number): number;
  mark(name: string): [number, number][];
}

/** Ranks and places are packed into one number, so that sorting needs no comparing function. */
const PLACES = 2 ** 20;
/** A procedure's code, or enough of its beginning to be nothing else. */
const CODE = /^\d+\.\d[\w.]*$/;

class Hit implements ProcedureHit {
  #marks: [number, number][] | undefined;

  constructor(
    readonly procedure: ProcedureSummary,
    private readonly matcher: Matcher,
  ) {}

  get marks(): [number, number][] {
    this.#marks ??= this.matcher.mark(this.procedure.name);
    return this.#marks;
  }
}

/**
 * Searches as people type: every word has to be in the name, or in that of the field or agency, as a whole or its
 * beginning, in any order, with or without accents. Where nothing is found so, one typo is forgiven, then a space too
 * few or too many. What looks like a procedure's code is looked up as one. `limit` and `cursor` are the caller's
 * business.
 *
 * Exact accents rank first, then names before fields and agencies, whole words, words that stand together.
 */
export function searchProcedures(index: ProcedureIndex, query: ProcedureQuery): ProcedureSearchResult {
  const q = (query.q ?? '').trim();
  const shapes = typedShapes(q);
  if (shapes.length === 0) {
    return collect(index, query, everything);
  }
  if (CODE.test(q)) {
    return collect(index, query, byCode(index, q));
  }
  for (const typed of readTyped(shapes, index)) {
    if (!typed.isHopeless && anyMatches(index, typed)) {
      return collect(index, query, byWords(index, typed));
    }
  }
  return collect(index, query, nothing);
}

const everything: Matcher = { matches: () => true, rank: () => 0, mark: () => [] };
const nothing: Matcher = { ...everything, matches: () => false };

function byCode({ summaries }: ProcedureIndex, q: string): Matcher {
  const start = q.toUpperCase();
  return { ...everything, matches: (procedure) => summaries[procedure]?.code.toUpperCase().startsWith(start) ?? false };
}

function byWords(index: ProcedureIndex, typed: TypedWords): Matcher {
  return {
    matches: (procedure) => typed.matches(procedure),
    rank: (procedure) => typed.rank(procedure),
    mark: (name) => markName(name, typed, index),
  };
}

/** Whatever the filters: what another field would find is no reason to guess in this one. */
function anyMatches({ summaries }: ProcedureIndex, typed: TypedWords): boolean {
  for (let procedure = 0; procedure < summaries.length; procedure += 1) {
    if (typed.matches(procedure)) {
      return true;
    }
  }
  return false;
}

function collect(index: ProcedureIndex, query: ProcedureQuery, matcher: Matcher): ProcedureSearchResult {
  const counter = new FacetCounter(index.facets, query);
  const ranked = new Float64Array(index.summaries.length);
  let total = 0;
  for (let procedure = 0; procedure < index.summaries.length; procedure += 1) {
    if (matcher.matches(procedure) && counter.take(procedure)) {
      ranked[total] = matcher.rank(procedure) * PLACES + procedure;
      total += 1;
    }
  }
  const order = ranked.subarray(0, total).sort();
  const hits = Array.from(order, (key) => new Hit(index.summaries[key % PLACES] as ProcedureSummary, matcher));
  return { hits, total, facets: counter.facets() };
}
