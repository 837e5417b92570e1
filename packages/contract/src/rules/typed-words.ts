import { NO_MATCH, OTHER_ACCENTS, TYPO } from './match-word.js';
import type { ProcedureIndex } from './procedure-index.js';
import type { WordDistances } from './word-distances.js';
import type { WordShape } from './word-shape.js';

/** What was typed, read in one way, and compared with every word of the index. */
export class TypedWords {
  /** Per typed word and word of the index how far they are apart. */
  readonly distances: readonly Uint8Array[];
  readonly #all: number;
  /** Per word of the index: a bit for each typed word it answers. */
  readonly #answers: Uint32Array;
  /** As `#answers`, for words with a typo. */
  readonly #nearly: Uint32Array;
  /** As `#answers`, for whole names of fields and agencies. */
  readonly #outside: readonly Uint32Array[];
  /** Whether there can be any match at all: seen without looking at a single name. */
  readonly isHopeless: boolean;

  constructor(
    readonly typed: readonly WordShape[],
    private readonly index: ProcedureIndex,
    compare: WordDistances,
    forgiving: boolean,
  ) {
    const { words, outside } = index;
    // In a long text one wrong letter leaves enough to go by, even in the shortest word.
    const shortest = typed.length > 2 ? 1 : 3;
    this.#all = 2 ** typed.length - 1;
    this.#answers = new Uint32Array(words.length);
    this.#nearly = new Uint32Array(words.length);
    this.distances = typed.map((shape) => (forgiving ? compare.withTypo(shape, shortest) : compare.of(shape)));
    for (const [i, distances] of this.distances.entries()) {
      for (let word = 0; word < words.length; word += 1) {
        const distance = distances[word] ?? NO_MATCH;
        if (distance !== NO_MATCH) {
          const hits = distance & TYPO ? this.#nearly : this.#answers;
          hits[word] = (hits[word] ?? 0) | (1 << i);
        }
      }
    }
    this.#outside = outside.map(({ texts }) =>
      Uint32Array.from(texts, (text) => text.reduce((bits, word) => bits | (this.#answers[word] ?? 0), 0)),
    );
    const answered = this.#answers.reduce((bits, answers) => bits | answers, 0);
    const nearly = this.#nearly.reduce((bits, answers) => bits | answers, 0);
    this.isHopeless = !this.#suffices(answered, nearly);
  }

  /** Whether the procedure has every typed word, all but one of them without a typo. */
  matches(procedure: number): boolean {
    const { text, starts, outside } = this.index;
    const end = starts[procedure + 1] ?? 0;
    let answered = 0;
    let nearly = 0;
    for (let at = starts[procedure] ?? 0; at < end; at += 1) {
      const word = text[at] ?? 0;
      answered |= this.#answers[word] ?? 0;
      nearly |= this.#nearly[word] ?? 0;
    }
    for (let i = 0; i < outside.length; i += 1) {
      answered |= this.#outside[i]?.[outside[i]?.held[procedure] ?? 0] ?? 0;
    }
    return this.#suffices(answered, nearly);
  }

  /** Whether no word of any procedure answers the typed word at this place. */
  isUnknown(place: number): boolean {
    return this.distances[place]?.every((distance) => distance === NO_MATCH) ?? false;
  }

  #suffices(answered: number, nearly: number): boolean {
    const missing = this.#all & ~answered;
    return missing === 0 || ((missing & (missing - 1)) === 0 && (missing & nearly) === missing);
  }

  /** Smaller is better. Only for procedures that match. */
  rank(procedure: number): number {
    const { text, starts } = this.index;
    const [start = 0, end = 0] = [starts[procedure], starts[procedure + 1]];
    let typos = 0;
    let otherAccents = 0;
    let outside = 0;
    let rest = 0;
    let apart = 0;
    let first = end;
    let previous = -1;
    for (let i = 0; i < this.distances.length; i += 1) {
      const distances = this.distances[i] as Uint8Array;
      let best = NO_MATCH;
      let place = -2;
      for (let at = start; at < end; at += 1) {
        const distance = distances[text[at] ?? 0] ?? NO_MATCH;
        if (distance < best || (distance === best && at === previous + 1)) {
          best = distance;
          place = at;
        }
      }
      if (best === NO_MATCH) {
        outside += 1;
      } else {
        typos += best & TYPO ? 1 : 0;
        otherAccents += best & OTHER_ACCENTS ? 1 : 0;
        rest += best & 3;
        first = Math.min(first, place);
      }
      apart += i > 0 && place !== previous + 1 ? 1 : 0;
      previous = place;
    }
    // The weightier count first; each has room enough, so that no lighter one ever reaches into it.
    const counts = ((typos * 32 + otherAccents) * 32 + outside) * 128 + rest;
    return (counts * 32 + apart) * 64 + Math.min(first - start, 63);
  }
}
