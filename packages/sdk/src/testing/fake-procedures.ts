import type { ProcedurePage, ProcedureQuery } from '@ninhthuan/contract';
import { packProcedures } from '@ninhthuan/contract/rules/pack-procedures';
import { buildProcedureIndex, searchProcedures } from '@ninhthuan/contract/rules/search-procedures';
import { json, problem, type FakeResource } from './fake-answer.js';
import { PROCEDURE_FIXTURES, PROCEDURES_AS_OF } from './procedure-fixtures.js';

const DEFAULT_LIMIT = 20;
const PATH = '/v1/procedures';

const SUMMARIES = PROCEDURE_FIXTURES.map(({ code, name, field, agency, level, online, applicants, channels }) => {
  return { code, name, field, agency, level, online, applicants, channels };
});
const index = buildProcedureIndex(SUMMARIES);

/** The procedures of the fixtures, searched as the real gateway searches its own. */
export const fakeProcedures: FakeResource = ({ url }) => {
  if (url.pathname === PATH) {
    return page(url.searchParams);
  }
  if (url.pathname === `${PATH}/index.json`) {
    const { hits } = searchProcedures(index, readQuery(url.searchParams));
    return json(
      200,
      packProcedures(
        hits.map(({ procedure }) => procedure),
        PROCEDURES_AS_OF,
      ),
    );
  }
  return url.pathname.startsWith(`${PATH}/`) ? one(decodeURIComponent(url.pathname.slice(PATH.length + 1))) : null;
};

function page(parameters: URLSearchParams): Response {
  const start = Number(parameters.get('cursor') ?? 0);
  if (!Number.isInteger(start)) {
    return problem(400, 'invalid-request');
  }
  const { hits, total, facets } = searchProcedures(index, readQuery(parameters));
  const end = start + Number(parameters.get('limit') ?? DEFAULT_LIMIT);
  const answer: ProcedurePage = {
    items: hits.slice(start, end).map(({ procedure, marks }) => ({ procedure, marks })),
    total,
    facets,
    nextCursor: end < total ? String(end) : null,
    asOf: PROCEDURES_AS_OF,
  };
  return json(200, answer);
}

function one(code: string): Response {
  const found = PROCEDURE_FIXTURES.find((procedure) => procedure.code === code);
  return found ? json(200, found) : problem(404, 'not-found');
}

function readQuery(parameters: URLSearchParams): ProcedureQuery {
  const { level, ...rest } = Object.fromEntries(parameters);
  return { ...rest, ...(level && { level: Number(level) }) };
}
