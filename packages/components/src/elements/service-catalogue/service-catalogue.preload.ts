import type { ProcedureQuery } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';
import { pageSize } from './catalogue-query.js';

/** What the loader asks for before the element is there: the first page, as the tag wants it. */
export function preload(element: Element, portal: Portal): void {
  if (element.hasAttribute('deep-link') && location.hash) {
    return; // The link may name another view; the element will read it.
  }
  const said = ['q', 'agency', 'field', 'level'].map((name) => [name, element.getAttribute(name)?.trim()] as const);
  const query = { ...Object.fromEntries(said), limit: pageSize(Number(element.getAttribute('limit'))) };
  // The element makes the same call, shares this one's answer, and tells of its failure.
  portal.procedures.search(query as ProcedureQuery).catch(() => undefined);
}
