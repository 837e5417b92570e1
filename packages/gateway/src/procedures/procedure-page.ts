import type { ProcedurePage, ProcedureQuery } from '@ninhthuan/contract';
import { searchProcedures, type ProcedureHit } from '@ninhthuan/contract/rules/search-procedures';
import { HttpProblem } from '../http/problem.js';
import type { Catalogue } from './catalogue.js';

const DEFAULT_LIMIT = 20;

/** One page of what matches. */
export function pageOf(
  { index, state }: Catalogue,
  { cursor, limit = DEFAULT_LIMIT, ...query }: ProcedureQuery,
): ProcedurePage {
  const { hits, total, facets } = searchProcedures(index, query);
  const start = cursor === undefined ? 0 : positionAfter(hits, cursor);
  const shown = hits.slice(start, start + limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ procedure, marks }) => ({ procedure, marks })),
    total,
    facets,
    nextCursor: last && start + limit < total ? writeCursor(start + limit, last) : null,
    asOf: state.asOf,
  };
}

/**
 * A cursor names the last procedure before it, so that a page is neither repeated nor skipped when an import adds
 * procedures meanwhile; and its place, for when that procedure itself no longer matches.
 */
function writeCursor(place: number, { procedure }: ProcedureHit): string {
  return Buffer.from(`${place}:${procedure.code}`).toString('base64url');
}

function positionAfter(hits: readonly ProcedureHit[], cursor: string): number {
  const [, place, code] = /^(\d{1,9}):(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (place === undefined) {
    throw new HttpProblem('invalid-request', {
      status: 400,
      title: 'The request is not as expected.',
      detail: 'querystring.cursor is not one that this gateway gave.',
    });
  }
  const found = hits.findIndex(({ procedure }) => procedure.code === code);
  return found >= 0 ? found + 1 : Number(place);
}
