import type { NewsItem, NewsPage, NewsQuery } from '@ninhthuan/contract';
import { foldVietnamese } from '@ninhthuan/contract/rules/fold';
import { toVietnamDate, toVietnamInstant, type Clock } from '../../clock.js';
import { HttpProblem } from '../../http/problem.js';
import type { Registry } from '../../registry/registry.js';
import type { Database } from '../../store/database.js';
import { readFeedAge } from '../../store/feeds.js';
import { selectNews, type NewsRow } from '../../store/news.js';

/** What a page of news is made from. */
export interface NewsSources {
  db: Database;
  registry: Registry;
  clock: Clock;
  /** Seconds after which a feed that was not read counts as old. */
  freshSeconds: number;
}

const DEFAULT_LIMIT = 10;

/**
 * One page, newest first. A site that has been succeeded stands for itself and its successor; ids of no site stand for
 * nothing.
 */
export async function readNewsPage(sources: NewsSources, query: NewsQuery): Promise<NewsPage> {
  const { db, registry, clock, freshSeconds } = sources;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const siteIds = query.sites === undefined ? null : sitesOf(query.sites, registry, toVietnamDate(clock.now()));
  // PostgreSQL takes no U+0000; U+FFFD is in no category either, so it finds nothing as well.
  const category = query.category === undefined ? '' : foldVietnamese(query.category).replaceAll('\0', '\uFFFD');
  const after = query.cursor === undefined ? null : readCursor(query.cursor);
  const [rows, age] = await Promise.all([
    selectNews(db, { siteIds, categoryKey: category || null, after, limit: limit + 1 }),
    readFeedAge(db, siteIds, freshSeconds),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const now = clock.now();
  // The demonstration's clock stands still, its gatherings do not.
  const asOf = age.gatheredAt === null || age.gatheredAt > now ? now : age.gatheredAt;
  return {
    items: shown.map((row) => present(row, registry)),
    nextCursor: last && rows.length > limit ? writeCursor(last) : null,
    asOf: toVietnamInstant(asOf),
    stale: age.gatheredAt !== null && !age.isFresh,
  };
}

function sitesOf(text: string, registry: Registry, today: string): string[] {
  const asked = text.split(',').map((id) => id.trim());
  const ids = asked.flatMap((id) => [id, registry.site(id, today)?.id ?? id]);
  return [...new Set(ids)].filter((id) => registry.hasSite(id));
}

function present(row: NewsRow, registry: Registry): NewsItem {
  const { id, site_id, site_ids, url, title, excerpt, published_at, categories, image_alt, media_id, widths } = row;
  const named = (siteId: string) => registry.siteNamed(siteId) ?? { id: siteId, name: siteId, nameEn: null };
  return {
    id,
    title,
    url,
    excerpt,
    image:
      media_id === null || !widths
        ? null
        : { sources: widths.map((width) => ({ url: `/v1/media/${media_id}-${width}.webp`, width })), alt: image_alt },
    publishedAt: published_at && toVietnamInstant(published_at),
    site: named(site_id),
    categories,
    alsoAt: site_ids.filter((siteId) => siteId !== site_id).map(named),
  };
}

function writeCursor({ sort_at, id }: NewsRow): string {
  return Buffer.from(`${sort_at.getTime()} ${id}`).toString('base64url');
}

function readCursor(cursor: string): { sortAt: Date; id: string } {
  const [, milliseconds, id] = /^(\d{1,15}) ([\w-]{1,64})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (milliseconds !== undefined && id !== undefined) return { sortAt: new Date(Number(milliseconds)), id };
  throw new HttpProblem('invalid-request', {
    status: 400,
    title: 'The request is not as expected.',
    detail: 'querystring.cursor is not one that this gateway gave.',
  });
}
