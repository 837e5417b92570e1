import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { maskIdentityNumber, maskName, maskPhone } from './mask.js';

describe('maskName', () => {
  const masked: Record<string, string> = {
    'Nguyễn Văn An': 'N••• An',
    'Lê Nghiêng': 'L••• Nghiêng',
    'Đỗ Thị Ánh Tuyết': 'Đ••• Tuyết',
    '  Ứng\u00a0 Hoà  ': 'Ứ••• Hoà',
    An: 'A•••',
    Ý: '•••',
    'Ý Lan': '••• Lan',
    'Lê Ý': 'L••• Ý',
    'Y An': '••• An',
    'A\u200b An': '••• An',
    '': '',
    ' \t\u3000': '',
    '\u200b\ufeff': '',
    'Nguyễn Văn An 0912345678': 'N••• An',
    'Nguyễn An (264123456)': 'N••• An',
    'Nguyễn An264123456': 'N•••',
    'Nguyễn An an@example.test': 'N•••',
    'John Featherstonehaugh': 'J•••',
    '0912345678': '•••',
    '😀': '•••',
    '👨‍👩‍👧 An': 'A•••',
    '1 An': 'A•••',
    'An 👨‍👩‍👧': 'A•••',
    '<b>An</b>': '•••',
    '𠮷野 太郎': '𠮷••• 太郎',
  };
  for (const [name, expected] of Object.entries(masked)) {
    test(JSON.stringify(name), () => {
      assert.equal(maskName(name), expected);
      assert.equal(maskName(name.normalize('NFD')), expected);
    });
  }

  const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.string({ unit: 'binary' })), {
    maxLength: 5,
  });

  test('shows at most one letter and a syllable of letters, never half a character, never the whole name', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const name = parts.join(' ');
        const shown = maskName(name);
        assert.match(shown, /^$|^\p{L}?•••( \p{L}{1,7})?$/u);
        assert.doesNotMatch(shown, /\p{Cs}/u);
        const letters = (text: string) => (text.normalize('NFC').match(/\p{L}/gu) ?? []).length;
        if (letters(name) > 0) assert.ok(letters(shown) < letters(name), `${name} → ${shown}`);
      }),
      { numRuns: 2000 },
    );
  });

  test('tells nothing of length or middle names', () => {
    const syllables = fc.stringMatching(/^[A-Z][a-z]{1,6}$/);
    fc.assert(
      fc.property(syllables, fc.array(syllables, { maxLength: 4 }), syllables, (family, middle, given) =>
        assert.equal(maskName([family, ...middle, given].join(' ')), `${family.slice(0, 1)}••• ${given}`),
      ),
    );
  });
});

describe('maskPhone and maskIdentityNumber', () => {
  test('show the last three', () => {
    for (const phone of ['0912345678', '0912 345 678', '+84 912.345.678', '０９１２３４５６７８', '(0259) 3 345 678']) {
      assert.equal(maskPhone(phone), '•••••••678');
    }
    assert.equal(maskIdentityNumber('058190001234'), '•••••••••234');
    assert.equal(maskIdentityNumber('058 190 001 234'), '•••••••••234');
    assert.equal(maskIdentityNumber('264123456'), '•••••••••456');
    assert.equal(maskIdentityNumber('B1234567'), '•••••••••567');
  });

  test('a short or odd one shows nothing, an empty one stays empty', () => {
    for (const phone of ['113', '12345678', 'chưa có', '😀', '٠٩١٢٣٤٥٦٧٨'])
      assert.equal(maskPhone(phone), '••••••••••');
    for (const number of ['1', 'B123456', 'Đ', '😀😀😀']) assert.equal(maskIdentityNumber(number), '••••••••••••');
    for (const nothing of ['', '  ', '\u200b']) {
      assert.equal(maskPhone(nothing), '');
      assert.equal(maskIdentityNumber(nothing), '');
    }
  });

  test('always one of a fixed length, with at most three characters shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        assert.match(maskPhone(text), /^$|^•{7}(•••|\d{3})$/);
        assert.match(maskIdentityNumber(text), /^$|^•{9}(•••|[0-9A-Za-z]{3})$/);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^0[35789]\d{8}$/), (phone) =>
        assert.equal(maskPhone(phone), `•••••••${phone.slice(-3)}`),
      ),
    );
  });
});
