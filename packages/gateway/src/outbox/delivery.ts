import type { FeedbackCategory } from '@ninhthuan/contract';
import type { OutboxEvent } from '../store/feedback-tables.js';
import type { Contact, Letter } from '../feedback/letter.js';

/** One thing to tell, with everything a way of telling it may use. */
export interface Delivery {
  /** The same in every try, so that who is told twice can tell. */
  id: string;
  event: OutboxEvent;
  occurredAt: string;
  code: string;
  category: FeedbackCategory;
  agencyId: string;
  agencyName: string;
  receivedAt: string;
  dueOn: string | null;
  mayPublish: boolean;
  answer: { text: string; by: string; answeredAt: string } | null;
  attachments: { type: string; bytes: number; sha256: string }[];
  /** What the sender wrote; opened only when it is asked for. */
  open: () => { letter: Letter; contact: Contact | null };
}

/** Tells one thing; rejects with a `DeliveryError` when it was not taken. */
export type Deliver = (delivery: Delivery, signal: AbortSignal) => Promise<void>;

/** What was told was not taken. `reason` is short and holds nothing of the message. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';

  constructor(
    readonly reason: string,
    /** Trying again can't help: a person has to. */
    readonly isFinal = false,
  ) {
    super(reason);
  }
}
