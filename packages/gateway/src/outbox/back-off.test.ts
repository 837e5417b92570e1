import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pauseAfter } from './back-off.js';

describe('pauseAfter', () => {
  it('doubles, up to the longest, and leaves half to chance', () => {
    const pauses = { first: 2_000, longest: 60_000 };
    assert.deepEqual(
      [1, 2, 3, 10, 500].map((tries) => pauseAfter(tries, pauses, 0)),
      [1_000, 2_000, 4_000, 30_000, 30_000],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (tries, random) => {
          const pause = pauseAfter(tries, pauses, random);
          assert.ok(Number.isInteger(pause) && pause >= 1_000 && pause <= 60_000);
        },
      ),
    );
  });
});
