import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { makeFeedbackCode, readFeedbackCode } from './feedback-code.js';

const codes = fc.uint8Array({ minLength: 9, maxLength: 9 }).map(makeFeedbackCode);
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('makeFeedbackCode', () => {
  it('writes what readFeedbackCode reads', () => {
    fc.assert(
      fc.property(codes, (code) => {
        assert.match(code, /^PA-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
        assert.deepEqual(readFeedbackCode(code), { ok: true, code });
      }),
    );
  });

  it('wants nine bytes', () => {
    for (const length of [0, 8, 10]) assert.throws(() => makeFeedbackCode(new Uint8Array(length)), RangeError);
  });
});

describe('readFeedbackCode', () => {
  it('reads a code as people type it', () => {
    for (const typed of [
      'PA-7K4M-2Q9X-5F',
      ' pa 7k4m 2q9x 5f ',
      '7K4M2Q9X5F',
      'PA7K4M2Q9X5F',
      'ＰＡ－７Ｋ４Ｍ－２Ｑ９Ｘ－５Ｆ',
      'PA – 7K4M – 2Q9X – 5F\u00a0',
      '\ufeffPA-7K4M-2Q9X-5F.',
    ]) {
      assert.deepEqual(readFeedbackCode(typed), { ok: true, code: 'PA-7K4M-2Q9X-5F' }, typed);
    }
  });

  it('takes O for 0, and I and L for 1', () => {
    const code = 'PA-8D2Y-3P6R-01';
    for (const typed of ['PA-8D2Y-3P6R-OI', 'pa-8d2y-3p6r-ol'])
      assert.deepEqual(readFeedbackCode(typed), { ok: true, code });
  });

  it('finds every single slip', () => {
    const slips = fc.tuple(codes, fc.nat(9), fc.constantFrom(...ALPHABET));
    fc.assert(
      fc.property(slips, ([code, place, other]) => {
        const characters = [...code.slice(3).replaceAll('-', '')];
        fc.pre(characters[place] !== other);
        characters[place] = other;
        assert.deepEqual(readFeedbackCode(characters.join('')), { ok: false, reason: 'mistyped' });
      }),
    );
  });

  it('finds two neighbours swapped, unless they are 0 and Z', () => {
    fc.assert(
      fc.property(codes, fc.nat(8), (code, place) => {
        const characters = [...code.slice(3).replaceAll('-', '')];
        const pair = characters.slice(place, place + 2);
        fc.pre(pair[0] !== pair[1] && pair.toSorted().join('') !== '0Z');
        characters.splice(place, 2, ...pair.reverse());
        assert.deepEqual(readFeedbackCode(characters.join('')), { ok: false, reason: 'mistyped' });
      }),
    );
  });

  it('tells nothing, nonsense and slips apart, and never throws', () => {
    const reason = (typed: string) => {
      const reading = readFeedbackCode(typed);
      return reading.ok ? 'read' : reading.reason;
    };
    assert.equal(reason(' - '), 'empty');
    for (const typed of ['PA-7K4M', 'PA-UUUU-UUUU-UU', "' OR 1=1 --", '🙂'.repeat(10), 'Đ'.repeat(10), '0'.repeat(65)])
      assert.equal(reason(typed), 'impossible', typed);
    assert.equal(reason('PA-7K4M-2Q9X-5G'), 'mistyped');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readFeedbackCode(typed)));
  });
});
