import { matchWithTypo, matchWord, NO_MATCH, OTHER_ACCENTS, TYPO, type Distance } from './match-word.js';
import type { ProcedureIndex } from './procedure-index.js';
import { shapeOf, wordsOf, type WordShape } from './word-shape.js';

/** More words than a name has say nothing more; one bit each in a whole number. */
const MOST_WORDS = 24;
const OUTSIDE_NAME = 64;

/**
 * The ways to read what was typed, the literal one first: as it stands, with one typo forgiven, with a space more or
 * less. Null where nothing that can be searched was typed.
 */
export function readTyped(q: string, index: ProcedureIndex): Iterable<TypedWords> | null {
  const words = [...new Map(wordsOf(q).map(({ text }) => [text.normalize(), shapeOf(text)])).values()]
    .filter(({ letters }) => letters !== '')
    .slice(0, MOST_WORDS);
  return words.length > 0 ? readings(words, index) : null;
}

function* readings(words: readonly WordShape[], index: ProcedureIndex): Iterable<TypedWords> {
  yield new TypedWords(words, index, false);
  yield new TypedWords(words, index, true);
}

/** What was typed, compared with every word of the index. */
export class TypedWords {
  readonly #all: number;
  /** Per word of the index: a bit for each typed word it answers. */
  readonly #answers: Uint32Array;
  /** As `#answers`, for words with a typo. */
  readonly #nearly: Uint32Array | null;
  #found = false;

  constructor(
    readonly typed: readonly WordShape[],
    private readonly index: ProcedureIndex,
    readonly forgiving: boolean,
  ) {
    this.#all = 2 ** typed.length - 1;
    this.#answers = answersOf(typed, index, matchWord);
    this.#nearly = forgiving ? answersOf(typed, index, matchWithTypo) : null;
  }

  /** Whether any procedure matched so far, whatever the filters. */
  get found(): boolean {
    return this.#found;
  }

  /** Whether the procedure has every typed word, all but one of them without a typo. */
  matches(procedure: number): boolean {
    const { text, starts, nameEnds } = this.index;
    const [start = 0, nameEnd = 0, end = 0] = [starts[procedure], nameEnds[procedure], starts[procedure + 1]];
    let answered = 0;
    let nearly = 0;
    for (let at = start; at < end; at += 1) {
      const word = text[at] ?? 0;
      answered |= this.#answers[word] ?? 0;
      if (this.#nearly && at < nameEnd) {
        nearly |= this.#nearly[word] ?? 0;
      }
    }
    const missing = this.#all & ~answered;
    const matches = missing === 0 || ((missing & (missing - 1)) === 0 && (missing & nearly) === missing);
    this.#found ||= matches;
    return matches;
  }

  /** Smaller is better. Only for procedures that match. */
  rank(procedure: number): number {
    const { text, starts, nameEnds, words } = this.index;
    const [start = 0, nameEnd = 0, end = 0] = [starts[procedure], nameEnds[procedure], starts[procedure + 1]];
    let typos = 0;
    let otherAccents = 0;
    let outside = 0;
    let rest = 0;
    let apart = 0;
    let first = end - start;
    let previous = -1;
    for (const [i, typed] of this.typed.entries()) {
      let best = NO_MATCH;
      let place = end;
      for (let at = start; at < end; at += 1) {
        const word = text[at] ?? 0;
        if ((((this.#answers[word] ?? 0) | (this.#nearly?.[word] ?? 0)) & (1 << i)) === 0) {
          continue;
        }
        const distance = this.distance(typed, words[word] as WordShape) + (at < nameEnd ? 0 : OUTSIDE_NAME);
        if (distance < best || (distance === best && at === previous + 1)) {
          [best, place] = [distance, at];
        }
      }
      typos += best & TYPO ? 1 : 0;
      otherAccents += best & OTHER_ACCENTS ? 1 : 0;
      outside += best & OUTSIDE_NAME ? 1 : 0;
      rest += best & 3;
      apart += i > 0 && place !== previous + 1 ? 1 : 0;
      first = Math.min(first, place - start);
      previous = place;
    }
    return ((((typos * 32 + otherAccents) * 32 + outside) * 128 + rest) * 32 + apart) * 64 + Math.min(first, 63);
  }

  /** How far a word is from one that was typed, with a typo only where this reading forgives one. */
  distance(typed: WordShape, word: WordShape): Distance {
    const exact = matchWord(typed, word);
    return exact === NO_MATCH && this.forgiving ? matchWithTypo(typed, word) : exact;
  }
}

function answersOf(
  typed: readonly WordShape[],
  { words }: ProcedureIndex,
  match: (typed: WordShape, word: WordShape) => Distance,
): Uint32Array {
  const answers = new Uint32Array(words.length);
  for (const [i, shape] of typed.entries()) {
    for (let word = 0; word < words.length; word += 1) {
      if (match(shape, words[word] as WordShape) !== NO_MATCH) {
        answers[word] = (answers[word] ?? 0) | (1 << i);
      }
    }
  }
  return answers;
}
