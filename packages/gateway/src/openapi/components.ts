import {
  AgencyPageSchema,
  AgencyRefSchema,
  AgencySchema,
  DossierDetailsSchema,
  DossierLookupSchema,
  DossierSchema,
  DossierStepSchema,
  FeedbackAttachmentSchema,
  FeedbackChallengeSchema,
  FeedbackLookupSchema,
  FeedbackProgressSchema,
  FeedbackReceiptSchema,
  FeedbackSubmissionSchema,
  PaletteSchema,
  ProblemSchema,
  FacetValueSchema,
  ProcessingTimeSchema,
  ProcedureSummarySchema,
  ProcedureSchema,
  ProcedurePageSchema,
  ProcedureIndexFileSchema,
  ProcedureFeeSchema,
  ProcedureChannelSchema,
  NamedSchema,
  NewsImageSchema,
  NewsItemSchema,
  NewsPageSchema,
  RatingSubmissionSchema,
  SiteSchema,
  TimelinessSchema,
} from '@ninhthuan/contract';
import type { GatewayInstance } from '../services.js';
import { Type, type Static, type TSchema } from 'typebox';

const COMPONENTS: readonly TSchema[] = [
  AgencyPageSchema,
  AgencyRefSchema,
  AgencySchema,
  DossierDetailsSchema,
  DossierLookupSchema,
  DossierSchema,
  DossierStepSchema,
  FeedbackAttachmentSchema,
  FeedbackChallengeSchema,
  FeedbackLookupSchema,
  FeedbackProgressSchema,
  FeedbackReceiptSchema,
  FeedbackSubmissionSchema,
  PaletteSchema,
  ProblemSchema,
  FacetValueSchema,
  ProcessingTimeSchema,
  ProcedureSummarySchema,
  ProcedureSchema,
  ProcedurePageSchema,
  ProcedureIndexFileSchema,
  ProcedureFeeSchema,
  ProcedureChannelSchema,
  NamedSchema,
  NewsImageSchema,
  NewsItemSchema,
  NewsPageSchema,
  RatingSubmissionSchema,
  SiteSchema,
  TimelinessSchema,
];

const byId = new Map(COMPONENTS.map((schema) => [idOf(schema), schema]));

/** Makes the contract's schemas known by name; nested ones become references, so each is described once. */
export function addComponents(app: GatewayInstance): void {
  for (const schema of COMPONENTS) app.addSchema(withReferences(schema, true));
}

/** A reference to one of the contract's schemas, with its type. */
export function component<T extends TSchema>(schema: T): Type.TUnsafe<Static<T>> {
  return Type.Unsafe<Static<T>>({ $ref: `${idOf(schema)}#` });
}

/** The schema that a reference made by `component` stands for; anything else is given back as it is. */
export function resolveComponent(schema: TSchema): TSchema {
  const { $ref } = schema as { $ref?: string };
  return ($ref === undefined ? undefined : byId.get($ref.replace(/#$/, ''))) ?? schema;
}

function idOf(schema: TSchema): string {
  const { $id } = schema as { $id?: string };
  if ($id === undefined) throw new Error('A schema of the contract needs an $id to be a component.');
  return $id;
}

function withReferences(value: unknown, isRoot = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item));
  if (typeof value !== 'object' || value === null) return value;
  const { $id } = value as { $id?: string };
  if (!isRoot && $id !== undefined && byId.has($id)) return { $ref: `${$id}#` };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withReferences(item)]));
}
