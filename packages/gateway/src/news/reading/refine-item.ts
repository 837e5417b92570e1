import { createHash } from 'node:crypto';
import { readFeedDate } from './feed-date.js';
import type { FeedItem, RawItem, RawText } from './feed-item.js';
import { cutAtWord, readMarkup, tidy, type MarkupContent } from './plain-text.js';
import { linkKey, resolveLink } from './resolve-link.js';

const MAX_TITLE = 300;
const MAX_EXCERPT = 300;
const MAX_CATEGORIES = 10;
const MAX_CATEGORY = 100;
const MAX_ALT = 200;

/** Makes an item of what a feed says; null where it has no title or no link, for then there is nothing to show. */
export function refineItem(raw: RawItem, feedUrl: string): FeedItem | null {
  const bases = [...raw.bases, feedUrl];
  const url = first(raw.links, (link) => resolveLink(link, bases));
  const summary = read(raw.summary);
  const content = read(raw.content);
  const title = cutAtWord(read(raw.title).text || summary.text, MAX_TITLE);
  if (url === null || title === '') return null;
  const publishedAt = first(raw.dates, (date) => readFeedDate(date));
  const body = summary.text || content.text;
  return {
    key: keyOf(raw.id, url, feedUrl),
    title,
    url,
    excerpt: body === title ? '' : cutAtWord(withoutTitle(body, title), MAX_EXCERPT),
    publishedAt,
    categories: categoriesOf(raw),
    image: imageOf(raw, [content, summary], url, feedUrl),
  };
}

function read({ value, isMarkup }: RawText): MarkupContent {
  if (!value) return { text: '', image: null };
  return isMarkup ? readMarkup(value) : { text: tidy(value.slice(0, 64_000)), image: null };
}

/** Many systems begin the text with the title again. */
function withoutTitle(text: string, title: string): string {
  return title.length > 20 && text.startsWith(title) ? text.slice(title.length).replace(/^[\s.:–—-]+/, '') : text;
}

/**
 * The feed's own id where it has one. A link on the feed's own host is taken without the host, so that a site that moves
 * to https or to another name keeps its items.
 */
function keyOf(id: string | undefined, url: string, feedUrl: string): string {
  const own = id?.trim() || url;
  const text = URL.canParse(own) && /^https?:/i.test(own) ? linkKey(own) : own;
  const host = new URL(feedUrl).host.replace(/^www\./, '');
  const relative = text.startsWith(`${host}/`) ? text.slice(host.length) : text;
  return createHash('sha256').update(relative).digest('base64url').slice(0, 22);
}

function categoriesOf({ categories }: RawItem): string[] {
  const names = categories
    .map((name) => (name === undefined ? '' : readMarkup(name).text))
    .filter((name) => name !== '' && name.length <= MAX_CATEGORY);
  return [...new Set(names)].slice(0, MAX_CATEGORIES);
}

/** Pictures that the feed names are relative to the feed; those in the text are relative to the page it is the text of. */
function imageOf(
  { images, bases }: RawItem,
  contents: MarkupContent[],
  url: string,
  feedUrl: string,
): FeedItem['image'] {
  const inText = contents.flatMap(({ image }) =>
    image ? [{ url: image.src, alt: image.alt, bases: [...bases, url] }] : [],
  );
  for (const image of [...images.map((each) => ({ ...each, bases: [...bases, feedUrl] })), ...inText]) {
    const resolved = resolveLink(image.url, image.bases);
    if (resolved) return { url: resolved, alt: cutAtWord(tidy(image.alt ?? ''), MAX_ALT) };
  }
  return null;
}

function first<T, R>(list: readonly T[], pick: (each: T) => R | null): R | null {
  for (const each of list) {
    const found = pick(each);
    if (found !== null) return found;
  }
  return null;
}
