import type { NewsItem } from '@ninhthuan/contract';
import type { Portal } from '../portal.js';
import { expectEqual, failureOf, type ContractCase } from './contract-case.js';

/** What a portal under test is known to hold. */
export interface NewsContractFacts {
  /** A site with at least two items. */
  readonly site: string;
  /** A category that some but not all items have, as its feed writes it. */
  readonly category: string;
}

const LONGEST_EXCERPT = 300;

/** What every source of news must do, the real gateway and the fake one alike. */
export const NEWS_CONTRACT: readonly ContractCase<NewsContractFacts>[] = [
  {
    name: 'gives all news page by page, newest first, nothing twice',
    async run(portal) {
      const items = await readAll(portal, 3);
      expectEqual(new Set(items.map(({ id }) => id)).size, items.length);
      const dates = items.flatMap(({ publishedAt }) => (publishedAt ? [Date.parse(publishedAt)] : []));
      expectEqual(
        dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? 0)),
        true,
      );
    },
  },
  {
    name: 'gives no more than asked for',
    async run(portal) {
      const { items, nextCursor } = await portal.news.page({ limit: 1 });
      expectEqual(items.length, 1);
      expectEqual(typeof nextCursor, 'string');
    },
  },
  {
    name: 'restricts to sites, counting those that carry the item too',
    async run(portal, { site }) {
      const { items } = await portal.news.page({ sites: [site], limit: 50 });
      expectEqual(items.length > 1, true);
      expectEqual(
        items.every((item) => [item.site, ...item.alsoAt].some(({ id }) => id === site)),
        true,
      );
    },
  },
  {
    name: 'restricts to a category, however it is accented',
    async run(portal, { category }) {
      const exact = await portal.news.page({ category, limit: 50 });
      const careless = await portal.news.page({ category: category.toUpperCase().normalize('NFD'), limit: 50 });
      expectEqual(exact.items.length > 0, true);
      expectEqual(ids(careless.items), ids(exact.items));
      expectEqual(
        exact.items.every(({ categories }) => categories.includes(category)),
        true,
      );
    },
  },
  {
    name: 'has nothing from a site that is not there',
    async run(portal) {
      const { items, nextCursor } = await portal.news.page({ sites: ['no-such-site'] });
      expectEqual(items.length, 0);
      expectEqual(nextCursor, null);
    },
  },
  {
    name: 'gives plain text of bounded length, and addresses that are absolute',
    async run(portal) {
      for (const { title, excerpt, url, image } of await readAll(portal, 50)) {
        expectEqual(title.length > 0, true);
        expectEqual(excerpt.length <= LONGEST_EXCERPT, true);
        expectEqual(/<\/?[a-z][^>]*>|&[a-z]+;/i.test(title + excerpt), false);
        expectEqual(/^https?:$/.test(new URL(url).protocol), true);
        const widths = image?.sources.map(({ width }) => width) ?? [];
        expectEqual(
          widths.every((width, index) => index === 0 || width > (widths[index - 1] ?? 0)),
          true,
        );
        for (const source of image?.sources ?? []) {
          expectEqual(URL.canParse(source.url), true);
        }
      }
    },
  },
  {
    name: 'refuses a cursor it did not give',
    async run(portal) {
      expectEqual((await failureOf(portal.news.page({ cursor: 'no cursor' }))).code, 'invalid-request');
    },
  },
];

async function readAll(portal: Portal, limit: number): Promise<NewsItem[]> {
  const items: NewsItem[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await portal.news.page({ limit, cursor });
    items.push(...page.items);
    if (page.nextCursor === null) {
      return items;
    }
    cursor = page.nextCursor;
  }
}

function ids(items: readonly NewsItem[]): string {
  return items.map(({ id }) => id).join();
}
