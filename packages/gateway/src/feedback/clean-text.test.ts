import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanLine, cleanText } from './clean-text.js';

const strings = fc.string({ unit: 'binary' });

describe('cleanText', () => {
  it('drops what hides or breaks, and keeps what people write', () => {
    assert.equal(cleanText('\ufeff a\u0000b\u001b[2J\u202ec\r\nd\re\tf \u0085'), 'ab[2Jc\nd\ne\tf');
    assert.equal(cleanText('ế'.normalize('NFD')), 'ế');
    assert.equal(cleanText('👩‍👩‍👧 漢字'), '👩‍👩‍👧 漢字');
    for (const unseen of ['\u200b', ' \u2060\u00ad', '\u200d\n', '\u0301']) assert.equal(cleanText(unseen), '');
    assert.equal(cleanText('x\ud800y'), 'x\ufffdy');
  });

  it('gives text that PostgreSQL can store, and cleans it once and for all', () => {
    fc.assert(
      fc.property(strings, (text) => {
        const clean = cleanText(text);
        assert.equal(Buffer.from(clean).toString(), clean);
        assert.ok(!clean.includes('\u0000') && !clean.includes('\r'));
        assert.equal(cleanText(clean), clean);
      }),
    );
  });
});

describe('cleanLine', () => {
  it('makes one line of it', () => {
    assert.equal(cleanLine(' a\n b\t\u00a0c\u200b '), 'a b c');
    fc.assert(fc.property(strings, (text) => assert.doesNotMatch(cleanLine(text), /\n|^\s|\s$/)));
  });
});
