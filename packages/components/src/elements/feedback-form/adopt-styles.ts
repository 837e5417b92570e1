import type { CSSResult } from 'lit';

/** Gives a shadow root the styles of a part that came later. Constructed, because a page's policy may forbid inline ones. */
export function adoptStyles(root: HTMLElement | DocumentFragment, { styleSheet }: CSSResult): void {
  if (root instanceof ShadowRoot && styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
}
