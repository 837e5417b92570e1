import { fragmentPart, linkWithPart } from '../../base/page-fragment.js';

const PART = 'ma-ho-so';

/** The code to look up at once: the `code` attribute, else, with `deep-link`, the one in the page's address. */
export function presetCode(code: string | null, deepLink: boolean): string {
  return code || !deepLink ? (code ?? '') : fragmentPart(PART);
}

/** A link to this page that looks the dossier up. The code is in the fragment, which browsers never send to a server. */
export function dossierLink(code: string): string {
  return linkWithPart(PART, code);
}
