import type { Portal } from '@ninhthuan/sdk';
import { catalogueQuery, pageSize, presetView } from './catalogue-view.js';

/** What the loader asks for before the element is there: the first page, as the tag and the page's link want it. */
export function preload(element: Element, portal: Portal): void {
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const view = presetView(attribute('q'), element.hasAttribute('deep-link'), element.id);
  const locked = Object.fromEntries(['agency', 'field', 'level'].map((name) => [name, attribute(name)]));
  const chosen = Object.entries(locked).filter(([, value]) => value);
  const query = catalogueQuery({ ...view, ...Object.fromEntries(chosen) }, pageSize(Number(attribute('limit'))));
  // The element makes the same call, shares this one's answer, and tells of its failure.
  portal.procedures.search(query).catch(() => undefined);
}
