import type { Insertable } from 'kysely';
import type { Database } from './database.js';
import type { RatingTable } from './feedback-tables.js';

/** Records a rating, unless its key was recorded before. */
export async function recordRating(db: Database, row: Insertable<RatingTable>): Promise<void> {
  await db
    .insertInto('rating')
    .values(row)
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .execute();
}
