import type { Generated } from 'kysely';

/** A site's feed. Due and leased in the database's own time: several gateways share the work. */
export interface FeedTable {
  site_id: string;
  url: string;
  etag: string | null;
  last_modified: string | null;
  due_at: Generated<Date>;
  /** Who is gathering it; counts only until `leased_until`. */
  lease: string | null;
  leased_until: Generated<Date>;
  /** In a row. */
  failures: Generated<number>;
  /** When it was last read, or found unchanged. */
  gathered_at: Date | null;
  problem: string | null;
}

export interface NewsItemTable {
  id: string;
  /** Whose item it is; the others of `site_ids` carry it too. */
  site_id: string;
  site_ids: string[];
  url: string;
  title: string;
  excerpt: string;
  published_at: Date | null;
  /** Orders the news: `published_at`, or for an undated item when it appeared. */
  sort_at: Date;
  categories: string[];
  /** Folded. */
  category_keys: string[];
  image_url: string | null;
  image_alt: string;
  /** Null where the link is not this item's alone. */
  link_key: string | null;
  /** Folded title and day; null where either is missing or says too little. */
  title_key: string | null;
  /** In real time, also where the gateway's clock stands still. */
  last_seen_at: Date;
}

export interface NewsCarrierTable {
  site_id: string;
  /** What the item is called in this site's feed. */
  key: string;
  item_id: string;
  /** The feed still held it when it was last read. */
  is_current: Generated<boolean>;
}

/** A picture as its feed names it, and what became of it. */
export interface NewsImageTable {
  url: string;
  /** Null until it was fetched. */
  media_id: string | null;
  widths: Generated<number[]>;
  failures: Generated<number>;
  due_at: Generated<Date>;
}

/** A picture as the gateway serves it: webp, named by its content. */
export interface MediaTable {
  id: string;
  width: number;
  bytes: Buffer;
}

export interface NewsTables {
  feed: FeedTable;
  news_item: NewsItemTable;
  news_carrier: NewsCarrierTable;
  news_image: NewsImageTable;
  media: MediaTable;
}
