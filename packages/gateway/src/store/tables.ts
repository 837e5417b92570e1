import type { FeedbackTables } from './feedback-tables.js';
import type { NewsTables } from './news-tables.js';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type {
  AgencyKind,
  Channel,
  DossierDetails,
  DossierStatus,
  DossierStep,
  Procedure,
  ProcedureSummary,
} from '@ninhthuan/contract';

/** `yyyy-MM-dd`; the driver is told to leave dates as the text they are. */
type Day = string;

export interface AgencyTable {
  id: string;
  position: number;
  name: string;
  name_en: string | null;
  kind: AgencyKind;
  one_stop: boolean;
  address: string | null;
  phone: string | null;
  opening_hours: string | null;
  valid_from: Day;
  valid_to: Day | null;
  succeeded_by: string | null;
}

export interface SiteTable {
  id: string;
  agency_id: string;
  name: string;
  name_en: string | null;
  locale: string;
  portal_url: string;
  colour: string;
  origins: string[];
  /** Where its news is gathered from; null: nowhere. */
  feed_url: string | null;
  valid_from: Day;
  valid_to: Day | null;
  succeeded_by: string | null;
}

export interface ProcedureTable {
  code: string;
  name: string;
  field: string;
  agency_id: string;
  /** Null, as `details`, for a procedure that is known only because a dossier follows it. */
  summary: JSONColumnType<Omit<ProcedureSummary, 'code' | 'name' | 'agency'>> | null;
  details: JSONColumnType<Omit<Procedure, keyof ProcedureSummary>> | null;
}

/** A stretch of time spent waiting for the applicant; `to` is null while it lasts. */
export interface Pause {
  from: Day;
  to: Day | null;
}

export interface DossierTable {
  id: Generated<number>;
  code: string;
  procedure_code: string;
  receiving_agency_id: string;
  handling_agency_id: string;
  status: DossierStatus;
  source_status_code: string | null;
  source_status_label: string | null;
  channel: Channel;
  submitted_on: Day;
  received_on: Day | null;
  due_on: Day | null;
  rescheduled_to: Day | null;
  completed_on: Day | null;
  returned_on: Day | null;
  steps: JSONColumnType<DossierStep[]>;
  pauses: JSONColumnType<Pause[]>;
  owner_name: string;
  owner_phone: string | null;
  owner_identity_number: string | null;
  requested_documents: JSONColumnType<DossierDetails['requestedDocuments']>;
  fee: JSONColumnType<NonNullable<DossierDetails['fee']>> | null;
  apology: JSONColumnType<NonNullable<DossierDetails['apology']>> | null;
  /** HMAC of the access code under the gateway's key; the code itself is stored nowhere. */
  access_code_hash: Buffer;
}

export interface RateLimitTable {
  key: Buffer;
  full_at: Date;
}

/** Facts about the database itself: which registry and which demonstration data it holds. */
export interface MetaTable {
  key: string;
  value: string;
}

export interface MigrationTable {
  name: string;
  applied_at: ColumnType<Date, never, never>;
}

export interface Tables extends FeedbackTables, NewsTables {
  agency: AgencyTable;
  site: SiteTable;
  procedure: ProcedureTable;
  dossier: DossierTable;
  rate_limit: RateLimitTable;
  meta: MetaTable;
  migration: MigrationTable;
}
