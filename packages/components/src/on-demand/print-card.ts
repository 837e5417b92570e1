/**
 * Prints one part of a widget alone, without the page around it: a copy in a hidden frame with the widget's own styles.
 * Constructed stylesheets are used because a host page's policy may forbid inline ones.
 */
export function printCard(root: ShadowRoot, selector: string, title: string): void {
  const card = root.querySelector(selector);
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.hidden = true;
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view || !card) {
    frame.remove();
    return;
  }
  const page = view.document;
  page.title = title;
  page.documentElement.lang = root.host.getAttribute('lang') ?? 'vi';
  const shadow = page.body.appendChild(page.createElement('div')).attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
    const copy = new view.CSSStyleSheet();
    copy.replaceSync(Array.from(sheet.cssRules, (rule) => rule.cssText).join('\n'));
    return copy;
  });
  shadow.append(page.importNode(card, true));
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}
