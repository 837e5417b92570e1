import type { Portal } from '@ninhthuan/sdk';
import { catalogueQuery, pageSize } from './catalogue-query.js';

/** What the loader asks for before the element is there: the first page, as the tag wants it. */
export function preload(element: Element, portal: Portal): void {
  if (element.hasAttribute('deep-link') && location.hash) {
    return; // The link may name another view; the element will read it.
  }
  const said = Object.fromEntries(
    ['q', 'agency', 'field', 'level'].map((name) => [name, element.getAttribute(name) ?? '']),
  );
  const query = catalogueQuery(said, pageSize(Number(element.getAttribute('limit'))));
  // The element makes the same call, shares this one's answer, and tells of its failure.
  portal.procedures.search(query).catch(() => undefined);
}
