import { sql } from 'kysely';
import { marksOf, mergeNews, type KnownNews, type ReadFeed } from '../news/gathering/merge-news.js';
import type { Database } from './database.js';
import type { NewsItemTable } from './news-tables.js';

/** Feeds are written one after the other: two that bring the same item must see each other. */
const NEWS_LOCK = 4_843_020;

/** Writes what a feed holds now: new items, changed ones, and those that its site took back. */
export async function writeNews(db: Database, feed: ReadFeed): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${NEWS_LOCK})`.execute(trx);
    const { rows, carriers } = mergeNews(feed, await findKnown(trx, feed));
    if (rows.length > 0) {
      await upsertItems(trx, rows);
      await trx
        .insertInto('news_carrier')
        .values(carriers.map(({ key, itemId }) => ({ site_id: feed.siteId, key, item_id: itemId })))
        .onConflict((conflict) =>
          conflict.columns(['site_id', 'key']).doUpdateSet((e) => ({ item_id: e.ref('excluded.item_id') })),
        )
        .execute();
      await sql`
        insert into news_image (url) select distinct image_url from news_item
        where image_url is not null and id = any(${rows.map(({ id }) => id)}::text[])
        on conflict do nothing
      `.execute(trx);
    }
    await removeTakenBack(trx, feed);
    await sql`
      update news_carrier set is_current = key = any(${feed.items.map(({ key }) => key)}::text[])
      where site_id = ${feed.siteId}
    `.execute(trx);
  });
}

async function findKnown(trx: Database, { siteId, items }: ReadFeed): Promise<KnownNews> {
  const marks = [...marksOf(items).values()];
  const own = await trx
    .selectFrom('news_carrier')
    .innerJoin('news_item', 'news_item.id', 'item_id')
    .selectAll('news_item')
    .select('key')
    .where('news_carrier.site_id', '=', siteId)
    .execute();
  const links = marks.flatMap(({ linkKey }) => linkKey ?? []);
  const titles = marks.flatMap(({ titleKey }) => titleKey ?? []);
  const others = await trx
    .selectFrom('news_item')
    .selectAll()
    .where(sql<boolean>`link_key = any(${links}::text[]) or title_key = any(${titles}::text[])`)
    .orderBy('id')
    .execute();
  return {
    byKey: new Map(own.map(({ key, ...row }) => [key, row])),
    byLink: new Map(others.map((row) => [row.link_key ?? ' ', row])),
    byTitle: new Map(others.map((row) => [row.title_key ?? ' ', row])),
  };
}

/** One parameter for all rows: typed by the table itself. */
async function upsertItems(trx: Database, rows: NewsItemTable[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const changes = sql.join(names.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`));
  await sql`
    insert into news_item (${columns})
    select ${columns} from jsonb_populate_recordset(null::news_item, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set ${changes}
  `.execute(trx);
}

/**
 * What is newer than the oldest item of the feed and no longer in it was taken back by its site. What is older has only
 * moved out at the end, and stays.
 */
async function removeTakenBack(trx: Database, { siteId, items, now }: ReadFeed): Promise<void> {
  const oldest = items.reduce<Date>(
    (least, { publishedAt }) => (publishedAt && publishedAt < least ? publishedAt : least),
    now,
  );
  const keys = items.map(({ key }) => key);
  await sql`
    with gone as (
      delete from news_carrier using news_item
      where item_id = id and news_carrier.site_id = ${siteId} and published_at > ${oldest}
        and not key = any(${keys}::text[])
      returning item_id
    )
    update news_item set site_ids = array_remove(site_ids, ${siteId}) from gone where id = item_id
  `.execute(trx);
  await sql`delete from news_item where site_ids = '{}'`.execute(trx);
  await sql`update news_item set site_id = site_ids[1] where not site_id = any(site_ids)`.execute(trx);
}
