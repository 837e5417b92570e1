import type { Problem } from '@ninhthuan/contract';
import { PROBLEM_PREFIX, type ProblemCode } from '@ninhthuan/contract/rules/problem-codes';

/** One request as the fake gateway's resources see it. */
export interface FakeRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: BodyInit | null;
}

/** Answers the requests of one resource; null for those of another. */
export type FakeResource = (request: FakeRequest) => Response | Promise<Response> | null;

export function json(status: number, body: unknown, headers: HeadersInit = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'portal-contract': '1.0', ...headers },
  });
}

export function problem(
  status: number,
  code: ProblemCode,
  headers: HeadersInit = {},
  errors?: Problem['errors'],
): Response {
  return json(status, { type: PROBLEM_PREFIX + code, title: code, status, errors } satisfies Problem, headers);
}
