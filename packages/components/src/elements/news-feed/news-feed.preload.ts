import type { Portal } from '@ninhthuan/sdk';
import { newsQuery } from './news-query.js';

/** What the loader asks for before the element is there: the first page. */
export function preload(element: Element, portal: Portal): void {
  const [sites, category, limit] = ['sites', 'category', 'limit'].map((name) => element.getAttribute(name));
  // The element makes the same call, shares this one's answer, and tells of its failure.
  portal.news.page(newsQuery(sites ?? null, category ?? null, Number(limit))).catch(() => undefined);
}
