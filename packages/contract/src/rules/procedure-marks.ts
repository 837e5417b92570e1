import { NO_MATCH, TYPO, UNFINISHED } from './match-word.js';
import type { ProcedureIndex } from './procedure-index.js';
import type { TypedWords } from './typed-words.js';
import { endOfLetters, wordsOf } from './word-shape.js';

/**
 * What matched in a name, as [from, to) in UTF-16 code units of the name as it is written: for each typed word the
 * words nearest to it, as far as it was typed; whole words where there was a typo.
 */
export function markName(
  name: string,
  { typed, distances }: TypedWords,
  { positions }: ProcedureIndex,
): [number, number][] {
  const words = wordsOf(name);
  const places = words.map(({ text }) => positions.get(text) ?? -1);
  const ends = new Map<number, number>();
  for (const [i, { letters }] of typed.entries()) {
    const apart = places.map((place) => distances[i]?.[place] ?? NO_MATCH);
    const nearest = Math.min(...apart);
    if (nearest === NO_MATCH) {
      continue;
    }
    const isCut = (nearest & (UNFINISHED | TYPO)) === UNFINISHED;
    for (const [at, { text, from, to }] of words.entries()) {
      if (apart[at] === nearest) {
        const end = isCut ? from + endOfLetters(text, letters.length) : to;
        ends.set(from, Math.max(end, ends.get(from) ?? 0));
      }
    }
  }
  return [...ends].sort(([a], [b]) => a - b);
}
