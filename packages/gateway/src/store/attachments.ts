import { sql, type Insertable } from 'kysely';
import type { Database } from './database.js';
import type { FeedbackAttachmentTable } from './feedback-tables.js';

const PENDING_LIFETIME = sql<Date>`now() - interval '1 day'`;

/** Keeps an upload, unless those that wait for a message hold more than `maxPending` bytes already. */
export async function keepAttachment(
  db: Database,
  row: Insertable<FeedbackAttachmentTable>,
  maxPending: number,
): Promise<boolean> {
  const { total } = await db
    .selectFrom('feedback_attachment')
    .select(sql<number>`coalesce(sum(bytes), 0)::bigint`.as('total'))
    .where('feedback_id', 'is', null)
    .executeTakeFirstOrThrow();
  if (total + row.bytes > maxPending) return false;
  await db.insertInto('feedback_attachment').values(row).execute();
  return true;
}

/** SHA-256 of the content of those uploads that are there, claimed or not, as hexadecimal. */
export async function digestsOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('feedback_attachment').select(['id', 'digest']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, digest }) => [id, digest.toString('hex')]));
}

/** Gives waiting uploads to their message; false when one of them is gone, or belongs to another message. */
export async function claimAttachments(db: Database, ids: readonly string[], feedbackId: number): Promise<boolean> {
  // Always in the same order, so that two messages never wait for each other's uploads.
  for (const id of ids.toSorted()) {
    const { numUpdatedRows } = await db
      .updateTable('feedback_attachment')
      .set({ feedback_id: feedbackId, position: ids.indexOf(id) })
      .where('id', '=', id)
      .where('feedback_id', 'is', null)
      .where('uploaded_at', '>', PENDING_LIFETIME)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
  }
  return true;
}

/** Deletes uploads that no message claimed within a day. */
export async function dropUnclaimedAttachments(db: Database): Promise<void> {
  await db
    .deleteFrom('feedback_attachment')
    .where('feedback_id', 'is', null)
    .where('uploaded_at', '<=', PENDING_LIFETIME)
    .execute();
}

/** Forgets used proofs whose challenge has expired: it is refused for its age from then on. */
export async function forgetExpiredProofs(db: Database): Promise<void> {
  await db
    .deleteFrom('feedback_proof')
    .where('expires_at', '<', sql<Date>`now() - interval '5 minutes'`)
    .execute();
}

/** What a message's uploads are, without their content. */
export async function attachmentsOf(db: Database, feedbackId: number) {
  const rows = await db
    .selectFrom('feedback_attachment')
    .select(['id', 'type', 'bytes', 'digest'])
    .where('feedback_id', '=', feedbackId)
    .orderBy('position')
    .execute();
  return rows.map(({ type, bytes, digest }) => ({ type, bytes, sha256: digest.toString('hex') }));
}

/** A message's uploads with their content, sealed still. */
export function attachmentContents(db: Database, feedbackId: number) {
  return db
    .selectFrom('feedback_attachment')
    .select(['id', 'type', 'content'])
    .where('feedback_id', '=', feedbackId)
    .orderBy('position')
    .execute();
}
