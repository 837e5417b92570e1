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
