import { NO_MATCH, TYPO, UNFINISHED } from './match-word.js';
import type { TypedWords } from './typed-words.js';
import { endOfLetters, shapeOf, wordsOf } from './word-shape.js';

/**
 * What matched in a name, as [from, to) in UTF-16 code units of the name as it is written: for each typed word the
 * words nearest to it, as far as it was typed; whole words where there was a typo.
 */
export function markName(name: string, reading: TypedWords): [number, number][] {
  const words = wordsOf(name).map((word) => ({ ...word, shape: shapeOf(word.text) }));
  const ends = new Map<number, number>();
  for (const typed of reading.typed) {
    const distances = words.map(({ shape }) => reading.distance(typed, shape));
    const nearest = Math.min(...distances);
    for (const [i, { text, from, to }] of words.entries()) {
      if (nearest !== NO_MATCH && distances[i] === nearest) {
        const isCut = (nearest & (UNFINISHED | TYPO)) === UNFINISHED;
        const end = isCut ? from + endOfLetters(text, typed.letters.length) : to;
        ends.set(from, Math.max(end, ends.get(from) ?? 0));
      }
    }
  }
  return [...ends].sort(([a], [b]) => a - b);
}
