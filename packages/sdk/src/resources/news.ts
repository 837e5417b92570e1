import type { NewsPage } from '@ninhthuan/contract';
import { createSharing } from '../transport/sharing.js';
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

export function createNews(transport: Transport): News {
  const share = createSharing(FRESH_FOR);
  return {
    page({ sites, category, limit, cursor, signal } = {}) {
      const query = { sites: sites?.join() || undefined, category, limit: limit?.toString(), cursor };
      return share(JSON.stringify(query), signal, (shared) => {
        return transport({ path: 'v1/news', query, signal: shared }) as Promise<NewsPage>;
      });
    },
  };
}
