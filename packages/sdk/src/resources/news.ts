import type { NewsItem, NewsPage } from '@ninhthuan/contract';
import type { Transport } from '../transport/transport.js';

export interface NewsOptions {
  /** Ids of the sites whose news is wanted; all of them where missing. */
  readonly sites?: readonly string[] | undefined;
  readonly category?: string | undefined;
  /** Items per page, 1 to 50. */
  readonly limit?: number | undefined;
  /** From the page before. */
  readonly cursor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface News {
  /** One page, newest first. Image URLs come absolute. */
  page(options?: NewsOptions): Promise<NewsPage>;
}

/** Milliseconds. */
const FRESH_FOR = 30_000;

export function createNews(transport: Transport, gateway: string | URL): News {
  return {
    async page({ sites, signal, ...words } = {}) {
      const query = { ...words, sites: sites?.join() };
      const page = (await transport({ path: 'v1/news', query, signal, freshFor: FRESH_FOR })) as NewsPage;
      return { ...page, items: page.items.map((item) => withAbsoluteImage(item, gateway)) };
    },
  };
}

/** The gateway names its pictures relative to itself: it may be reached under more than one address. */
function withAbsoluteImage(item: NewsItem, gateway: string | URL): NewsItem {
  const { image } = item;
  if (!image) {
    return item;
  }
  const sources = image.sources.map((source) => ({ ...source, url: new URL(source.url, gateway).href }));
  return { ...item, image: { ...image, sources } };
}
