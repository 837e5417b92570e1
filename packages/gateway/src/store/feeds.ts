import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './database.js';

/** A feed that this gateway, and no other, is to gather now. */
export interface LeasedFeed {
  siteId: string;
  url: string;
  etag: string | null;
  lastModified: string | null;
  failures: number;
  /** Nothing was ever read from it. */
  isFirst: boolean;
  lease: string;
}

/** What a gathering leaves behind for the next. */
export interface FeedOutcome {
  /** Milliseconds from now. */
  dueIn: number;
  /** Null where the feed was read, or found unchanged. */
  problem: string | null;
  /** Undefined: as they were. */
  validators?: { etag: string | null; lastModified: string | null };
}

/** Brings the table in line with the registry. A feed with a new address is read at once, and from the beginning. */
export async function syncFeeds(db: Database): Promise<void> {
  await sql`
    insert into feed (site_id, url) select id, feed_url from site where feed_url is not null
    on conflict (site_id) do update
      set url = excluded.url, etag = null, last_modified = null, due_at = now(), failures = 0
      where feed.url <> excluded.url
  `.execute(db);
  await sql`delete from feed using site where site.id = site_id and site.feed_url is null`.execute(db);
}

/** Makes every feed due now; what was read of it before still counts. */
export async function hurryFeeds(db: Database): Promise<void> {
  await db
    .updateTable('feed')
    .set({ due_at: sql<Date>`now()` })
    .execute();
}

/**
 * Takes the feed that has been due for longest, for `seconds`: then another gateway may take it, because this one died.
 *
 * @param today feeds of sites that exist on this day
 */
export async function leaseFeed(db: Database, today: string, seconds: number): Promise<LeasedFeed | undefined> {
  const lease = randomUUID();
  const { rows } = await sql<LeasedFeed>`
    update feed set lease = ${lease}, leased_until = now() + make_interval(secs => ${seconds})
    where site_id = (
      select site_id from feed join site on site.id = site_id
      where due_at <= now() and leased_until <= now()
        and valid_from <= ${today}::date and coalesce(valid_to >= ${today}::date, true)
      order by due_at limit 1 for update of feed skip locked
    )
    returning site_id "siteId", url, etag, last_modified "lastModified", failures, lease, gathered_at is null "isFirst"
  `.execute(db);
  return rows[0];
}

/** Gives a feed back. A lease that ran out meanwhile changes nothing: the feed is somebody else's now. */
export async function returnFeed(db: Database, { siteId, lease }: LeasedFeed, outcome: FeedOutcome): Promise<void> {
  const { dueIn, problem, validators } = outcome;
  await db
    .updateTable('feed')
    .set({
      lease: null,
      leased_until: sql<Date>`now()`,
      due_at: sql<Date>`now() + make_interval(secs => ${dueIn / 1_000})`,
      problem,
      ...(problem === null ? { failures: 0, gathered_at: sql<Date>`now()` } : { failures: sql<number>`failures + 1` }),
      ...(validators ? { etag: validators.etag, last_modified: validators.lastModified } : {}),
    })
    .where('site_id', '=', siteId)
    .where('lease', '=', lease)
    .execute();
}

/** Milliseconds until some feed is due and free; undefined where there are none. */
export async function untilNextFeed(db: Database): Promise<number | undefined> {
  const { rows } = await sql<{ wait: number | null }>`
    select (1000 * extract(epoch from min(greatest(due_at, leased_until)) - now()))::float8 as wait from feed
  `.execute(db);
  const wait = rows[0]?.wait;
  return wait == null ? undefined : Math.max(0, wait);
}

/** How lately feeds were read. */
export interface FeedAge {
  /** When the one read last was read; null where none ever was. */
  gatheredAt: Date | null;
  /** Whether it was within the time given. */
  isFresh: boolean;
}

/** @param siteIds null: of all sites */
export async function readFeedAge(db: Database, siteIds: string[] | null, freshSeconds: number): Promise<FeedAge> {
  const { rows } = await sql<FeedAge>`
    select max(gathered_at) "gatheredAt",
      coalesce(max(gathered_at) > now() - make_interval(secs => ${freshSeconds}), false) "isFresh"
    from feed where ${siteIds}::text[] is null or site_id = any(${siteIds}::text[])
  `.execute(db);
  return rows[0] ?? { gatheredAt: null, isFresh: false };
}
