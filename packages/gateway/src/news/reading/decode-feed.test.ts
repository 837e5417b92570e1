import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFeed } from './decode-feed.js';

const TEXT = '<title>Nắng gió Phan Rang, muối Cà Ná, đặc sản nho và táo</title>';

/** windows-1258 as its writers make it: base letters by code, tones as characters of their own. */
function toWindows1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map<string, number>();
  for (let code = 0; code < 256; code += 1) codes.set(decoder.decode(Uint8Array.of(code)), code);
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const direct = codes.get(letter);
    if (direct !== undefined) {
      bytes.push(direct);
      continue;
    }
    // One tone at the end; the rest of the letter has a code.
    const parts = [...letter.normalize('NFD')];
    const tone = parts.find((part) => /[\u0300\u0301\u0303\u0309\u0323]/.test(part)) ?? '';
    const base = parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC');
    bytes.push(codes.get(base) ?? 63, codes.get(tone) ?? 63);
  }
  return Buffer.from(bytes);
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

function declared(encoding: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?>${TEXT}`;
}

describe('decodeFeed', () => {
  it('reads UTF-8, whatever is declared', () => {
    for (const encoding of ['utf-8', 'windows-1258', 'iso-8859-1', 'utf-16', 'nonsense', '']) {
      assert.equal(decodeFeed(Buffer.from(declared(encoding)), `text/xml; charset=${encoding}`), declared(encoding));
    }
    assert.equal(decodeFeed(Buffer.from(`\uFEFF${TEXT}`)), TEXT);
  });

  it('reads UTF-16 of both orders, with and without its mark, declared or not', () => {
    for (const order of ['le', 'be'] as const) {
      for (const mark of [true, false]) {
        for (const text of [TEXT, declared('utf-16'), declared('utf-8'), '{"title":"Nắng"}', `\n${TEXT}`]) {
          assert.equal(decodeFeed(utf16(text, order, mark), 'text/xml; charset=utf-8'), text, `${order} ${mark}`);
        }
      }
    }
  });

  it('reads windows-1258, declared in the header, in the document, wrongly or not at all', () => {
    const bytes = toWindows1258(TEXT);
    for (const type of [
      'text/xml; charset=windows-1258',
      'text/xml; charset="Windows-1258"',
      'text/xml; charset=utf-8',
      'text/xml',
      '',
    ]) {
      assert.equal(decodeFeed(bytes, type), TEXT, type);
    }
    assert.equal(decodeFeed(toWindows1258(declared('windows-1258')), 'text/xml'), declared('windows-1258'));
    assert.equal(decodeFeed(toWindows1258(declared('UTF-8')), 'text/xml'), declared('UTF-8'));
  });

  it('believes the header before the document', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="windows-1258"?><t>é\xD0</t>', 'latin1');
    assert.match(decodeFeed(bytes, 'text/xml; charset=iso-8859-1'), /Ð/);
    assert.match(decodeFeed(bytes, 'text/xml'), /Đ/);
  });

  it('keeps UTF-8 of which a few bytes are broken', () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xc3]), Buffer.from(TEXT)]);
    assert.equal(decodeFeed(bytes), TEXT + TEXT);
  });

  it('gives NFC', () => {
    assert.equal(decodeFeed(Buffer.from(TEXT.normalize('NFD'))), TEXT);
  });

  it('reads back any Vietnamese text from any of the encodings', () => {
    const letters =
      'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ ĐĂÂÊÔƠƯ0123,.';
    const text = fc
      .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 80 })
      .map((body) => `<t>${body}</t>`);
    fc.assert(
      fc.property(text, (given) => {
        assert.equal(decodeFeed(Buffer.from(given)), given);
        assert.equal(decodeFeed(utf16(given, 'le', false)), given);
        assert.equal(decodeFeed(utf16(given, 'be', true)), given);
        assert.equal(decodeFeed(toWindows1258(given), 'text/xml; charset=windows-1258'), given);
      }),
    );
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, type) => void decodeFeed(bytes, type)),
    );
  });
});
