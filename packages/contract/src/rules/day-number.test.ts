import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addCalendarDays,
  calendarDaysBetween,
  fromDayNumber,
  isCalendarDate,
  toDayNumber,
  weekday,
} from './day-number.js';

const dayNumbers = fc.integer({ min: toDayNumber('0001-01-01'), max: toDayNumber('9999-12-31') });

test('only days that exist are calendar dates', () => {
  for (const date of ['2016-02-29', '2000-02-29', '2024-12-31', '0001-01-01', '9999-12-31']) {
    assert.equal(isCalendarDate(date), true, date);
  }
  const wrong = ['2017-02-29', '1900-02-29', '2016-04-31', '2016-13-01', '2016-00-10', '2016-01-00', '0000-01-01'];
  const odd = [
    '',
    '2016-1-1',
    '16-01-01',
    '2016-01-01T00:00',
    '2016-01-01\n',
    ' 2016-01-01',
    '２０１６-01-01',
    '+002016-01-01',
  ];
  for (const value of [...wrong, ...odd, null, undefined, 20160101, new Date(), ['2016-01-01']]) {
    assert.equal(isCalendarDate(value), false, String(value));
  }
});

test('numbers and dates lead to each other, in the same order', () => {
  fc.assert(
    fc.property(dayNumbers, dayNumbers, (a, b) => {
      const [first, second] = [fromDayNumber(a), fromDayNumber(b)];
      assert.ok(isCalendarDate(first));
      assert.equal(toDayNumber(first), a);
      assert.equal(first < second, a < b);
      assert.equal(calendarDaysBetween(first, second), b - a);
      assert.equal(addCalendarDays(first, b - a), second);
    }),
  );
});

test('weekdays', () => {
  assert.equal(weekday(toDayNumber('1970-01-01')), 4);
  assert.equal(weekday(toDayNumber('2016-02-08')), 1);
  fc.assert(fc.property(dayNumbers, (day) => assert.equal(weekday(day), new Date(day * 86_400_000).getUTCDay())));
});

test('a day that does not exist is refused with what was expected', () => {
  assert.throws(() => toDayNumber('2017-02-29'), { name: 'RangeError', message: /yyyy-MM-dd, got "2017-02-29"/ });
});
