import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ACCENTS_LEFT_OUT, matchWithTypo, matchWord, NO_MATCH, OTHER_ACCENTS, TYPO, UNFINISHED } from './match-word.js';
import { shapeOf } from './word-shape.js';

const match = (typed: string, word: string) => matchWord(shapeOf(typed), shapeOf(word));
const typo = (typed: string, word: string) => matchWithTypo(shapeOf(typed), shapeOf(word), 1);

/** Optimal string alignment by the whole table, as textbooks have it. */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(i - 2, j - 2) + 1);
      }
      (table[i] ?? [])[j] = best;
    }
  }
  return at(a.length, b.length);
}

describe('matchWord', () => {
  test('ranks exact accents before accents left out before other accents', () => {
    assert.equal(match('khẩu', 'khẩu'), 0);
    assert.equal(match('khau', 'khẩu'), ACCENTS_LEFT_OUT);
    assert.equal(match('khâu', 'khẩu'), ACCENTS_LEFT_OUT);
    assert.equal(match('khấu', 'khẩu'), OTHER_ACCENTS);
    assert.equal(match('khẩu', 'khau'), OTHER_ACCENTS);
    assert.equal(match('hòa', 'hoà'), 0);
  });

  test('takes a beginning for an unfinished word', () => {
    assert.equal(match('kh', 'khẩu'), UNFINISHED + ACCENTS_LEFT_OUT);
    assert.equal(match('khâ', 'khẩu'), UNFINISHED + ACCENTS_LEFT_OUT);
    assert.equal(match('đ', 'đường'), UNFINISHED + ACCENTS_LEFT_OUT);
    assert.equal(match('khẩ', 'khẩu'), UNFINISHED);
    assert.equal(match('khẩu', 'khẩ'), NO_MATCH);
    assert.equal(match('hau', 'khẩu'), NO_MATCH);
  });
});

describe('matchWithTypo', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 6 });

  test('finds whole words one edit away, and no others', () => {
    fc.assert(
      fc.property(word, word, (typed, other) => {
        fc.pre(!other.startsWith(typed));
        assert.equal(typo(typed, other) === TYPO, edits(typed, other) === 1, `${typed} ${other}`);
      }),
      { numRuns: 5_000 },
    );
  });

  test('finds beginnings one edit away in words of four letters and more', () => {
    fc.assert(
      fc.property(word, word, (typed, other) => {
        fc.pre(!other.startsWith(typed) && edits(typed, other) > 1);
        const beginnings = Array.from({ length: other.length - 1 }, (_, i) => other.slice(0, i + 1));
        const expected = typed.length >= 4 && beginnings.some((beginning) => edits(typed, beginning) === 1);
        assert.equal(typo(typed, other), expected ? TYPO + UNFINISHED : NO_MATCH, `${typed} ${other}`);
      }),
      { numRuns: 5_000 },
    );
  });

  test('forgives nothing in words that are too short', () => {
    assert.equal(matchWithTypo(shapeOf('hon'), shapeOf('hop'), 3), TYPO);
    assert.equal(matchWithTypo(shapeOf('ho'), shapeOf('hu'), 3), NO_MATCH);
  });
});
