/** Characters that turn the direction of a line, and separators few programs show: they hide or fake what staff read. */
const UNSEEN = /[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Something that can be seen: no space, no mark alone, no joiner of other characters. */
const SEEN = /[^\s\p{Cf}\p{M}]/u;

/**
 * Text from a stranger as it is kept: whole characters only, NFC, no control characters, lines ending in `\n`, no
 * spaces around; empty where nothing can be seen. A citizen pastes such things without knowing, so they are dropped,
 * never refused.
 */
export function cleanText(text: string): string {
  // Through UTF-8 and back, since half a surrogate pair cannot be stored.
  const clean = Buffer.from(text)
    .toString()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
    .replace(UNSEEN, '')
    .normalize('NFC')
    .trim();
  return SEEN.test(clean) ? clean : '';
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\u200b]+/gu, ' ')
    .trim();
}
