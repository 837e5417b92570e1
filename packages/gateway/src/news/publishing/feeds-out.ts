import type { NewsItem, NewsPage } from '@ninhthuan/contract';
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';

/** A feed that the gateway publishes itself. */
export interface FeedOut {
  page: NewsPage;
  title: string;
  /** The gateway's base URL, with a closing slash. */
  base: string;
  /** Address of this very feed. */
  self: string;
}

const DESCRIPTION = 'Tin của các trang thông tin trong tỉnh Ninh Thuận';

/** The writers by the end of their address: `/news.rss`, `/news.atom`, `/news.json`. */
export const FEED_WRITERS = { rss: writeRss, atom: writeAtom, json: writeJson };

function writeRss({ page, title, base, self }: FeedOut): string {
  const document = generateRssFeed({
    title,
    link: base,
    description: DESCRIPTION,
    language: 'vi',
    lastBuildDate: new Date(page.asOf),
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    items: page.items.map((item) => {
      const picture = pictureOf(item, base);
      return {
        title: htmlTitle(item.title),
        link: item.url,
        guid: { value: item.id, isPermaLink: false },
        // Readers take a description for HTML.
        ...(item.excerpt ? { description: html(item.excerpt) } : {}),
        ...(item.publishedAt ? { pubDate: new Date(item.publishedAt) } : {}),
        categories: item.categories.map((name) => ({ name })),
        dc: { creators: [item.site.name] },
        ...(picture ? { media: { thumbnails: [{ url: picture.url, width: picture.width }] } } : {}),
      };
    }),
  });
  return joinLines(document);
}

function writeAtom({ page, title, base, self }: FeedOut): string {
  const document = generateAtomFeed({
    id: `urn:ninhthuan:news:${encodeURIComponent(new URL(self).search)}`,
    title: { value: title },
    updated: new Date(page.asOf),
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: base, rel: 'alternate' },
    ],
    entries: page.items.map((item) => {
      const picture = pictureOf(item, base);
      return {
        id: `urn:ninhthuan:news:${item.id}`,
        title: { value: item.title },
        // Atom wants a date for each entry; the oldest there is says that none is known.
        updated: new Date(item.publishedAt ?? 0),
        ...(item.publishedAt ? { published: new Date(item.publishedAt) } : {}),
        authors: [{ name: item.site.name }],
        links: [
          { href: item.url, rel: 'alternate' },
          ...(picture ? [{ href: picture.url, rel: 'enclosure', type: 'image/webp' }] : []),
        ],
        ...(item.excerpt ? { summary: { value: item.excerpt } } : {}),
        categories: item.categories.map((term) => ({ term })),
      };
    }),
  });
  return joinLines(document);
}

function writeJson({ page, title, base, self }: FeedOut): string {
  return JSON.stringify(
    generateJsonFeed({
      title,
      home_page_url: base,
      feed_url: self,
      description: DESCRIPTION,
      language: 'vi',
      items: page.items.map((item) => {
        const picture = pictureOf(item, base);
        return {
          id: item.id,
          url: item.url,
          title: item.title,
          content_text: item.excerpt || item.title,
          ...(picture ? { image: picture.url } : {}),
          ...(item.publishedAt ? { date_published: new Date(item.publishedAt) } : {}),
          authors: [{ name: item.site.name }],
          tags: item.categories,
        };
      }),
    }),
  );
}

/** The library sets CDATA on lines of its own; a title with line breaks around it is another title to some readers. */
function joinLines(document: string): string {
  return document.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></');
}

function pictureOf({ image }: NewsItem, base: string): { url: string; width: number } | null {
  const widest = image?.sources.at(-1);
  return widest ? { url: new URL(widest.url, base).href, width: widest.width } : null;
}

/** Some readers take a title of RSS for HTML, others for text: it is escaped only where the first kind would go wrong. */
function htmlTitle(title: string): string {
  return /<|&#?\w+;/.test(title) ? html(title) : title;
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
