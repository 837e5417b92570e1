import { Type, type Static } from 'typebox';
import { CalendarDateSchema } from './calendar-date.js';

/** What an agency is: the three groups of the 47 sites, plus one-stop offices that belong to none of them. */
export const AGENCY_KINDS = ['department', 'district', 'party-or-mass', 'one-stop'] as const;

/**
 * An agency as the registry knows it. The registry is data with validity dates: after a reorganisation the old
 * entry gets `validTo` and `succeededBy`, and everything that names it still resolves.
 */
export const AgencySchema = Type.Object(
  {
    id: Type.String({ minLength: 2, maxLength: 64, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    name: Type.String({ description: 'Vietnamese name of record.' }),
    nameEn: Type.Union([Type.String(), Type.Null()]),
    kind: Type.Enum(AGENCY_KINDS),
    oneStop: Type.Boolean({ description: 'Runs a one-stop desk whose dossiers can be looked up.' }),
    address: Type.Union([Type.String(), Type.Null()]),
    phone: Type.Union([Type.String(), Type.Null()]),
    openingHours: Type.Union([Type.String(), Type.Null()]),
    validFrom: CalendarDateSchema,
    validTo: Type.Union([CalendarDateSchema, Type.Null()]),
    succeededBy: Type.Union([Type.String(), Type.Null()], { description: 'Id of the agency that took over.' }),
  },
  { $id: 'Agency', additionalProperties: false },
);

export type Agency = Static<typeof AgencySchema>;
export type AgencyKind = Agency['kind'];

/** The answer to `GET /v1/agencies`. */
export const AgencyPageSchema = Type.Object(
  {
    items: Type.Array(AgencySchema),
    nextCursor: Type.Union([Type.String(), Type.Null()]),
  },
  { $id: 'AgencyPage', additionalProperties: false },
);

export type AgencyPage = Static<typeof AgencyPageSchema>;

/** Just enough of an agency to name it and send a citizen there. */
export const AgencyRefSchema = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    nameEn: Type.Union([Type.String(), Type.Null()]),
    address: Type.Union([Type.String(), Type.Null()]),
    phone: Type.Union([Type.String(), Type.Null()]),
    openingHours: Type.Union([Type.String(), Type.Null()]),
  },
  { $id: 'AgencyRef', additionalProperties: false },
);

export type AgencyRef = Static<typeof AgencyRefSchema>;
