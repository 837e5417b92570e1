/** Crockford's alphabet: no I, L, O or U, which people misread or mishear. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = 'PA';
const LONGEST_INPUT = 64;

/** Random characters in a code; one more checks them. Nine of 32 are 45 bits. */
export const FEEDBACK_CODE_CHARACTERS = 9;

/** The code as it is stored, or why it can't be one: nothing there, no such shape, or a slip of the finger. */
export type FeedbackCodeReading =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly reason: 'empty' | 'impossible' | 'mistyped' };

/**
 * Reads the code of a receipt as people type it: any case, any spaces and dashes, with or without `PA`, O for 0, I or L
 * for 1. The last character checks the others, so that a slip is told at once and without asking the gateway.
 *
 * @example readFeedbackCode('pa 7k4m 2q9x 5j') // { ok: true, code: 'PA-7K4M-2Q9X-5J' }
 */
export function readFeedbackCode(input: string): FeedbackCodeReading {
  if (input.length > LONGEST_INPUT) return { ok: false, reason: 'impossible' };
  const plain = input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.\u200b\u200e\u200f\ufeff]/gu, '');
  if (plain === '') return { ok: false, reason: 'empty' };
  const characters = plain.slice(plain.length > FEEDBACK_CODE_CHARACTERS + 1 && plain.startsWith(PREFIX) ? 2 : 0);
  const values = Array.from(characters, valueOf);
  if (values.length !== FEEDBACK_CODE_CHARACTERS + 1 || values.includes(-1)) return { ok: false, reason: 'impossible' };
  const check = values.pop();
  return check === checkOf(values) ? { ok: true, code: write(values) } : { ok: false, reason: 'mistyped' };
}

/**
 * Writes a code from random bytes, of which five bits each are used.
 *
 * @throws RangeError unless there are exactly nine bytes.
 */
export function makeFeedbackCode(random: Uint8Array): string {
  if (random.length !== FEEDBACK_CODE_CHARACTERS) throw new RangeError(`Expected 9 bytes, got ${random.length}`);
  return write(Array.from(random, (byte) => byte & 31));
}

function write(values: readonly number[]): string {
  const text = [...values, checkOf(values)].map((value) => ALPHABET[value]).join('');
  return [PREFIX, text.slice(0, 4), text.slice(4, 8), text.slice(8)].join('-');
}

function valueOf(character: string): number {
  if (character === 'O') return 0;
  if (character === 'I' || character === 'L') return 1;
  return ALPHABET.indexOf(character);
}

/** Luhn's rule with 32 digits: finds every single slip, and two neighbours swapped unless they are 0 and Z. */
function checkOf(values: readonly number[]): number {
  const sum = values.reduceRight((total, value, index) => {
    const doubled = (values.length - 1 - index) % 2 === 0 ? value * 2 : value;
    return total + Math.floor(doubled / 32) + (doubled % 32);
  }, 0);
  return (32 - (sum % 32)) % 32;
}
