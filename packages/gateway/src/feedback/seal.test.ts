import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { deriveFeedbackKeys } from './keys.js';
import { seal, SealBrokenError, unseal } from './seal.js';

const { seal: key } = deriveFeedbackKeys('a secret of the tests that is long enough');

describe('seal', () => {
  it('gives back what was sealed, and never the same bytes twice', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (plain, place) => {
        const sealed = seal(key, place, plain);
        assert.deepEqual(unseal(key, place, sealed), Buffer.from(plain));
        assert.notDeepEqual(seal(key, place, plain), sealed);
      }),
    );
  });

  it('opens under no other key, in no other place, and with no bit changed', () => {
    const sealed = seal(key, 'letter A', Buffer.from('thư'));
    assert.throws(() => unseal(randomBytes(32), 'letter A', sealed), SealBrokenError);
    assert.throws(() => unseal(key, 'letter B', sealed), SealBrokenError);
    assert.throws(() => unseal(key, 'letter A', sealed.subarray(0, 10)), SealBrokenError);
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      assert.throws(() => unseal(key, 'letter A', changed), SealBrokenError);
    }
  });
});

describe('deriveFeedbackKeys', () => {
  it('gives every purpose a key of its own', () => {
    const keys = deriveFeedbackKeys('a secret of the tests that is long enough');
    const all = [
      keys.seal.toString('hex'),
      keys.challenge,
      keys.solution,
      ...[keys.keyOfCode, keys.keyOfProof, keys.fingerprint].map((hash) => hash('x').toString('hex')),
    ];
    assert.equal(new Set(all).size, all.length);
  });
});
