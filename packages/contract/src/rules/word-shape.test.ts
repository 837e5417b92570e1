import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { foldVietnamese } from './fold.js';
import { endOfLetters, shapeOf, wordsOf } from './word-shape.js';

const letters = [...'aàáảãạăắâầbcdđeéêệghiìklmnoòôốơợpqrstuũưữvxyỳ', ...'ĐÂỚ', '9'];
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((list) => list.join(''));
const either = fc.tuple(word, fc.boolean()).map(([text, apart]) => (apart ? text.normalize('NFD') : text));

describe('shapeOf', () => {
  test('has the letters that folding leaves, and a quality for each', () => {
    fc.assert(
      fc.property(either, (text) => {
        const shape = shapeOf(text);
        assert.equal(shape.letters, foldVietnamese(text));
        assert.equal(shape.qualities.length, shape.letters.length);
      }),
    );
  });

  test('is the same for both tone placements, composed and decomposed, small and large', () => {
    for (const [one, other] of [
      ['hoà', 'hòa'],
      ['thuỷ', 'thủy'],
      ['KHOẺ', 'khỏe'],
      ['ĐƯỜNG', 'đường'.normalize('NFD')],
    ] as const) {
      assert.deepEqual(shapeOf(one), shapeOf(other));
    }
  });

  test('tells words apart that differ in one mark', () => {
    const words = ['ma', 'má', 'mà', 'mả', 'mã', 'mạ', 'mă', 'mâ', 'da', 'đa', 'o', 'ô', 'ơ', 'u', 'ư'];
    const shapes = new Set(words.map((text) => JSON.stringify(shapeOf(text))));
    assert.equal(shapes.size, words.length);
  });
});

describe('wordsOf', () => {
  test('gives every letter its word and its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = wordsOf(text);
        for (const { text: found, from, to } of words) {
          assert.equal(text.slice(from, to), found);
        }
        const between = words.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
        assert.doesNotMatch(between, /[\p{L}\p{N}\p{M}]/u);
      }),
    );
  });
});

describe('endOfLetters', () => {
  test('ends after the letters asked for, with all their marks', () => {
    fc.assert(
      fc.property(either, fc.nat(9), (text, count) => {
        const end = endOfLetters(text, count);
        assert.equal(foldVietnamese(text.slice(0, end)), foldVietnamese(text).slice(0, count));
        assert.doesNotMatch(text.slice(end), /^\p{M}/u);
      }),
    );
  });

  test('never cuts what folds to several letters, nor a pair of code units', () => {
    assert.equal(endOfLetters('각x', 1), 1);
    assert.equal(endOfLetters('𝒂b', 1), 2);
    assert.equal(endOfLetters('İx', 1), 1);
  });
});
