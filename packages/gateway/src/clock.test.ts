import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedClock, toVietnamDate, toVietnamInstant } from './clock.js';

describe('the clock', () => {
  it('writes instants with Vietnam’s offset', () => {
    assert.equal(toVietnamInstant(new Date('2016-12-15T03:32:00Z')), '2016-12-15T10:32:00+07:00');
  });

  it('begins a day at midnight in Vietnam', () => {
    assert.equal(toVietnamDate(new Date('2016-12-14T16:59:59Z')), '2016-12-14');
    assert.equal(toVietnamDate(new Date('2016-12-14T17:00:00Z')), '2016-12-15');
  });

  it('cannot be moved from outside when it stands still', () => {
    const clock = fixedClock(new Date('2016-12-15T03:32:00Z'));
    clock.now().setFullYear(1999);
    assert.equal(clock.now().getUTCFullYear(), 2016);
  });
});
