import { foldVietnamese } from './fold.js';

/**
 * A word taken apart for comparing: “khẩu” has the letters `khau`, the quality ˆ on its third letter and the tone ̉ .
 * The tone belongs to the word, not to a letter, so “hoà” and “hòa” have the same shape.
 */
export interface WordShape {
  /** Folded: what is left without tone and vowel marks. */
  readonly letters: string;
  /** One character per letter: the mark that makes it another letter (â, ơ, đ), or a space. */
  readonly qualities: string;
  readonly tone: string;
}

/** A word of a text and where it stands there, in UTF-16 code units. */
export interface PlacedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const MARK = /\p{M}/u;

/** The words of a text, composed or decomposed, as they stand in it. */
export function wordsOf(text: string): PlacedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
}

export function shapeOf(word: string): WordShape {
  const shape = { letters: '', qualities: '', tone: '' };
  for (const character of word.normalize('NFD')) {
    if (TONES.test(character)) {
      shape.tone += character;
    } else if (MARK.test(character)) {
      shape.qualities = shape.qualities.slice(0, -1) + character[0];
    } else {
      const folded = foldVietnamese(character);
      shape.letters += folded;
      // đ is a letter of its own in Unicode and has no mark that could be taken off.
      shape.qualities += (/đ/i.test(character) ? '-' : ' ').padEnd(folded.length);
    }
  }
  return shape;
}

/**
 * Where the first `count` folded letters of a word end in the word as it is written. Marks stay with their letter, and
 * a character that folds to several letters is never cut.
 */
export function endOfLetters(word: string, count: number): number {
  let letters = 0;
  let end = 0;
  for (const character of word) {
    const folded = foldVietnamese(character).length;
    if (letters >= count && folded > 0) {
      break;
    }
    letters += folded;
    end += character.length;
  }
  return end;
}
