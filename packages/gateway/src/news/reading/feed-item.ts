/** One item of a feed, read and made safe; what the formats call differently is called one thing here. */
export interface FeedItem {
  /** The same whenever this feed carries this item: its id, or else its link, or else its title and day. */
  key: string;
  title: string;
  /** Absolute, http or https. */
  url: string;
  /** Plain text of at most 300 characters; may be empty. */
  excerpt: string;
  publishedAt: Date | null;
  categories: string[];
  image: { url: string; alt: string } | null;
}

/** What a format says of an item, before anything is trusted. */
export interface RawItem {
  id: string | undefined;
  title: RawText;
  /** The most wanted first. */
  links: (string | undefined)[];
  summary: RawText;
  content: RawText;
  /** The most wanted first. */
  dates: (string | undefined)[];
  categories: (string | undefined)[];
  images: RawImage[];
  /** Bases of relative links, from the innermost. */
  bases: (string | undefined)[];
}

export interface RawText {
  value: string | undefined;
  isMarkup: boolean;
}

export interface RawImage {
  url: string | undefined;
  width?: number | undefined;
  alt?: string | undefined;
}

/** The bytes are no feed that can be read. */
export class NotAFeedError extends Error {
  override readonly name = 'NotAFeedError';
}
