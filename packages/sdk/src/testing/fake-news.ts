import type { NewsItem, NewsPage } from '@ninhthuan/contract';
import { foldVietnamese } from '@ninhthuan/contract/rules/fold';
import { json, problem, type FakeResource } from './fake-answer.js';
import { NEWS_AS_OF, NEWS_FIXTURES, NEWS_SITES } from './news-fixtures.js';

const DEFAULT_LIMIT = 10;

/** The news of the fixtures, a page at a time; `NEWS_SITES` says which site shows which state. */
export const fakeNews: FakeResource = ({ url }) => {
  return url.pathname === '/v1/news' ? page(url.searchParams) : null;
};

function page(query: URLSearchParams): Response {
  const sites = query.get('sites')?.split(',');
  const category = query.get('category');
  const start = Number(query.get('cursor') ?? 0);
  if (!Number.isInteger(start)) {
    return problem(400, 'invalid-request');
  }
  const found = NEWS_FIXTURES.filter((item) => {
    return (!sites || isAt(item, sites)) && (!category || isAbout(item, category));
  });
  const end = start + Number(query.get('limit') ?? DEFAULT_LIMIT);
  const answer: NewsPage = {
    items: found.slice(start, end),
    nextCursor: end < found.length ? String(end) : null,
    asOf: NEWS_AS_OF,
    stale: sites?.join() === NEWS_SITES.stale.id,
  };
  return json(200, answer);
}

function isAt({ site, alsoAt }: NewsItem, ids: readonly string[]): boolean {
  return [site, ...alsoAt].some(({ id }) => ids.includes(id));
}

function isAbout({ categories }: NewsItem, category: string): boolean {
  return categories.some((name) => foldVietnamese(name) === foldVietnamese(category));
}
