import { sql } from 'kysely';
import type { Database } from './database.js';
import type { OutboxChannel, OutboxEvent, OutboxState } from './feedback-tables.js';

/** Writes down what has to be told; within the transaction that makes it true. */
export async function addToOutbox(
  db: Database,
  feedbackId: number,
  event: OutboxEvent,
  channels: Readonly<Partial<Record<OutboxChannel, OutboxState>>>,
): Promise<void> {
  const rows = Object.entries(channels).map(([channel, state]) => ({
    feedback_id: feedbackId,
    event,
    channel: channel as OutboxChannel,
    state,
  }));
  if (rows.length > 0) await db.insertInto('outbox').values(rows).execute();
}

/**
 * Takes the next thing to tell, with its message, and holds it for as long as the transaction lasts: a gateway that dies
 * lets go of it, and another one takes it up. What came before about the same message, and is not told yet, comes first.
 */
export function takeDue(trx: Database, channel: OutboxChannel) {
  return trx
    .selectFrom('outbox')
    .innerJoin('feedback', 'feedback.id', 'outbox.feedback_id')
    .select(['outbox.id', 'outbox.event', 'outbox.attempts', 'outbox.created_at', 'outbox.feedback_id'])
    .select(['feedback.code', 'feedback.category', 'feedback.agency_id', 'feedback.received_at', 'feedback.due_on'])
    .select(['feedback.may_publish', 'feedback.letter', 'feedback.contact'])
    .select(['feedback.answer_text', 'feedback.answer_by', 'feedback.answered_at'])
    .where('outbox.channel', '=', channel)
    .where('outbox.state', '=', 'pending')
    .where('outbox.next_at', '<=', sql<Date>`now()`)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('outbox as earlier')
            .select('earlier.id')
            .whereRef('earlier.feedback_id', '=', 'outbox.feedback_id')
            .whereRef('earlier.channel', '=', 'outbox.channel')
            .whereRef('earlier.id', '<', 'outbox.id')
            .where('earlier.state', 'in', ['pending', 'dead']),
        ),
      ),
    )
    .orderBy('outbox.next_at')
    .orderBy('outbox.id')
    .limit(1)
    .forUpdate('outbox')
    .skipLocked()
    .executeTakeFirst();
}

export type DueRow = NonNullable<Awaited<ReturnType<typeof takeDue>>>;

export async function markDelivered(trx: Database, id: number): Promise<void> {
  await trx
    .updateTable('outbox')
    .set((row) => ({
      state: 'delivered',
      attempts: row('attempts', '+', 1),
      delivered_at: sql<Date>`now()`,
      last_error: null,
    }))
    .where('id', '=', id)
    .execute();
}

/** @param pause milliseconds until the next try; null when there is none */
export async function markFailed(trx: Database, id: number, reason: string, pause: number | null): Promise<void> {
  await trx
    .updateTable('outbox')
    .set((row) => ({
      state: pause === null ? 'dead' : 'pending',
      attempts: row('attempts', '+', 1),
      next_at: sql<Date>`clock_timestamp() + make_interval(secs => ${(pause ?? 0) / 1_000}::float8)`,
      last_error: reason.slice(0, 80),
    }))
    .where('id', '=', id)
    .execute();
}

/** What is not told yet, oldest first; with `all`, also what was. */
export function listOutbox(db: Database, { all, limit }: { all: boolean; limit: number }) {
  return db
    .selectFrom('outbox')
    .innerJoin('feedback', 'feedback.id', 'outbox.feedback_id')
    .select(['outbox.id', 'outbox.event', 'outbox.channel', 'outbox.state', 'outbox.attempts', 'outbox.next_at'])
    .select(['outbox.created_at', 'outbox.delivered_at', 'outbox.last_error', 'feedback.code'])
    .$if(!all, (query) => query.where('outbox.state', '!=', 'delivered'))
    .orderBy('outbox.id')
    .limit(limit)
    .execute();
}

/** Makes given-up and never-configured rows due now, with their tries counted anew. @returns how many */
export async function retryOutbox(
  db: Database,
  which: { ids: number[] } | 'all',
  channels: OutboxChannel[],
): Promise<number> {
  if (channels.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state: 'pending', attempts: 0, next_at: sql<Date>`now()` })
    .where('state', 'in', ['dead', 'not-configured', 'pending'])
    .where('channel', 'in', channels)
    .$if(which !== 'all', (query) => query.where('id', 'in', which === 'all' ? [] : which.ids))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
