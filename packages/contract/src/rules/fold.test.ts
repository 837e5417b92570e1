import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareVietnamese, foldVietnamese } from './fold.js';

describe('foldVietnamese', () => {
  test('every Vietnamese letter folds to its base letter', () => {
    const letters: Record<string, string> = {
      a: 'aàáảãạăằắẳẵặâầấẩẫậ',
      d: 'dđ',
      e: 'eèéẻẽẹêềếểễệ',
      i: 'iìíỉĩị',
      o: 'oòóỏõọôồốổỗộơờớởỡợ',
      u: 'uùúủũụưừứửữự',
      y: 'yỳýỷỹỵ',
    };
    for (const [base, marked] of Object.entries(letters)) {
      for (const form of [marked, marked.toUpperCase(), marked.normalize('NFD')]) {
        assert.match(foldVietnamese(form), new RegExp(`^${base}+$`));
      }
    }
  });

  test('old and new tone placement, forms and spacing are equal', () => {
    for (const text of ['Hoà  Bình', 'Hòa Bình', 'HÒA\u00a0BÌNH', '\n hoa\tbinh ', 'Hoà Bình'.normalize('NFD')]) {
      assert.equal(foldVietnamese(text), 'hoa binh');
    }
    assert.equal(foldVietnamese('Phan Rang–Tháp Chàm'), 'phan rang–thap cham');
    assert.equal(foldVietnamese('Đường Đống Đa'), 'duong dong da');
    assert.equal(foldVietnamese(' \t\u3000'), '');
  });

  test('folding twice changes nothing, and composed or decomposed is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldVietnamese(text);
        assert.equal(foldVietnamese(folded), folded);
        assert.equal(foldVietnamese(text.normalize('NFC')), folded);
        assert.doesNotMatch(folded, /\p{M}|đ|^\s|\s$|\s\s/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('compareVietnamese', () => {
  test('sorts as a Vietnamese dictionary does', () => {
    const sorted = ['An', 'Ăn', 'Ân', 'Dung', 'Đông', 'Em', 'Ninh Hải', 'Ninh Phước', 'Ninh Sơn', 'Ô', 'Ơ', 'Uy', 'Ưu'];
    assert.deepEqual([...sorted].reverse().sort(compareVietnamese), sorted);
  });

  test('numbers sort by value, composed equals decomposed', () => {
    assert.deepEqual(['Phường 10', 'Phường 2'].sort(compareVietnamese), ['Phường 2', 'Phường 10']);
    assert.equal(compareVietnamese('Thuận Bắc', 'Thuận Bắc'.normalize('NFD')), 0);
  });

  test('is antisymmetric', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (a, b) =>
        assert.equal(Math.sign(compareVietnamese(a, b)), 0 - Math.sign(compareVietnamese(b, a))),
      ),
    );
  });
});
