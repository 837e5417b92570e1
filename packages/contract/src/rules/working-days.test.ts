import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addCalendarDays, fromDayNumber, toDayNumber } from './day-number.js';
import { UnknownYearError, addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

/** Two days of one unbroken run of years, the first no later than the second. */
const spans = fc
  .constantFrom(['2016-01-01', '2017-12-31'] as const, ['2024-01-01', '2027-12-31'] as const)
  .chain(([first, last]) => {
    const day = fc.integer({ min: toDayNumber(first), max: toDayNumber(last) });
    return fc.tuple(day, day);
  })
  .map(([a, b]) => [fromDayNumber(Math.min(a, b)), fromDayNumber(Math.max(a, b))] as const);

/** Counted one day at a time, the slow way that cannot be wrong. */
function countOneByOne(from: string, to: string): number {
  let days = 0;
  for (let day = addCalendarDays(from, 1); day <= to; day = addCalendarDays(day, 1)) days += isWorkingDay(day) ? 1 : 0;
  return days;
}

describe('isWorkingDay', () => {
  test('weekdays, weekends, days off and make-up days', () => {
    const worked = ['2016-12-15', '2016-02-05', '2016-02-15', '2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'];
    const off = ['2016-12-17', '2016-02-08', '2016-04-18', '2016-05-03', '2017-01-01', '2017-09-04', '2024-12-29'];
    for (const day of worked) assert.equal(isWorkingDay(day), true, day);
    for (const day of [...off, '2026-11-24', '2026-01-02', '2016-01-01']) assert.equal(isWorkingDay(day), false, day);
  });
});

describe('addWorkingDays', () => {
  test('does not count the day it counts from', () => {
    assert.equal(addWorkingDays('2016-12-15', 1), '2016-12-16');
    assert.equal(addWorkingDays('2016-12-16', 1), '2016-12-19');
    assert.equal(addWorkingDays('2016-02-05', 1), '2016-02-15');
    assert.equal(addWorkingDays('2016-04-29', 1), '2016-05-04');
    assert.equal(addWorkingDays('2016-12-28', 5), '2017-01-05');
    assert.equal(addWorkingDays('2025-04-25', 1), '2025-04-26');
    assert.equal(addWorkingDays('2025-04-29', 1), '2025-05-05');
    assert.equal(addWorkingDays('2024-12-31', 500), addWorkingDays(addWorkingDays('2024-12-31', 200), 300));
  });

  test('zero days give the date itself', () => {
    assert.equal(addWorkingDays('2016-12-17', 0), '2016-12-17');
    assert.equal(addWorkingDays('2017-12-31', 0), '2017-12-31');
  });

  test('takes whole days only', () => {
    for (const days of [-1, 1.5, Number.NaN, Infinity]) {
      assert.throws(() => addWorkingDays('2016-12-15', days), { name: 'RangeError', message: /whole working days/ });
    }
  });

  test('is what counting one by one gives', () => {
    fc.assert(
      fc.property(spans, ([from, to]) => {
        const days = countOneByOne(from, to);
        assert.equal(workingDaysBetween(from, to), days);
        if (days > 0) {
          const reached = addWorkingDays(from, days);
          assert.ok(reached <= to && isWorkingDay(reached));
          assert.equal(countOneByOne(reached, to), 0);
        }
      }),
    );
  });

  test('the inverse of workingDaysBetween, and monotone', () => {
    fc.assert(
      fc.property(spans, fc.nat({ max: 60 }), fc.nat({ max: 60 }), ([from, to], days, more) => {
        fc.pre(to < '2017-08-01' || (to > '2018-01-01' && to < '2027-06-01'));
        assert.equal(workingDaysBetween(from, addWorkingDays(from, days)), days);
        assert.equal(addWorkingDays(addWorkingDays(from, days), more), addWorkingDays(from, days + more));
        assert.ok(addWorkingDays(from, days) <= addWorkingDays(to, days));
        assert.ok(more === 0 || addWorkingDays(from, days) < addWorkingDays(from, days + more));
      }),
    );
  });
});

describe('workingDaysBetween', () => {
  test('counts after the first up to and including the second', () => {
    assert.equal(workingDaysBetween('2016-12-15', '2016-12-15'), 0);
    assert.equal(workingDaysBetween('2016-12-15', '2016-12-16'), 1);
    assert.equal(workingDaysBetween('2016-12-16', '2016-12-18'), 0);
    assert.equal(workingDaysBetween('2016-02-05', '2016-02-14'), 0);
    assert.equal(workingDaysBetween('2016-12-30', '2017-01-03'), 1);
    assert.equal(workingDaysBetween('2017-01-03', '2016-12-30'), -1);
  });

  test('antisymmetric and additive', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0, max: 1, noNaN: true }), ([from, to], part) => {
        assert.equal(workingDaysBetween(to, from), 0 - workingDaysBetween(from, to));
        const middle = addCalendarDays(from, Math.floor((toDayNumber(to) - toDayNumber(from)) * part));
        assert.equal(workingDaysBetween(from, middle) + workingDaysBetween(middle, to), workingDaysBetween(from, to));
      }),
    );
  });
});

describe('a year without a table', () => {
  const unknown = (year: number) => (error: unknown) => {
    assert.ok(error instanceof UnknownYearError && error instanceof Error);
    assert.equal(error.name, 'UnknownYearError');
    assert.equal(error.year, year);
    assert.match(error.message, new RegExp(`${year} cannot be computed.*Add ${year} to DAYS_OFF`));
    return true;
  };

  test('is named, never guessed', () => {
    assert.throws(() => isWorkingDay('2018-01-02'), unknown(2018));
    assert.throws(() => addWorkingDays('2017-12-29', 1), unknown(2018));
    assert.throws(() => addWorkingDays('2015-12-31', 0), unknown(2015));
    assert.throws(() => addWorkingDays('2024-01-01', 1_000_000), unknown(2028));
    assert.throws(() => workingDaysBetween('2017-12-29', '2024-01-02'), unknown(2018));
    assert.throws(() => workingDaysBetween('2024-01-02', '2017-12-29'), unknown(2018));
    assert.throws(() => workingDaysBetween('2015-01-01', '2016-01-01'), unknown(2015));
  });

  test('the last day of a known year needs no other', () => {
    assert.equal(addWorkingDays('2017-12-28', 1), '2017-12-29');
    assert.equal(workingDaysBetween('2016-01-01', '2017-12-31') > 480, true);
  });
});

test('a day that does not exist is refused everywhere', () => {
  for (const wrong of ['2017-02-29', '2016-4-1', '', 'hôm nay']) {
    assert.throws(() => isWorkingDay(wrong), RangeError);
    assert.throws(() => addWorkingDays(wrong, 0), RangeError);
    assert.throws(() => workingDaysBetween(wrong, '2016-12-15'), RangeError);
    assert.throws(() => workingDaysBetween('2016-12-15', wrong), RangeError);
  }
});
