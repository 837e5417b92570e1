import type { Portal } from '@ninhthuan/sdk';
import { presetCode } from './preset-code.js';

/** What the loader asks for before the element is there: the dossier preset in the tag or in the page's link. */
export function preload(element: Element, portal: Portal): void {
  const code = presetCode(element.getAttribute('code'), element.hasAttribute('deep-link'));
  if (code) {
    // The element makes the same call, shares this one's answer, and tells of its failure.
    portal.dossiers.find(code, { office: element.getAttribute('office') ?? undefined }).catch(() => undefined);
  }
}
