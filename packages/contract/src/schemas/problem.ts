import { Type, type Static } from 'typebox';

/** The stable part of every problem's `type`; what follows is the code a program may switch on. */
export const PROBLEM_PREFIX = 'urn:ninhthuan:problem:';

/**
 * Every code the gateway answers with. A new one may be added in `/v1`; none may change its meaning.
 */
export const PROBLEM_CODES = [
  'invalid-request',
  'invalid-code',
  'not-found',
  'not-allowed',
  'rate-limited',
  'too-large',
  'unavailable',
  'version-mismatch',
  'internal',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** RFC 9457 problem details: the body of every answer that is not a success (`application/problem+json`). */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: `\`${PROBLEM_PREFIX}\` followed by a problem code.` }),
    title: Type.String({ description: 'What went wrong, in one English sentence for developers.' }),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.Optional(Type.String({ description: 'What was expected and what to do next.' })),
    retryAfter: Type.Optional(
      Type.Integer({ minimum: 1, description: 'Seconds to wait before trying again; also in the Retry-After header.' }),
    ),
  },
  { $id: 'Problem', additionalProperties: false },
);

export type Problem = Static<typeof ProblemSchema>;
