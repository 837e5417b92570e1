import { Parser } from 'htmlparser2';

/** Feeds are shallow; the strict parser refuses a hundred levels. Tags that are deeper are left out, their text stays. */
const MAX_DEPTH = 40;
/** A document with more elements open than this is read no further: the lenient parser would take quadratic time. */
const MAX_OPEN = 2_000;
const ROOT = /<\?xml|<!doctype|<!--|<rss[\s>]|<feed[\s>]|<rdf:rdf[\s>]|<channel[\s>]/i;
const LAST_CLOSING = /<\/(?:rss|feed|rdf:rdf)\s*>/gi;

/**
 * Takes off what no XML parser should see: anything before the document and after its end, document types with their
 * entities, control characters and halves of characters, as themselves or as references.
 */
export function trimMarkup(text: string): string {
  const start = text.search(ROOT);
  const whole = start > 0 ? text.slice(start) : text;
  const end = [...whole.matchAll(LAST_CLOSING)].at(-1);
  const document = end ? whole.slice(0, end.index + end[0].length) : whole;
  const bare = removeDoctype(document);
  return (/^<channel[\s>]/i.test(bare) ? `<rss version="2.0">${bare}</rss>` : bare)
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&#(?:x([0-9a-f]{1,8})|(\d{1,9}));/gi, (reference: string, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return isXmlCharacter(code) ? reference : '';
    });
}

/** By hand: a pattern for nested brackets and quotes would take quadratic time on a hostile document. */
function removeDoctype(text: string): string {
  const start = text.slice(0, 4_096).search(/<!doctype/i);
  if (start < 0) return text;
  let inSubset = false;
  for (let position = start; position < text.length; position += 1) {
    const character = text[position];
    if (character === '[') inSubset = true;
    else if (character === ']') inSubset = false;
    else if (character === '>' && !inSubset) return text.slice(0, start) + text.slice(position + 1);
  }
  return text.slice(0, start);
}

function isXmlCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

const ITEMS = new Set(['item', 'entry']);

/**
 * Writes the document anew as a lenient parser understands it: everything that was opened is closed, an item ends where
 * the next one begins, attributes are quoted, bare ampersands escaped. For documents a strict parser gave up on.
 */
export function rebuildMarkup(text: string): string {
  const out: string[] = [];
  const open: string[] = [];
  let depth = 0;
  const close = (): void => void out.push(`</${open.pop() ?? ''}>`);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > MAX_OPEN) parser.pause();
        if (ITEMS.has(name) && open.some((each) => ITEMS.has(each))) {
          while (!ITEMS.has(open.at(-1) ?? name)) close();
          close();
        }
        if (open.length >= MAX_DEPTH || !/^[a-z_][\w:.-]*$/i.test(name)) return;
        open.push(name);
        const written = Object.entries(attributes)
          .filter(([key]) => /^[a-z_][\w:.-]*$/i.test(key))
          .map(([key, value]) => ` ${key}="${escape(value).replaceAll('"', '&quot;')}"`);
        out.push(`<${name}${written.join('')}>`);
      },
      ontext: (data) => void out.push(escape(data)),
      onclosetag(name) {
        depth -= 1;
        if (!open.includes(name)) return;
        while (open.at(-1) !== name) close();
        close();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true, recognizeCDATA: true },
  );
  parser.end(text);
  while (open.length > 0) close();
  return out.join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
