import { Type, type Static } from 'typebox';
import { ATTACHMENT_LIMITS } from '../rules/attachment-limits.js';
import { AgencyRefSchema } from './agency.js';
import { CalendarDateSchema, InstantSchema } from './calendar-date.js';

/** Quy định, chính sách, thủ tục / Hành vi của cán bộ, công chức / Khác. */
export const FEEDBACK_CATEGORIES = ['regulation', 'conduct', 'other'] as const;

/** Where a message stands: received, being worked on, needs more from the sender, refused, answered. */
export const FEEDBACK_STATUSES = ['received', 'in-progress', 'supplement-requested', 'refused', 'answered'] as const;

/** Rất hài lòng / Hài lòng / Không hài lòng. */
export const SATISFACTION_RATINGS = ['very-satisfied', 'satisfied', 'dissatisfied'] as const;

const Key = Type.String({ minLength: 16, maxLength: 64, pattern: '^[A-Za-z0-9-]+$' });
const DueOn = Type.Union([CalendarDateSchema, Type.Null()], {
  description: 'Last day for the answer, in working days; null where the days off of that year are not announced yet.',
});
const Line = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

/**
 * The body of `POST /v1/feedback`, as JSON (also as text/plain, which spares a preflight). One `idempotencyKey` per
 * intent: the same key again answers with the first receipt and records nothing.
 */
export const FeedbackSubmissionSchema = Type.Object(
  {
    idempotencyKey: Key,
    category: Type.Enum(FEEDBACK_CATEGORIES),
    agencyId: Type.String({ maxLength: 64 }),
    subject: Type.String({ minLength: 1, maxLength: 200 }),
    content: Type.String({ minLength: 1, maxLength: 5000 }),
    dossierCode: Line(64),
    contact: Type.Optional(
      Type.Object(
        { name: Line(100), phone: Line(20), email: Line(254), address: Line(300) },
        { additionalProperties: false },
      ),
    ),
    attachments: Type.Optional(
      Type.Array(Type.String({ maxLength: 64 }), { maxItems: ATTACHMENT_LIMITS.count, description: 'Ids of uploads.' }),
    ),
    consent: Type.Literal(true, { description: 'To the handling of the personal data given. Never pre-ticked.' }),
    mayPublish: Type.Boolean({ description: 'The answer may be published, without the sender’s data.' }),
    proof: Type.String({ maxLength: 2000, description: 'Solution of a challenge from `GET /v1/feedback/challenge`.' }),
    website: Type.Optional(Type.String({ maxLength: 200, description: 'A trap for robots: people never see it.' })),
  },
  { $id: 'FeedbackSubmission', additionalProperties: false },
);

/** What the sender keeps. The answer to a recorded message, and to the same message sent again. */
export const FeedbackReceiptSchema = Type.Object(
  {
    code: Type.String({
      description: 'Unguessable; whoever holds it may follow the message.',
      examples: ['PA-7K4M-2Q9X-5F'],
    }),
    receivedAt: InstantSchema,
    dueOn: DueOn,
    agency: AgencyRefSchema,
  },
  { $id: 'FeedbackReceipt', additionalProperties: false },
);

/** The answer to `POST /v1/feedback/attachments`: the upload waits a day for its message. */
export const FeedbackAttachmentSchema = Type.Object(
  { id: Type.String(), type: Type.Enum([...ATTACHMENT_LIMITS.types]), bytes: Type.Integer({ minimum: 1 }) },
  { $id: 'FeedbackAttachment', additionalProperties: false },
);

/** The body of `POST /v1/feedback/lookup`. */
export const FeedbackLookupSchema = Type.Object(
  { code: Type.String({ maxLength: 64, description: 'As typed: any case, spaces, with or without PA.' }) },
  { $id: 'FeedbackLookup', additionalProperties: false },
);

/** Where a message stands and the public answer, if there is one. Nothing of what the sender wrote or is. */
export const FeedbackProgressSchema = Type.Object(
  {
    code: Type.String(),
    status: Type.Enum(FEEDBACK_STATUSES),
    category: Type.Enum(FEEDBACK_CATEGORIES),
    agency: AgencyRefSchema,
    receivedAt: InstantSchema,
    dueOn: DueOn,
    answer: Type.Union([
      Type.Object(
        { text: Type.String(), by: Type.String(), answeredAt: InstantSchema },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
    asOf: InstantSchema,
  },
  { $id: 'FeedbackProgress', additionalProperties: false },
);

/**
 * A proof-of-work challenge, in the words of altcha's second version. Its solution is the first counter, from 0 up, whose
 * key (PBKDF2 of `nonce` followed by the counter as four bytes, big end first) begins with `keyPrefix`. The proof is
 * `{ challenge, solution: { counter, derivedKey } }` as JSON in Base64.
 */
export const FeedbackChallengeSchema = Type.Object(
  {
    parameters: Type.Object(
      {
        algorithm: Type.Literal('PBKDF2/SHA-256'),
        nonce: Type.String({ description: 'Hexadecimal, as are salt and keyPrefix.' }),
        salt: Type.String(),
        cost: Type.Integer({ minimum: 1, description: 'Iterations of one key.' }),
        keyLength: Type.Integer({ minimum: 1, maximum: 64, description: 'Bytes of one key.' }),
        keyPrefix: Type.String(),
        keySignature: Type.Optional(Type.String()),
        expiresAt: Type.Integer({ description: 'Seconds since 1970.' }),
      },
      { additionalProperties: false },
    ),
    signature: Type.String(),
  },
  { $id: 'FeedbackChallenge', additionalProperties: false },
);

/** The body of `POST /v1/ratings`: one per visit and subject; no personal data. */
export const RatingSubmissionSchema = Type.Object(
  {
    idempotencyKey: Key,
    rating: Type.Enum(SATISFACTION_RATINGS),
    about: Type.Object(
      { kind: Type.Enum(['page', 'dossier', 'procedure', 'feedback']), procedureCode: Line(64), agencyId: Line(64) },
      { additionalProperties: false },
    ),
  },
  { $id: 'RatingSubmission', additionalProperties: false },
);

export type FeedbackSubmission = Static<typeof FeedbackSubmissionSchema>;
export type FeedbackReceipt = Static<typeof FeedbackReceiptSchema>;
export type FeedbackAttachment = Static<typeof FeedbackAttachmentSchema>;
export type FeedbackProgress = Static<typeof FeedbackProgressSchema>;
export type FeedbackChallenge = Static<typeof FeedbackChallengeSchema>;
export type FeedbackCategory = (typeof FEEDBACK_CATEGORIES)[number];
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number];
export type RatingSubmission = Static<typeof RatingSubmissionSchema>;
export type SatisfactionRating = (typeof SATISFACTION_RATINGS)[number];
