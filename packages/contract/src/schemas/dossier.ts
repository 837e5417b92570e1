import { Type, type Static } from 'typebox';
import { DOSSIER_STATUSES } from '../rules/dossier-status.js';
import { TIMELINESS_STATES } from '../rules/timeliness.js';
import { AgencyRefSchema } from './agency.js';
import { CalendarDateSchema, InstantSchema } from './calendar-date.js';

const DateOrNull = Type.Union([CalendarDateSchema, Type.Null()]);
const StringOrNull = Type.Union([Type.String(), Type.Null()]);

/** How a dossier came in: Trực tiếp, Trực tuyến, Bưu chính công ích. */
export const CHANNELS = ['in-person', 'online', 'public-post'] as const;

/** What the citizen has to do next. `wait` and `none` ask nothing of her. */
export const NEXT_ACTIONS = ['wait', 'supplement', 'pay', 'collect', 'ask', 'none'] as const;

/** One step of the handling, in order. Steps not yet begun have no dates. */
export const DossierStepSchema = Type.Object(
  {
    name: Type.String(),
    unit: Type.String({ description: 'Handling unit. Never a person’s name.' }),
    state: Type.Union([Type.Literal('done'), Type.Literal('current'), Type.Literal('upcoming')]),
    startedOn: DateOrNull,
    finishedOn: DateOrNull,
  },
  { $id: 'DossierStep', additionalProperties: false },
);

/**
 * Days against the due date, counted in working days of the province.
 * `workingDays`: left while open, late when overdue, early when finished early; null where it cannot be computed
 * (no due date, or a year without a table of days off).
 */
export const TimelinessSchema = Type.Object(
  {
    state: Type.Enum(TIMELINESS_STATES),
    workingDays: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  },
  { $id: 'Timeliness', additionalProperties: false },
);

/** What only the holder of the access code sees. Names and numbers are masked already. */
export const DossierDetailsSchema = Type.Object(
  {
    owner: Type.Object(
      { name: Type.String(), phone: StringOrNull, identityNumber: StringOrNull },
      { additionalProperties: false },
    ),
    requestedDocuments: Type.Array(
      Type.Object(
        { name: Type.String(), original: Type.Boolean(), copies: Type.Integer({ minimum: 0 }), note: StringOrNull },
        { additionalProperties: false },
      ),
    ),
    fee: Type.Union([
      Type.Object(
        { amount: Type.Integer({ minimum: 0, description: 'Whole đồng.' }), paidOn: DateOrNull, dueOn: DateOrNull },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
    apology: Type.Union([
      Type.Object(
        { number: Type.String(), reason: Type.String(), issuedOn: CalendarDateSchema, newDueOn: CalendarDateSchema },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
  },
  { $id: 'DossierDetails', additionalProperties: false },
);

/** A dossier as anyone holding its code may see it: nothing here is about the person. */
export const DossierSchema = Type.Object(
  {
    code: Type.String({ examples: ['000.00.01.H43-161205-0001'] }),
    procedure: Type.Object({ code: Type.String(), name: Type.String() }, { additionalProperties: false }),
    status: Type.Enum(DOSSIER_STATUSES),
    sourceStatus: Type.Union(
      [Type.Object({ code: Type.String(), label: Type.String() }, { additionalProperties: false }), Type.Null()],
      { description: 'The office’s own code and label, where they differ from the national list.' },
    ),
    channel: Type.Enum(CHANNELS),
    receivingAgency: AgencyRefSchema,
    handlingAgency: AgencyRefSchema,
    submittedOn: CalendarDateSchema,
    receivedOn: DateOrNull,
    dueOn: DateOrNull,
    rescheduledTo: Type.Union([CalendarDateSchema, Type.Null()], {
      description: 'The new date promised after the due date passed. Lateness is still counted from dueOn.',
    }),
    completedOn: DateOrNull,
    returnedOn: DateOrNull,
    timeliness: TimelinessSchema,
    steps: Type.Array(DossierStepSchema),
    nextAction: Type.Object({ kind: Type.Enum(NEXT_ACTIONS), at: AgencyRefSchema }, { additionalProperties: false }),
    asOf: InstantSchema,
    details: Type.Union([DossierDetailsSchema, Type.Null()], {
      description: 'Null unless the right access code was given.',
    }),
  },
  { $id: 'Dossier', additionalProperties: false },
);

export type Dossier = Static<typeof DossierSchema>;
export type DossierDetails = Static<typeof DossierDetailsSchema>;
export type DossierStep = Static<typeof DossierStepSchema>;
export type Timeliness = Static<typeof TimelinessSchema>;
export type Channel = Dossier['channel'];
export type NextAction = Dossier['nextAction']['kind'];

/** The body of `POST /v1/dossiers/lookup`: codes are personal data and never travel in a URL. */
export const DossierLookupSchema = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 200 }),
    accessCode: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    office: Type.Optional(
      Type.String({ maxLength: 64, description: 'Answer only if this agency received or handles the dossier.' }),
    ),
  },
  { $id: 'DossierLookup', additionalProperties: false },
);

export type DossierLookup = Static<typeof DossierLookupSchema>;
