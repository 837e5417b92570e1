import { sql } from 'kysely';
import type { Database } from './database.js';
import { registry } from './migrations/001-registry.js';
import { dossiers } from './migrations/002-dossiers.js';
import { rateLimits } from './migrations/003-rate-limits.js';
import { procedures } from './migrations/010-procedures.js';
import { news } from './migrations/020-news.js';
import { newsCurrent } from './migrations/021-news-current.js';
import { feedback } from './migrations/030-feedback.js';
import { outbox } from './migrations/031-outbox.js';

/** In the order they run. A migration that has been released is never edited; the next change is a new file. */
export const MIGRATIONS = [registry, dossiers, rateLimits, procedures, news, newsCurrent, feedback, outbox] as const;

/** One lock for everything that changes the database at start: several gateways may start at once. */
export const START_LOCK = 4_843_002;

/**
 * Brings the database up to date, each migration in a transaction of its own.
 *
 * @returns The names of the migrations that were applied now.
 */
export async function migrate(db: Database): Promise<string[]> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${START_LOCK})`.execute(trx);
    await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null default now())`.execute(
      trx,
    );
  });
  const applied: string[] = [];
  for (const migration of MIGRATIONS) {
    const isNew = await db.transaction().execute(async (trx) => {
      await sql`set local statement_timeout = 0`.execute(trx);
      await sql`select pg_advisory_xact_lock(${START_LOCK})`.execute(trx);
      const known = await trx
        .selectFrom('migration')
        .select('name')
        .where('name', '=', migration.name)
        .executeTakeFirst();
      if (known) return false;
      await migration.up.execute(trx);
      await trx.insertInto('migration').values({ name: migration.name }).execute();
      return true;
    });
    if (isNew) applied.push(migration.name);
  }
  return applied;
}
