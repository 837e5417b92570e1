import { parseFeed } from 'feedsmith';
import { decodeFeed } from './decode-feed.js';
import { NotAFeedError, type FeedItem, type RawItem } from './feed-item.js';
import { rebuildMarkup, trimMarkup } from './mend-markup.js';
import { rawItemsOf } from './raw-items.js';
import { refineItem } from './refine-item.js';

const MAX_ITEMS = 200;

/** A feed as it came over the line. */
export interface FeedDocument {
  bytes: Uint8Array;
  contentType: string | undefined;
  /** Where it was found after redirects: the last resort for relative links. */
  url: string;
}

/**
 * Reads a feed of any format: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. The content type decides nothing but, at times, the
 * encoding. No more than 200 items; none twice; those without a title or a link are left out.
 *
 * @throws NotAFeedError where no feed can be made out, however leniently
 */
export function readFeed({ bytes, contentType, url }: FeedDocument): FeedItem[] {
  const text = decodeFeed(bytes, contentType);
  const items = new Map<string, FeedItem>();
  for (const raw of parse(text)) {
    const item = refineItem(raw, url);
    if (item && !items.has(item.key)) items.set(item.key, item);
  }
  return [...items.values()];
}

function parse(text: string): RawItem[] {
  const start = /^[\s\uFEFF]*([{<])?/.exec(text)?.[1];
  return start === '{' ? parseJson(text) : parseMarkup(text);
}

/** Raw control characters in strings are the fault that JSON from the wild has most often. */
function parseJson(text: string): RawItem[] {
  try {
    return strict(text.replace(/[\p{Cc}\uFEFF]/gu, ' '));
  } catch (cause) {
    throw new NotAFeedError('This is no JSON Feed.', { cause });
  }
}

function parseMarkup(text: string): RawItem[] {
  const trimmed = trimMarkup(text);
  const begun = Math.min(MAX_ITEMS, trimmed.match(/<(item|entry)[\s>]/gi)?.length ?? 0);
  let found: RawItem[] = [];
  try {
    found = strict(trimmed);
  } catch {
    // The lenient way below has the last word.
  }
  // Fewer items than were begun: some of them swallowed others.
  if (found.length >= begun && found.length > 0) return found;
  try {
    const mended = strict(rebuildMarkup(trimmed));
    return mended.length > found.length ? mended : found;
  } catch (cause) {
    if (found.length > 0) return found;
    throw new NotAFeedError('This is no feed that can be read.', { cause });
  }
}

function strict(text: string): RawItem[] {
  return rawItemsOf(parseFeed(text, { maxItems: MAX_ITEMS }));
}
