import type { ProcedureIndex } from './procedure-index.js';
import { TypedWords } from './typed-words.js';
import { WordDistances } from './word-distances.js';
import { shapeOf, wordsOf, type WordShape } from './word-shape.js';

/** More words than a name has say nothing more; one bit each in a whole number. */
const MOST_WORDS = 30;

/** Two of the longest syllables, and a letter typed for the space between them. */
const LONGEST_RUN = 15;

/** The different words of what was typed, as many as are looked at. */
export function typedShapes(q: string): WordShape[] {
  const shapes = new Map(wordsOf(q).map(({ text }) => [text.normalize(), shapeOf(text)]));
  return [...shapes.values()].filter(({ letters }) => letters !== '').slice(0, MOST_WORDS);
}

/** The ways to read what was typed, the literal one first: as it stands, with one typo, with a space more or less. */
export function* readTyped(words: readonly WordShape[], index: ProcedureIndex): Iterable<TypedWords> {
  const compare = new WordDistances(index.words);
  const literal = new TypedWords(words, index, compare, false);
  yield literal;
  const unknown = words.filter((_, i) => literal.isUnknown(i)).length;
  if (unknown <= 1) {
    yield new TypedWords(words, index, compare, true);
  }
  // A space in the wrong place spoils the words on both sides of it; more than that is no single slip.
  if (unknown > 2) {
    return;
  }
  for (const respaced of respacings(words, literal)) {
    yield new TypedWords(respaced, index, compare, false);
  }
}

/**
 * “khaisinh”, “kha i”, “khais inh” and “khaixsinh”: words that nothing answers are taken apart and put together. A typo
 * in a space is a typo as well.
 */
function* respacings(words: readonly WordShape[], literal: TypedWords): Iterable<readonly WordShape[]> {
  for (const [i, word] of words.entries()) {
    const before = words.slice(0, i);
    const next = words[i + 1];
    if (next && (literal.isUnknown(i) || literal.isUnknown(i + 1))) {
      const joined = join(word, next);
      const after = words.slice(i + 2);
      const cut = word.letters.length;
      yield [...before, joined, ...after];
      for (const moved of [cut - 1, cut + 1]) {
        if (moved > 0 && moved < joined.letters.length) {
          yield [...before, part(joined, 0, moved), part(joined, moved), ...after];
        }
      }
    }
    if (literal.isUnknown(i) && word.letters.length <= LONGEST_RUN && words.length < MOST_WORDS) {
      const after = words.slice(i + 1);
      for (let cut = 1; cut < word.letters.length; cut += 1) {
        yield [...before, part(word, 0, cut), part(word, cut), ...after];
        if (cut + 1 < word.letters.length) {
          yield [...before, part(word, 0, cut), part(word, cut + 1), ...after];
        }
      }
    }
  }
}

function join(a: WordShape, b: WordShape): WordShape {
  return { letters: a.letters + b.letters, qualities: a.qualities + b.qualities, tone: a.tone + b.tone };
}

/** The tone could belong to any part, so none gets it. */
function part({ letters, qualities }: WordShape, from: number, to?: number): WordShape {
  return { letters: letters.slice(from, to), qualities: qualities.slice(from, to), tone: '' };
}
