import type { NewsPage } from '@ninhthuan/contract';
import type * as AbsoluteLinks from './absolute-links.js';
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
  let links: Promise<typeof AbsoluteLinks> | undefined;
  return {
    async page({ sites, signal, ...words } = {}) {
      const query = { ...words, sites: sites?.join() };
      const [page, { withAbsoluteImage }] = await Promise.all([
        transport({ path: 'v1/news', query, signal, freshFor: FRESH_FOR }) as Promise<NewsPage>,
        // Asked for once: a second import, though loaded, would be one turn later than the answer.
        (links ??= import('./absolute-links.js')),
      ]);
      return { ...page, items: page.items.map((item) => withAbsoluteImage(item, gateway)) };
    },
  };
}
