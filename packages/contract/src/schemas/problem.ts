import { Type, type Static } from 'typebox';
import { PROBLEM_PREFIX } from '../rules/problem-codes.js';

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
