import { createHash } from 'node:crypto';
import { foldVietnamese } from '@ninhthuan/contract/rules/fold';
import { toVietnamDate } from '../../clock.js';
import type { NewsItemTable } from '../../store/news-tables.js';
import type { FeedItem } from '../reading/feed-item.js';
import { linkKey } from '../reading/resolve-link.js';

/** A feed's items, and the circumstances under which they were read. */
export interface ReadFeed {
  siteId: string;
  /** Whether a page is on a site's own host. */
  isOwnPage: (siteId: string, url: string) => boolean;
  items: readonly FeedItem[];
  /** The time as the gateway tells it, for what has no date of its own. */
  now: Date;
  /** The real time of the reading. */
  readAt: Date;
  /** Nothing was ever read from this feed: that an item appears says nothing about its age. */
  isFirst: boolean;
}

/** Rows that are known already and may be the same as an item. */
export interface KnownNews {
  byKey: ReadonlyMap<string, NewsItemTable>;
  byLink: ReadonlyMap<string, NewsItemTable>;
  byTitle: ReadonlyMap<string, NewsItemTable>;
}

/** What an item can be recognised by, besides its key. */
export interface NewsMarks {
  /** Null where several items of the feed have the same link: it leads to a list, not to the item. */
  linkKey: string | null;
  /** Null where the title is short, such as “Thông báo”, or the day unknown. */
  titleKey: string | null;
}

const SHORTEST_TELLING_TITLE = 24;
const BEFORE_ALL_DATES = new Date(0);

export function marksOf(items: readonly FeedItem[]): Map<FeedItem, NewsMarks> {
  const links = items.map(({ url }) => linkKey(url));
  return new Map(
    items.map((item, index) => {
      const own = links[index] ?? '';
      const title = foldVietnamese(item.title)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const tells = item.publishedAt !== null && title.length >= SHORTEST_TELLING_TITLE;
      return [
        item,
        {
          linkKey: links.indexOf(own) === links.lastIndexOf(own) ? own : null,
          titleKey: tells && item.publishedAt ? `${toVietnamDate(item.publishedAt)} ${title}` : null,
        },
      ];
    }),
  );
}

/** The rows to write, and under which key the site carries each. */
export interface MergedNews {
  rows: NewsItemTable[];
  carriers: { key: string; itemId: string }[];
}

/**
 * Decides for each item whether it is known: under its key in this feed; or from another site, by the same link, or the
 * same title on the same day. The row belongs to the site whose page the link leads to, else to the one that published
 * first, so that the order in which feeds are read does not matter.
 */
export function mergeNews(feed: ReadFeed, known: KnownNews): MergedNews {
  const rows = new Map<string, NewsItemTable>();
  const carriers: MergedNews['carriers'] = [];
  const marks = marksOf(feed.items);
  for (const item of feed.items) {
    const mark = marks.get(item) ?? { linkKey: null, titleKey: null };
    const same = (row: NewsItemTable | undefined) => (row === undefined ? undefined : (rows.get(row.id) ?? row));
    const found =
      same(known.byKey.get(item.key)) ??
      same(known.byLink.get(mark.linkKey ?? '')) ??
      fromOtherSite(same(known.byTitle.get(mark.titleKey ?? '')), feed.siteId);
    const fresh = rowOf(item, mark, feed, found);
    const row = found === undefined ? fresh : join(found, fresh, feed);
    const holder = row.link_key === null ? undefined : known.byLink.get(row.link_key);
    if (holder !== undefined && holder.id !== row.id) row.link_key = null;
    rows.set(row.id, row);
    carriers.push({ key: item.key, itemId: row.id });
  }
  return { rows: [...rows.values()], carriers };
}

/** A site that has two items of one title on one day means two items. */
function fromOtherSite(row: NewsItemTable | undefined, siteId: string): NewsItemTable | undefined {
  return row?.site_ids.includes(siteId) ? undefined : row;
}

function rowOf(item: FeedItem, mark: NewsMarks, feed: ReadFeed, found: NewsItemTable | undefined): NewsItemTable {
  const { siteId, now, readAt, isFirst } = feed;
  const isFuture = item.publishedAt !== null && item.publishedAt > now;
  const published = isFuture ? (found?.published_at ?? now) : item.publishedAt;
  return {
    id: createHash('sha256').update(`${siteId} ${item.key}`).digest('base64url').slice(0, 22),
    site_id: siteId,
    site_ids: [siteId],
    url: item.url,
    title: item.title,
    excerpt: item.excerpt,
    published_at: published,
    sort_at: published ?? found?.sort_at ?? (isFirst ? BEFORE_ALL_DATES : now),
    categories: item.categories,
    category_keys: item.categories.map(foldVietnamese),
    image_url: item.image?.url ?? null,
    image_alt: item.image?.alt ?? '',
    link_key: mark.linkKey,
    title_key: mark.titleKey,
    last_seen_at: readAt,
  };
}

function join(found: NewsItemTable, fresh: NewsItemTable, feed: ReadFeed): NewsItemTable {
  const siteIds = [...new Set([...found.site_ids, feed.siteId])].sort();
  const takesOver = found.site_id === feed.siteId || goesBefore(fresh, found, feed);
  const base = takesOver ? fresh : found;
  return { ...base, id: found.id, site_ids: siteIds, last_seen_at: fresh.last_seen_at };
}

function goesBefore(fresh: NewsItemTable, found: NewsItemTable, { isOwnPage }: ReadFeed): boolean {
  const [freshOwns, foundOwns] = [fresh, found].map(({ site_id, url }) => isOwnPage(site_id, url));
  if (freshOwns !== foundOwns) return freshOwns === true;
  const [a, b] = [fresh.published_at?.getTime() ?? Infinity, found.published_at?.getTime() ?? Infinity];
  return a < b || (a === b && fresh.site_id < found.site_id);
}
