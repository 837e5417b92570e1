import { matchWithTypo, matchWord, NO_MATCH } from './match-word.js';
import type { WordShape } from './word-shape.js';

/** Compares typed words with every word of an index, each only once however many readings share it. */
export class WordDistances {
  readonly #literal = new Map<WordShape, Uint8Array>();

  constructor(private readonly words: readonly WordShape[]) {}

  /** One distance per word of the index. */
  of(typed: WordShape): Uint8Array {
    let distances = this.#literal.get(typed);
    if (!distances) {
      distances = Uint8Array.from(this.words, (word) => matchWord(typed, word));
      this.#literal.set(typed, distances);
    }
    return distances;
  }

  /** As `of`, with a typo forgiven where the word does not match otherwise. */
  withTypo(typed: WordShape, shortest: number): Uint8Array {
    return this.of(typed).map((distance, position) => {
      return distance === NO_MATCH ? matchWithTypo(typed, this.words[position] as WordShape, shortest) : distance;
    });
  }
}
