/** What `readDossierCode` answers: the code in its one written form, or why what was typed cannot be a code. */
export type DossierCodeReading =
  { ok: true; code: string } | { ok: false; reason: 'empty' | 'too-long' | 'impossible' };

/** Longest text looked at. A pasted label and a few spaces fit; a pasted page does not. */
const LONGEST_INPUT = 200;
const LONGEST_CODE = 64;
const SHORTEST_CODE = 4;

/** Zero-width characters, soft hyphens, BOMs, bidi marks, variation selectors: nobody meant to type them. */
const INVISIBLE = /[\p{Cf}\p{Cc}\u034F\u180B-\u180F\uFE00-\uFE0F]/gu;
const SPACE = /\s+/gu;

/** Every dash, and the minus signs, bullets and box lines that PDF files and phone keyboards put in its place. */
const DASH = /[\p{Pd}\u02D7\u2043\u2212\u2500\u2796\u30FC]/gu;
const DOT = /[\u00B7\u2022\u2027\u2219\u22C5\u3002\u30FB]/gu;
const SLASH = /[\u2044\u2215\u29F8]/gu;

/** Eth and African D look like Đ, and text from old Windows code pages has them in its place. */
const LOOKS_LIKE_D_STROKE = /[\u00D0\u0189]/gu;

/**
 * A label pasted along with the code: whatever ends with a colon, since no code has one. Without a colon only words with
 * their accents count, which cannot begin a code; the same words without accents could be a legacy code's letters.
 */
const LABEL = /^(?:\p{L}+:(?!\/)|(?:MÃ|SỐ|HỒSƠ|BIÊNNHẬN)+)/u;

/** Quotes, brackets, a sentence's full stop. Never `<` or `=`: what looks like markup or a formula is no code. */
const WRAPPING = /^\p{P}+|\p{P}+$/gu;

/** Groups of letters and digits with one separator between. The classes are disjoint, so matching is linear. */
const SHAPE = /^[A-Z0-9Đ]+(?:[./_-][A-Z0-9Đ]+)*$/u;

/**
 * Reads a dossier code as people type or paste it: any case, spaces anywhere, full-width or decomposed characters,
 * dashes and dots of every kind, a leading label such as “Mã hồ sơ:”, quotes, brackets or a full stop around it.
 *
 * Offices have legacy receipt numbers, so the code is opaque: only an impossible shape is refused. A possible code is
 * 4 to 64 characters of A–Z, Đ and 0–9 with single `.`, `-`, `/` or `_` between them, and at least one digit.
 * Reading a code that was read before gives the same code. Never throws.
 *
 * @example readDossierCode(' mã hồ sơ: h43 – 161205 – 0001 ') // { ok: true, code: 'H43-161205-0001' }
 */
export function readDossierCode(input: string): DossierCodeReading {
  const trimmed = input.trim();
  if (trimmed === '') return { ok: false, reason: 'empty' };
  if (trimmed.length > LONGEST_INPUT) return { ok: false, reason: 'too-long' };

  const code = plainCharacters(trimmed).replace(LABEL, '').replace(WRAPPING, '');
  if (code === '') return { ok: false, reason: 'empty' };
  if (!SHAPE.test(code) || code.length < SHORTEST_CODE || !/\d/.test(code)) return { ok: false, reason: 'impossible' };
  if (code.length > LONGEST_CODE) return { ok: false, reason: 'too-long' };
  return { ok: true, code };
}

function plainCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(SPACE, '')
    .replace(INVISIBLE, '')
    .toUpperCase()
    .normalize('NFC')
    .replace(DASH, '-')
    .replace(DOT, '.')
    .replace(SLASH, '/')
    .replace(LOOKS_LIKE_D_STROKE, 'Đ');
}

const NATIONAL = /^(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3}){0,3}-(?:\d{6}|\d{8})-\d{4,7}$/;

/**
 * Whether a code that was read has the national shape `<organisation>-<yyMMdd or yyyyMMdd>-<4 to 7 digits>`.
 * Advice only, for a hint beside the field: a code without this shape may well be a legacy receipt number.
 */
export function looksLikeNationalCode(code: string): boolean {
  return NATIONAL.test(code);
}
