import { fragmentPart, linkWithPart } from '../../base/page-fragment.js';
import type { CatalogueView } from './catalogue-query.js';

/** The name of a catalogue's part of the fragment; a second catalogue on a page needs an id of its own. */
function partName(id: string): string {
  return id ? `dich-vu-${id}` : 'dich-vu';
}

/** What a catalogue shows at first: the tag's words, or, with `deep-link`, the view a link to this page names. */
export function presetView(q: string | null, deepLink: boolean, id: string): CatalogueView {
  const part = deepLink ? fragmentPart(partName(id)) : '';
  if (!part) {
    return { q: q ?? '' };
  }
  const { opened, ...view } = Object.fromEntries(new URLSearchParams(part));
  return { ...view, opened: opened?.split(' ').slice(0, 5) ?? [] };
}

/** A link to this page that shows the view again. */
export function viewLink({ opened = [], ...view }: CatalogueView, id: string): string {
  const said = Object.entries({ ...view, opened: opened.join(' ') }).filter(([, value]) => value);
  return linkWithPart(partName(id), new URLSearchParams(said).toString());
}
