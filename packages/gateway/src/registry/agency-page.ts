import type { Agency, AgencyKind, AgencyPage } from '@ninhthuan/contract';
import { HttpProblem } from '../http/problem.js';

/** Which agencies, and which page of them. */
export interface AgencyQuery {
  at: string;
  limit: number;
  kind?: AgencyKind | undefined;
  oneStop?: boolean | undefined;
  cursor?: string | undefined;
}

/** One page. The cursor names the last agency before it, so pages stay right when agencies are added meanwhile. */
export function pageOf(agencies: readonly Agency[], { at, limit, kind, oneStop, cursor }: AgencyQuery): AgencyPage {
  const start = cursor === undefined ? 0 : positionAfter(agencies, cursor);
  const rest = agencies
    .slice(start)
    .filter((agency) => agency.validFrom <= at && (agency.validTo === null || agency.validTo >= at))
    .filter(
      (agency) => (kind === undefined || agency.kind === kind) && (oneStop === undefined || agency.oneStop === oneStop),
    );
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last && rest.length > limit ? Buffer.from(last.id).toString('base64url') : null };
}

function positionAfter(agencies: readonly Agency[], cursor: string): number {
  const id = Buffer.from(cursor, 'base64url').toString();
  const position = agencies.findIndex((agency) => agency.id === id);
  if (position >= 0) return position + 1;
  throw new HttpProblem('invalid-request', {
    status: 400,
    title: 'The request is not as expected.',
    detail: 'querystring.cursor is not one that this gateway gave.',
  });
}
