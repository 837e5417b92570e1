import { Type, type Static } from 'typebox';
import { PROBLEM_PREFIX } from '../rules/problem-codes.js';

/** Why one field of a form was refused; a form has a text of its own for each. */
export const FIELD_ERROR_REASONS = [
  'required',
  'too-long',
  'format',
  'unknown',
  'expired',
  'type',
  'too-large',
] as const;

export type FieldErrorReason = (typeof FIELD_ERROR_REASONS)[number];

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
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          {
            field: Type.String({ description: 'As in the body, with dots: `contact.email`.' }),
            reason: Type.Enum(FIELD_ERROR_REASONS),
          },
          { additionalProperties: false },
        ),
        { description: 'The fields to correct, where the request was a form. Their values are never repeated.' },
      ),
    ),
  },
  { $id: 'Problem', additionalProperties: false },
);

export type Problem = Static<typeof ProblemSchema>;
