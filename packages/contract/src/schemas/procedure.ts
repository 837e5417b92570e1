import { Type, type Static } from 'typebox';
import { CalendarDateSchema, InstantSchema } from './calendar-date.js';
import { CHANNELS } from './dossier.js';

/** Who can apply (đối tượng thực hiện). */
export const APPLICANTS = ['citizen', 'business', 'organisation', 'official', 'foreigner'] as const;

/** Units of processing time. Working days are the rule; some offices promise hours, calendar days or months. */
export const TIME_UNITS = ['working-day', 'day', 'hour', 'month'] as const;

const StringOrNull = Type.Union([Type.String(), Type.Null()]);

/** Something with an id and a name: a field, an agency. */
export const NamedSchema = Type.Object(
  { id: Type.String(), name: Type.String(), nameEn: StringOrNull },
  { $id: 'Named', additionalProperties: false },
);

/** How long a procedure takes through one channel. Null amount: the law sets none. */
export const ProcessingTimeSchema = Type.Object(
  { amount: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]), unit: Type.Enum(TIME_UNITS), note: StringOrNull },
  { $id: 'ProcessingTime', additionalProperties: false },
);

/** What a procedure costs through one channel. Null amount: it depends, the note says on what. */
export const ProcedureFeeSchema = Type.Object(
  {
    amount: Type.Union([Type.Integer({ minimum: 0, description: 'Whole đồng; 0 is free.' }), Type.Null()]),
    note: StringOrNull,
  },
  { $id: 'ProcedureFee', additionalProperties: false },
);

/** Time and fee belong to the channel, not to the procedure. */
export const ProcedureChannelSchema = Type.Object(
  { channel: Type.Enum(CHANNELS), time: ProcessingTimeSchema, fee: ProcedureFeeSchema },
  { $id: 'ProcedureChannel', additionalProperties: false },
);

const summaryProperties = {
  code: Type.String({ maxLength: 64, examples: ['1.002421'] }),
  name: Type.String(),
  field: NamedSchema,
  agency: NamedSchema,
  level: Type.Integer({ minimum: 1, maximum: 4, description: 'Service level as in 2016 (mức độ).' }),
  online: Type.Enum(['full', 'partial', 'none'], { description: 'Toàn trình, một phần, or not online: its own fact.' }),
  applicants: Type.Array(Type.Enum(APPLICANTS)),
  channels: Type.Array(ProcedureChannelSchema),
};

/** What a list shows of a procedure. */
export const ProcedureSummarySchema = Type.Object(summaryProperties, {
  $id: 'ProcedureSummary',
  additionalProperties: false,
});

/** A whole procedure record (thủ tục hành chính). */
export const ProcedureSchema = Type.Object(
  {
    ...summaryProperties,
    steps: Type.Array(Type.Object({ case: StringOrNull, text: Type.String() }, { additionalProperties: false })),
    documents: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          case: StringOrNull,
          original: Type.Boolean(),
          copies: Type.Integer({ minimum: 0 }),
          form: Type.Union([
            Type.Object({ name: Type.String(), url: Type.String() }, { additionalProperties: false }),
            Type.Null(),
          ]),
        },
        { additionalProperties: false },
      ),
    ),
    sets: Type.Integer({ minimum: 1, description: 'How many sets of documents (số lượng hồ sơ).' }),
    conditions: StringOrNull,
    result: Type.String(),
    legalBasis: Type.Array(
      Type.Object({ number: Type.String(), name: Type.String() }, { additionalProperties: false }),
    ),
    applyUrl: StringOrNull,
    updatedOn: CalendarDateSchema,
  },
  { $id: 'Procedure', additionalProperties: false },
);

/**
 * The answer to `GET /v1/procedures/index.json`: every summary, for searching on the visitor's own device. What many
 * procedures share is written once and named by its position.
 */
export const ProcedureIndexFileSchema = Type.Object(
  {
    fields: Type.Array(NamedSchema),
    agencies: Type.Array(NamedSchema),
    channels: Type.Array(Type.Array(ProcedureChannelSchema)),
    procedures: Type.Array(
      Type.Tuple([
        Type.String({ description: 'Code.' }),
        Type.String({ description: 'Name.' }),
        Type.Integer({ minimum: 0, description: 'Position in `fields`.' }),
        Type.Integer({ minimum: 0, description: 'Position in `agencies`.' }),
        Type.Integer({ minimum: 1, maximum: 4, description: 'Service level.' }),
        summaryProperties.online,
        summaryProperties.applicants,
        Type.Integer({ minimum: 0, description: 'Position in `channels`.' }),
      ]),
      { description: 'In the order of the catalogue, which is Vietnamese alphabetical order of names.' },
    ),
    asOf: InstantSchema,
  },
  { $id: 'ProcedureIndexFile', additionalProperties: false },
);

/** One value of a filter, and how many procedures it would leave with the other filters as they are. */
export const FacetValueSchema = Type.Object(
  { value: Type.String(), name: Type.String(), nameEn: StringOrNull, count: Type.Integer({ minimum: 0 }) },
  { $id: 'FacetValue', additionalProperties: false },
);

/** The filters of the catalogue. */
export const PROCEDURE_FACETS = ['field', 'agency', 'level', 'applicant', 'channel'] as const;

/** The answer to `GET /v1/procedures`. */
export const ProcedurePageSchema = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          procedure: ProcedureSummarySchema,
          marks: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]), {
            description: 'What matched in the name: [from, to) in UTF-16 code units of `procedure.name`.',
          }),
        },
        { additionalProperties: false },
      ),
    ),
    total: Type.Integer({ minimum: 0 }),
    facets: Type.Object(
      {
        field: Type.Array(FacetValueSchema),
        agency: Type.Array(FacetValueSchema),
        level: Type.Array(FacetValueSchema),
        applicant: Type.Array(FacetValueSchema),
        channel: Type.Array(FacetValueSchema),
      },
      { additionalProperties: false },
    ),
    nextCursor: StringOrNull,
    asOf: InstantSchema,
  },
  { $id: 'ProcedurePage', additionalProperties: false },
);

/** The query of `GET /v1/procedures`; all parts narrow the answer. */
export const ProcedureQuerySchema = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    field: Type.Optional(Type.String({ maxLength: 64 })),
    agency: Type.Optional(Type.String({ maxLength: 64 })),
    level: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })),
    applicant: Type.Optional(Type.Enum(APPLICANTS)),
    channel: Type.Optional(Type.Enum(CHANNELS)),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { $id: 'ProcedureQuery' },
);

export type Named = Static<typeof NamedSchema>;
export type Procedure = Static<typeof ProcedureSchema>;
export type ProcedureSummary = Static<typeof ProcedureSummarySchema>;
export type ProcedureChannel = Static<typeof ProcedureChannelSchema>;
export type ProcedureIndexFile = Static<typeof ProcedureIndexFileSchema>;
export type ProcedurePage = Static<typeof ProcedurePageSchema>;
export type ProcedureQuery = Static<typeof ProcedureQuerySchema>;
export type ProcedureFacet = (typeof PROCEDURE_FACETS)[number];
export type FacetValue = Static<typeof FacetValueSchema>;
export type Applicant = (typeof APPLICANTS)[number];
