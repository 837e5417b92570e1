const NAMES =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button ' +
  'canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset ' +
  'figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins ' +
  'kbd label legend li link main map mark marquee math menu meta meter nav nobr noscript object ol optgroup option output ' +
  'p param picture plaintext pre progress q rp rt ruby s samp script section select slot small source span strike strong ' +
  'style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp';

const KNOWN = new Set(NAMES.split(' '));

/** Whose text is no text for readers. */
export const HIDDEN_ELEMENTS: ReadonlySet<string> = new Set(
  'script style template noscript head title iframe object svg math select textarea'.split(' '),
);

/** Which may stand in the middle of a word. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code em font i kbd mark q s small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

/** Elements of office programs (`o:p`, `st1:place`) count too: they are in what is pasted from them. */
export function isHtmlElement(name: string): boolean {
  return KNOWN.has(name) || name.includes(':') || name.includes('-');
}
