import type { Insertable } from 'kysely';
import { claimAttachments } from './attachments.js';
import type { Database } from './database.js';
import type { FeedbackTable, OutboxChannel, OutboxState } from './feedback-tables.js';
import { addToOutbox } from './outbox.js';

/** What was recorded before under an idempotency key. */
export interface RecordedMessage {
  fingerprint: Buffer;
  receipt: string;
}

/** What one transaction records. */
export interface NewMessage {
  row: Insertable<FeedbackTable>;
  attachments: string[];
  proof: { key: Buffer; expires_at: Date };
  /** One row each for the outbox, in this state. */
  outbox: Readonly<Partial<Record<OutboxChannel, OutboxState>>>;
}

export type RecordOutcome = 'recorded' | 'key-or-code-taken' | 'proof-used' | 'attachments-gone';

class Undo extends Error {
  constructor(readonly outcome: RecordOutcome) {
    super(outcome);
  }
}

export function findByKey(db: Database, idempotencyKey: string): Promise<RecordedMessage | undefined> {
  return db
    .selectFrom('feedback')
    .select(['fingerprint', 'receipt'])
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
}

/**
 * Records a message, its proof, its uploads and what has to be told about it: all, or nothing. The message goes in
 * first, so that the same message sent twice at once waits for itself there and not at its proof.
 */
export async function recordMessage(db: Database, { row, attachments, proof, outbox }: NewMessage) {
  try {
    return await db.transaction().execute(async (trx): Promise<RecordOutcome> => {
      const inserted = await trx
        .insertInto('feedback')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!inserted) return 'key-or-code-taken';
      const fresh = await trx
        .insertInto('feedback_proof')
        .values(proof)
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      if (!fresh) throw new Undo('proof-used');
      if (!(await claimAttachments(trx, attachments, inserted.id))) throw new Undo('attachments-gone');
      await addToOutbox(trx, inserted.id, 'received', outbox);
      return 'recorded';
    });
  } catch (error) {
    if (error instanceof Undo) return error.outcome;
    throw error;
  }
}

/** Where a message stands, by the keyed hash of its code. Nothing the sender wrote is read. */
export function findProgress(db: Database, codeKey: Buffer) {
  return db
    .selectFrom('feedback')
    .select([
      'code',
      'status',
      'category',
      'agency_id',
      'received_at',
      'due_on',
      'answer_text',
      'answer_by',
      'answered_at',
    ])
    .where('code_key', '=', codeKey)
    .executeTakeFirst();
}
