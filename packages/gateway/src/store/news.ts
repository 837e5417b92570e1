import { sql } from 'kysely';
import type { Database } from './database.js';

/** An item as the list shows it. */
export interface NewsRow {
  id: string;
  site_id: string;
  site_ids: string[];
  url: string;
  title: string;
  excerpt: string;
  published_at: Date | null;
  sort_at: Date;
  categories: string[];
  image_alt: string;
  /** Null where there is no picture, or not yet. */
  media_id: string | null;
  widths: number[] | null;
}

/** Which items; all parts narrow the answer. */
export interface NewsSelection {
  siteIds: string[] | null;
  /** Folded. */
  categoryKey: string | null;
  /** Only what comes after this item. */
  after: { sortAt: Date; id: string } | null;
  limit: number;
}

/** Items, newest first. */
export async function selectNews(
  db: Database,
  { siteIds, categoryKey, after, limit }: NewsSelection,
): Promise<NewsRow[]> {
  let query = db
    .selectFrom('news_item')
    .leftJoin('news_image', 'news_image.url', 'news_item.image_url')
    .select(['id', 'site_id', 'site_ids', 'news_item.url', 'title', 'excerpt', 'published_at', 'sort_at', 'categories'])
    .select(['image_alt', 'media_id', 'widths'])
    .orderBy('sort_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (siteIds) query = query.where(sql<boolean>`site_ids && ${siteIds}::text[]`);
  if (categoryKey) query = query.where(sql<boolean>`${categoryKey} = any (category_keys)`);
  if (after) query = query.where(sql<boolean>`(sort_at, id) < (${after.sortAt}, ${after.id})`);
  return query.execute();
}

/** Days after which an item that no feed carries any more is forgotten. */
const KEPT_DAYS = 400;

/** Forgets what has not been in any feed for long, and the pictures that nobody shows. */
export async function forgetOldNews(db: Database): Promise<void> {
  await sql`
    delete from news_item
    where last_seen_at < now() - make_interval(days => ${KEPT_DAYS})
      and not exists (select from news_carrier where item_id = id and is_current)
  `.execute(db);
  await sql`
    delete from news_image where not exists (select from news_item where image_url = news_image.url)
  `.execute(db);
  await sql`
    delete from media where not exists (select from news_image where media_id = media.id)
  `.execute(db);
}
