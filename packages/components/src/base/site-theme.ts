import type { Palette, Site } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';

const sheets = new WeakMap<Portal, CSSStyleSheet>();

/** The stylesheet that gives a portal's elements its site's colours; one for all of them, filled when the site is known. */
export function siteTheme(portal: Portal): CSSStyleSheet {
  let sheet = sheets.get(portal);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(portal, sheet);
    const filled = sheet;
    // Without its site's colours a widget looks plain and works all the same, so a failure here needs no one's attention.
    portal.site().then(
      (site) => site && filled.replaceSync(themeRules(site)),
      () => undefined,
    );
  }
  return sheet;
}

const PROPERTIES: Readonly<Record<keyof Palette, string>> = {
  accent: '--nt-accent',
  accentStrong: '--nt-accent-strong',
  onAccent: '--nt-on-accent',
  accentSoft: '--nt-accent-soft',
  accentText: '--nt-accent-text',
};

function themeRules({ theme: { light, dark } }: Site): string {
  const names = Object.keys(PROPERTIES) as (keyof Palette)[];
  const plain = names.map((name) => `${PROPERTIES[name]}:${light[name]}`).join(';');
  const both = names.map((name) => `${PROPERTIES[name]}:light-dark(${light[name]},${dark[name]})`).join(';');
  return `:host{${plain}}@supports(color:light-dark(red,red)){:host{${both}}}`;
}
