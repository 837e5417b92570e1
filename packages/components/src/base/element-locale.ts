/**
 * The language an element should speak: its own `lang`, then the nearest ancestor's, then the portal's.
 * The `lang` of `<html>` is left out on purpose: content systems fill it in by themselves, and many Vietnamese pages
 * claim to be English.
 */
export function elementLocale(element: Element, portalLocale: string): string {
  for (let node: Element | null = element; node && node !== document.documentElement; node = parentOf(node)) {
    const lang = node.getAttribute('lang');
    if (lang) {
      return lang;
    }
  }
  return portalLocale;
}

function parentOf(node: Element): Element | null {
  const root = node.getRootNode();
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
