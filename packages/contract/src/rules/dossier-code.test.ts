import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { looksLikeNationalCode, readDossierCode } from './dossier-code.js';

const CODE = '000.00.01.H43-161205-0001';

function codeOf(input: string): string | null {
  const reading = readDossierCode(input);
  return reading.ok ? reading.code : null;
}

function reasonOf(input: string): string | null {
  const reading = readDossierCode(input);
  return reading.ok ? null : reading.reason;
}

/** The characters of a code as a full-width keyboard writes them. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

describe('readDossierCode reads what people type and paste', () => {
  const written: Record<string, string> = {
    'as it is': CODE,
    'lower case': CODE.toLowerCase(),
    'spaces around': `  \t${CODE}\r\n`,
    'spaces around the dashes': '000.00.01.H43 - 161205 - 0001',
    'no-break, narrow and ideographic spaces': '\u00a0000.00.01.H43\u202f-\u3000161205-0001\u2007',
    'zero-width characters': '\u200b000.00.01.H43\u200c-\u200d161205\u2060-0001\u200b',
    'a byte order mark': `\ufeff${CODE}`,
    'soft hyphens': '000.00.01.H\u00ad43-1612\u00ad05-0001',
    'bidi marks': `\u200e\u202a${CODE}\u202c`,
    'full-width characters': fullWidth(CODE),
    'non-breaking hyphens': '000.00.01.H43\u2011161205\u20110001',
    'en and em dashes': '000.00.01.H43\u2013161205\u20140001',
    'minus and small hyphens': '000.00.01.H43\u2212161205\ufe630001',
    'hyphen bullets and katakana dashes': '000.00.01.H43\u2043161205\u30fc0001',
    'middle dots and one-dot leaders': '000\u00b700\u202401\u2027H43-161205-0001',
    'full-width and ideographic full stops': '000\uff0e00\u300201\uff61H43-161205-0001',
    'a label': `Mã hồ sơ: ${CODE}`,
    'a decomposed label': `Mã hồ sơ: ${CODE}`.normalize('NFD'),
    'a label in capitals': `MÃ SỐ HỒ SƠ ${CODE}`,
    'a label without a colon': `Số hồ sơ ${CODE}`,
    'the words the other way round': `Hồ sơ số: ${CODE}`,
    'a label without accents': `ma ho so: ${CODE}`,
    'a short label': `Mã HS: ${CODE}`,
    'a receipt label': `Số biên nhận: ${CODE}`,
    'an English label': `Dossier code: ${CODE}`,
    'a full-width colon': `Mã hồ sơ： ${CODE}`,
    'quotes and a full stop': `“${CODE}”.`,
    brackets: `(${CODE})`,
    'a list’s dash': `- ${CODE}`,
    'a dash too many': `${CODE} -`,
    'brackets that do not close': `(${CODE}`,
    'any label with a colon': `Số biên nhận hồ sơ: ${CODE}`,
    'a closing comma': `${CODE},`,
  };
  for (const [what, input] of Object.entries(written)) {
    test(what, () => assert.equal(codeOf(input), CODE));
  }

  test('legacy receipt numbers, as they stand', () => {
    for (const legacy of ['123/BN-2016', '0001', 'MAHS12', 'HS-2016_77', 'G09.20-20260609-0092637', 'TNMT.12345']) {
      assert.equal(codeOf(legacy), legacy);
    }
    assert.equal(codeOf('Số HS-2016_77'), 'HS-2016_77');
  });

  test('Đ, composed or written with its look-alikes', () => {
    assert.equal(codeOf('đk-123'), 'ĐK-123');
    assert.equal(codeOf('\u00d0K-123'), 'ĐK-123');
    assert.equal(codeOf('\u0111K-123'.normalize('NFD')), 'ĐK-123');
  });
});

describe('readDossierCode refuses only the impossible', () => {
  test('empty', () => {
    for (const input of ['', '   ', '\u00a0\t\n', '\u200b\u00ad\ufeff', 'Mã hồ sơ:', 'Số hồ sơ', '...']) {
      assert.equal(reasonOf(input), 'empty', JSON.stringify(input));
    }
  });

  test('impossible', () => {
    const hostile = [
      '123',
      'ABCD',
      'không biết',
      '12--34',
      '12.-34',
      '😀😀😀😀',
      `${CODE}😀`,
      '1️⃣2️⃣3️⃣4️⃣',
      '👨‍👩‍👧1234',
      '<b>1234</b>',
      '<script>alert(1)</script>',
      `<img src=x onerror=alert(1)> ${CODE} <img src=x onerror=alert(document.domain)>`,
      "' OR '1'='1",
      "1234'; DROP TABLE dossiers; --",
      '1234\\5678',
      '%00%001234',
      'https://example.test/1234',
      '१२३४५',
      '\ud8001234',
      'H43\u0301-161205-0001',
    ];
    for (const input of hostile) assert.equal(reasonOf(input), 'impossible', JSON.stringify(input));
  });

  test('too long, at once', () => {
    for (const input of ['1', '1-', 'A', '.', '(', 'Số', '\u0301', 'ﷺ', ' 1', '😀', '<b>']) {
      assert.equal(reasonOf(`1${input.repeat(10_240)}1`), 'too-long');
    }
    assert.equal(reasonOf('1'.repeat(65)), 'too-long');
    assert.equal(codeOf('1'.repeat(64)), '1'.repeat(64));
    assert.equal(codeOf('1'.repeat(4)), '1111');
  });
});

describe('readDossierCode, for all texts', () => {
  const group = fc.stringMatching(/^[A-Z0-9Đ]{1,8}$/);
  const codes = fc
    .tuple(fc.array(fc.tuple(group, fc.constantFrom('.', '-', '/', '_')), { maxLength: 4 }), fc.nat({ max: 999_999 }))
    .map(([groups, number]) => groups.flat().join('') + String(number).padStart(4, '0'));

  test('every possible code is read as itself', () => {
    fc.assert(fc.property(codes, (code) => assert.equal(codeOf(code), code)));
  });

  test('disguise changes nothing', () => {
    const disguise = fc.array(
      fc.constantFrom<(text: string) => string>(
        (text) => text.toLowerCase(),
        fullWidth,
        (text) => text.normalize('NFD'),
        (text) => text.replaceAll('-', ' – '),
        (text) => [...text].join('\u200b'),
        (text) => `\u00a0${text}\ufeff`,
        (text) => `Mã hồ sơ: ${text}`,
      ),
      { maxLength: 1 },
    );
    fc.assert(
      fc.property(codes, disguise, disguise, (code, first, second) => {
        const disguised = [...first, ...second].reduce((text, step) => step(text), code);
        // Two labels are not a thing anyone pastes.
        fc.pre(disguised.split(':').length < 3 && !disguised.includes('：'));
        assert.equal(codeOf(disguised), code);
      }),
    );
  });

  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 220 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom('1', 'h', 'Đ', '-', '–', '.', ',', '"', '(', ')', ' ', ':', 'Số', 'ma', 'hs', '#'),
    }),
    codes,
  );

  test('an answer is a code or a reason, and reading a code again gives the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readDossierCode(text);
        if (!reading.ok) return assert.ok(['empty', 'too-long', 'impossible'].includes(reading.reason));
        assert.match(reading.code, /^[A-Z0-9Đ]+([./_-][A-Z0-9Đ]+)*$/);
        assert.match(reading.code, /\d/);
        assert.ok(reading.code.length >= 4 && reading.code.length <= 64);
        assert.deepEqual(readDossierCode(reading.code), reading);
      }),
      { numRuns: 2000 },
    );
  });
});

test('looksLikeNationalCode gives advice', () => {
  for (const code of [CODE, '000.00.19.H47-260105-0001', 'H57.132-260804-0583', 'G09.20-20260609-0092637']) {
    assert.equal(looksLikeNationalCode(code), true, code);
  }
  for (const code of ['0001', '123/BN-2016', 'H43-161205', 'H43-1612050-0001', 'H43-161205-00000001', `${CODE}\n`]) {
    assert.equal(looksLikeNationalCode(code), false, code);
  }
});
