const HIDDEN = '•••';

/** Longest syllable of Vietnamese spelling (“nghiêng”): a longer last word is no given name of one syllable. */
const LONGEST_SYLLABLE = 7;

/**
 * Masks a person's name: `Nguyễn Văn An` becomes `N••• An`.
 *
 * Visible: the first letter of the first word, and the given name (the last word). Hidden: the rest of the family
 * name, the middle names, and how many letters and words there are. Vietnamese people are told apart and called by their
 * given name, so the owner knows it is hers among her relatives', while the family name with it would identify her.
 *
 * Less is shown where that would give the whole name away, or where the last word may be no name:
 * - one word shows its first letter (`A•••`), one letter shows nothing (`•••`);
 * - a first word of one letter is hidden (`••• Lan`);
 * - words without a letter do not count, so a phone number behind the name stays hidden;
 * - a last word that is longer than a Vietnamese syllable or holds anything but letters shows nothing of itself
 *   (`J•••`), so an address typed into the name never leaks.
 *
 * Composed and decomposed text give the same. Nothing but white space gives an empty string.
 */
export function maskName(name: string): string {
  const written = visible(name).normalize('NFC').trim();
  if (written === '') return '';
  const words = written.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const [first] = words;
  if (first === undefined) return HIDDEN;
  const last = words.length > 1 ? words.at(-1) : undefined;
  const masked = initial(first) + HIDDEN;
  return last !== undefined && isSyllable(last) ? `${masked} ${last}` : masked;
}

/**
 * Masks a phone number: `0912 345 678` becomes `•••••••678`.
 *
 * Visible: the last three digits, and only of a number with at least nine. Hidden: everything else, the length too.
 * An empty text stays empty; anything else shows dots only.
 */
export function maskPhone(phone: string): string {
  return maskAllButEnd(phone, /[^0-9]/g, 9, 7);
}

/**
 * Masks an identity number, CCCD, CMND or passport: `058190001234` becomes `•••••••••234`.
 *
 * Visible: the last three characters, and only of a number with at least eight. The beginning stays hidden because in
 * a CCCD it tells the province of birth, the sex and the year of birth. An empty text stays empty.
 */
export function maskIdentityNumber(number: string): string {
  return maskAllButEnd(number, /[^0-9A-Za-z]/g, 8, 9);
}

function maskAllButEnd(text: string, ignored: RegExp, shortest: number, dots: number): string {
  if (visible(text).trim() === '') return '';
  const kept = text.normalize('NFKC').replace(ignored, '');
  return '•'.repeat(dots) + (kept.length >= shortest ? kept.slice(-3) : '•••');
}

/** Without control and zero-width characters, which could pass for letters; white space stays. */
function visible(text: string): string {
  return text.replace(/[\p{Cf}\p{Cn}\p{Co}\p{Cs}]|(?!\s)\p{Cc}/gu, '');
}

/** The first letter of a word with at least two letters, else nothing. Code points, so no surrogate is cut in half. */
function initial(word: string): string {
  const letters = word.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && word.startsWith(letters[0] ?? '') ? (letters[0] ?? '') : '';
}

function isSyllable(word: string): boolean {
  return /^\p{L}+$/u.test(word) && [...word].length <= LONGEST_SYLLABLE;
}
