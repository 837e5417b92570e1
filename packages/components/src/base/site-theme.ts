import type { Site } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';
import { colourRules, type ColourPair } from './colour-rules.js';

const sheets = new WeakMap<Portal, CSSStyleSheet>();

/** The stylesheet that gives a portal's elements its site's colours; one for all of them, filled when the site is known. */
export function siteTheme(portal: Portal): CSSStyleSheet {
  let sheet = sheets.get(portal);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(portal, sheet);
    const filled = sheet;
    // Without its site's colours a widget looks plain and works all the same, so a failure needs no one's attention.
    portal.site().then(
      (site) => site && filled.replaceSync(colourRules(accents(site))),
      () => undefined,
    );
  }
  return sheet;
}

/** `accentStrong` of the palettes becomes `accent-strong`. */
function accents({ theme: { light, dark } }: Site): Record<string, ColourPair> {
  const names = Object.keys(light) as (keyof typeof light)[];
  return Object.fromEntries(
    names.map((name) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), [light[name], dark[name]]]),
  );
}
