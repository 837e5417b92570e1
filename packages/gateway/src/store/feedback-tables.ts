import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { FeedbackAttachment, FeedbackCategory, FeedbackStatus, SatisfactionRating } from '@ninhthuan/contract';

export interface FeedbackTable {
  id: Generated<number>;
  idempotency_key: string;
  /** Keyed hash of what makes two submissions the same message. */
  fingerprint: Buffer;
  code: string;
  code_key: Buffer;
  status: FeedbackStatus;
  category: FeedbackCategory;
  agency_id: string;
  received_at: Date;
  due_on: string | null;
  may_publish: boolean;
  /** A robot's trap was sprung: recorded, acknowledged and never handed over by itself. */
  suspected: boolean;
  demonstration: Generated<boolean>;
  /** Sealed JSON: subject, content, dossier code. */
  letter: Buffer;
  /** Sealed JSON: name, phone, e-mail, address. */
  contact: Buffer | null;
  /** The receipt, as the text that was sent. */
  receipt: string;
  answer_text: Generated<string | null>;
  answer_by: Generated<string | null>;
  answered_at: Generated<Date | null>;
  published_at: Generated<Date | null>;
}

/** An upload. Until a message claims it, `feedback_id` is null and it lives a day. */
export interface FeedbackAttachmentTable {
  id: string;
  feedback_id: number | null;
  position: number | null;
  type: FeedbackAttachment['type'];
  bytes: number;
  digest: Buffer;
  /** Sealed. */
  content: Buffer;
  uploaded_at: Generated<Date>;
}

export interface FeedbackProofTable {
  key: Buffer;
  expires_at: Date;
}

export interface RatingTable {
  idempotency_key: string;
  rating: SatisfactionRating;
  kind: 'page' | 'dossier' | 'procedure' | 'feedback';
  procedure_code: string | null;
  agency_id: string | null;
  site: string | null;
  rated_at: Date;
}

export type OutboxEvent = 'received' | 'started' | 'supplement-requested' | 'refused' | 'answered' | 'published';
export type OutboxChannel = 'webhook' | 'mail';
export type OutboxState = 'pending' | 'delivered' | 'dead' | 'not-configured';

export interface OutboxTable {
  id: Generated<number>;
  feedback_id: number;
  event: OutboxEvent;
  channel: OutboxChannel;
  state: OutboxState;
  attempts: Generated<number>;
  next_at: Generated<Date>;
  created_at: Generated<Date>;
  delivered_at: Generated<Date | null>;
  last_error: Generated<string | null>;
}

export interface AuditTable {
  id: Generated<number>;
  at: ColumnType<Date, never, never>;
  actor: string;
  action: string;
  code: string | null;
  detail: JSONColumnType<Record<string, unknown>>;
}

export interface FeedbackTables {
  feedback: FeedbackTable;
  feedback_attachment: FeedbackAttachmentTable;
  feedback_proof: FeedbackProofTable;
  rating: RatingTable;
  outbox: OutboxTable;
  audit: AuditTable;
}
