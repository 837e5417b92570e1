import assert from 'node:assert/strict';
import type { FeedItem } from '../feed-item.js';
import { readFeed } from '../read-feed.js';

const URL_OF_FEED = 'https://so-x.example/tin/rss.xml';

/** Reads it as found at `https://so-x.example/tin/rss.xml`. */
export function read(text: string | Uint8Array, contentType?: string): FeedItem[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return readFeed({ bytes, contentType, url: URL_OF_FEED });
}

export function rss(items: string, head = ''): string {
  return `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title>${items}</channel></rss>`;
}

export function only(text: string | Uint8Array, contentType?: string): FeedItem {
  const items = read(text, contentType);
  assert.equal(items.length, 1, JSON.stringify(items));
  return items[0] as FeedItem;
}

export const ITEM = '<item><title>Tin</title><link>/a</link></item>';
