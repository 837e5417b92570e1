import type { NewsItem, NewsPage } from '@ninhthuan/contract';
import { createFakePortal, NEWS_AS_OF, type FakePortal } from '@ninhthuan/sdk/testing';
import { place, textOf, until } from '../../testing/element-contract.js';
import type { NtNewsFeed } from './news-feed.js';

/** How this element's tests use it: by what a person reads and follows. */

export const shows = (element: Element, text: string) => until(() => textOf(element).includes(text), `“${text}”`);

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export const titles = (element: Element): string[] => all(element, '.headline').map((title) => textIn(title));

export const textIn = (part: Element | undefined): string => (part?.textContent ?? '').replace(/\s+/g, ' ').trim();

export async function placed(attributes = '', portal = createFakePortal()): Promise<NtNewsFeed> {
  const element = place<NtNewsFeed>(`<nt-news-feed ${attributes}></nt-news-feed>`, portal);
  await until(() => titles(element).length > 0, 'the news');
  return element;
}

/** A portal whose news is just what a test says. */
export function portalWith(items: readonly Partial<NewsItem>[], rest: Partial<NewsPage> = {}): FakePortal {
  const page = { items: items.map(complete), nextCursor: null, asOf: NEWS_AS_OF, stale: false, ...rest };
  return createFakePortal({ fetch: () => Promise.resolve(Response.json(page)), site: undefined });
}

function complete(item: Partial<NewsItem>, index: number): NewsItem {
  return {
    id: `item-${index}`,
    title: `Tin ${index}`,
    url: 'https://site.example/tin',
    excerpt: '',
    image: null,
    publishedAt: null,
    site: { id: 'so-y-te', name: 'Sở Y tế', nameEn: null },
    categories: [],
    alsoAt: [],
    ...item,
  };
}
