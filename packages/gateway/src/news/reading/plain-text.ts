import { Parser } from 'htmlparser2';
import { HIDDEN_ELEMENTS, INLINE_ELEMENTS, isHtmlElement } from './html-elements.js';

/** More markup than this in one field is not read: its beginning says enough for a title and an excerpt. */
const MAX_MARKUP = 64_000;

/** A picture found in markup. */
export interface MarkupImage {
  src: string;
  alt: string;
}

/** What a piece of HTML says: its text, and the first picture in it. */
export interface MarkupContent {
  text: string;
  image: MarkupImage | null;
}

/**
 * Reads HTML as a person would: tags are gone, entities are decoded once, scripts and styles say nothing, and blocks are
 * set apart by a space. What looks like a tag but is no element of HTML (`Map<String>`) is text. The result is plain text
 * and must be shown as text.
 */
export function readMarkup(markup: string): MarkupContent {
  const source = markup.slice(0, MAX_MARKUP);
  const parts: string[] = [];
  let image: MarkupImage | null = null;
  let hidden = 0;
  const space = (name: string): void => {
    if (!INLINE_ELEMENTS.has(name)) parts.push(' ');
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (HIDDEN_ELEMENTS.has(name)) hidden += 1;
        if (!isHtmlElement(name)) parts.push(source.slice(parser.startIndex, parser.endIndex + 1));
        space(name);
        if (name !== 'img' || image !== null) return;
        const src = attributes['src']?.startsWith('data:') ? undefined : attributes['src'];
        const found = src || attributes['data-src'] || attributes['data-original'];
        if (found && !isInvisible(attributes)) image = { src: found, alt: tidy(attributes['alt'] ?? '') };
      },
      ontext(data) {
        if (hidden === 0) parts.push(data);
      },
      onclosetag(name) {
        if (HIDDEN_ELEMENTS.has(name)) hidden -= 1;
        space(name);
      },
    },
    { decodeEntities: true },
  );
  parser.end(source);
  return { text: tidy(parts.join('')), image };
}

/** A picture of a pixel or two counts readers; it shows nothing. */
function isInvisible({ width, height }: Record<string, string>): boolean {
  return [width, height].some((size) => size !== undefined && /^\s*[0-2](px)?\s*$/.test(size));
}

/** One line of NFC text: single spaces, no control characters, nothing that turns the direction of what follows. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\u00AD\u200B\u2060\uFEFF\uFFFD\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\p{Co}]+/gu, ' ')
    .trim();
}

/** At most `length` UTF-16 units, cut between words, with an ellipsis where something was cut. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const room = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = room.lastIndexOf(' ');
  const kept = text[room.length] === ' ' || space < length / 2 ? room : room.slice(0, space);
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`;
}
