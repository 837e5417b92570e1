import type { WordShape } from './word-shape.js';

/** How far a word is from what was typed; smaller is nearer. `NO_MATCH`: it is another word. */
export type Distance = number;

export const NO_MATCH = 255;
/** The word goes on after what was typed. */
export const UNFINISHED = 1;
/** Accents are missing in what was typed. */
export const ACCENTS_LEFT_OUT = 2;
/** What was typed has other accents. */
export const OTHER_ACCENTS = 4;
/** One letter is wrong, missing, too many, or swapped with the next. */
export const TYPO = 8;

/** Below this the beginning of nearly any word is a typo away from any other. */
const SHORTEST_UNFINISHED_WITH_TYPO = 4;

/** Compares letters first, then accents. Sums of the constants above, or `NO_MATCH`. */
export function matchWord(typed: WordShape, word: WordShape): Distance {
  if (!word.letters.startsWith(typed.letters)) {
    return NO_MATCH;
  }
  const unfinished = word.letters.length > typed.letters.length ? UNFINISHED : 0;
  return unfinished + compareAccents(typed, word);
}

function compareAccents(typed: WordShape, word: WordShape): Distance {
  if (typed.tone && typed.tone !== word.tone) {
    return OTHER_ACCENTS;
  }
  let left = typed.tone !== word.tone;
  for (let i = 0; i < typed.qualities.length; i += 1) {
    const [own, other] = [typed.qualities[i], word.qualities[i]];
    if (own !== other) {
      if (own !== ' ') {
        return OTHER_ACCENTS;
      }
      left = true;
    }
  }
  return left ? ACCENTS_LEFT_OUT : 0;
}

/**
 * As `matchWord` for words with exactly one typo; accents are not compared then.
 *
 * @param shortest letters below which nothing is forgiven
 */
export function matchWithTypo(typed: WordShape, word: WordShape, shortest: number): Distance {
  const [a, b] = [typed.letters, word.letters];
  if (a.length < shortest || b.length < a.length - 1) {
    return NO_MATCH;
  }
  let same = 0;
  while (same < a.length && a[same] === b[same]) {
    same += 1;
  }
  if (isOneEditAway(a, b, same, b.length)) {
    return TYPO;
  }
  if (a.length < SHORTEST_UNFINISHED_WITH_TYPO) {
    return NO_MATCH;
  }
  for (let length = a.length - 1; length <= a.length + 1 && length < b.length; length += 1) {
    if (isOneEditAway(a, b, same, length)) {
      return TYPO + UNFINISHED;
    }
  }
  return NO_MATCH;
}

/** Whether `a` becomes the first `length` letters of `b` by one edit; their first `same` letters are equal. */
function isOneEditAway(a: string, b: string, same: number, length: number): boolean {
  const rest = (from: number, other: number) => a.slice(from) === b.slice(other, length);
  switch (a.length - length) {
    case 1:
      return rest(same + 1, same);
    case -1:
      return rest(same, same + 1);
    case 0:
      return (
        rest(same + 1, same + 1) || (a[same] === b[same + 1] && a[same + 1] === b[same] && rest(same + 2, same + 2))
      );
    default:
      return false;
  }
}
