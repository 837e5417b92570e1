import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromDayNumber, toDayNumber } from './day-number.js';
import { FEEDBACK_DEADLINES, feedbackDueDates, missedFeedbackDeadline } from './feedback-deadlines.js';
import { addWorkingDays, isWorkingDay, UnknownYearError, workingDaysBetween } from './working-days.js';

const days = fc
  .integer({ min: toDayNumber('2016-01-01'), max: toDayNumber('2017-11-30') })
  .map((number) => fromDayNumber(number));

describe('feedbackDueDates', () => {
  it('counts 2, 5 and 15 working days after the day of receipt, over the New Year of 2017', () => {
    assert.deepEqual(feedbackDueDates('2016-12-15'), {
      refuseBy: '2016-12-19',
      supplementBy: '2016-12-22',
      resolveBy: '2017-01-06',
      publishBy: null,
    });
  });

  it('counts 2 working days from the answer to its publication', () => {
    assert.equal(feedbackDueDates('2016-12-01', '2016-12-09').publishBy, '2016-12-13');
  });

  it('ends every period on a working day, in order, with exactly that many working days in it', () => {
    fc.assert(
      fc.property(days, (receivedOn) => {
        const { refuseBy, supplementBy, resolveBy } = feedbackDueDates(receivedOn);
        assert.ok(receivedOn < refuseBy && refuseBy < supplementBy && supplementBy < resolveBy);
        for (const [day, count] of [
          [refuseBy, FEEDBACK_DEADLINES.refuse],
          [supplementBy, FEEDBACK_DEADLINES.supplement],
          [resolveBy, FEEDBACK_DEADLINES.resolve],
        ] as const) {
          assert.ok(isWorkingDay(day));
          assert.equal(workingDaysBetween(receivedOn, day), count);
        }
      }),
    );
  });

  it('guesses nothing in a year whose days off are not known', () => {
    assert.throws(() => feedbackDueDates('1999-05-05'), UnknownYearError);
  });
});

describe('missedFeedbackDeadline', () => {
  const open = { dueOn: '2016-12-12', answeredOn: null, mayPublish: true, publishedOn: null } as const;

  it('is missed from the day after the due date while nothing is decided', () => {
    for (const status of ['received', 'in-progress', 'supplement-requested'] as const) {
      assert.equal(missedFeedbackDeadline({ ...open, status }, '2016-12-12'), null);
      assert.equal(missedFeedbackDeadline({ ...open, status }, '2016-12-13'), 'resolve');
      assert.equal(missedFeedbackDeadline({ ...open, status, dueOn: null }, '2030-01-01'), null);
    }
    assert.equal(missedFeedbackDeadline({ ...open, status: 'refused' }, '2016-12-30'), null);
  });

  it('is missed for publishing two working days after the answer, where publishing is allowed', () => {
    const answered = { ...open, status: 'answered', answeredOn: '2016-12-09' } as const;
    assert.equal(missedFeedbackDeadline(answered, '2016-12-13'), null);
    assert.equal(missedFeedbackDeadline(answered, '2016-12-14'), 'publish');
    assert.equal(missedFeedbackDeadline({ ...answered, mayPublish: false }, '2016-12-14'), null);
    assert.equal(missedFeedbackDeadline({ ...answered, publishedOn: '2016-12-20' }, '2016-12-21'), null);
    assert.equal(missedFeedbackDeadline({ ...answered, answeredOn: '1999-12-09' }, '2016-12-14'), null);
  });

  it('agrees with the due date it was given', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (receivedOn, later) => {
        const dueOn = addWorkingDays(receivedOn, FEEDBACK_DEADLINES.resolve);
        const today = fromDayNumber(toDayNumber(receivedOn) + later);
        const missed = missedFeedbackDeadline({ ...open, status: 'received', dueOn }, today);
        assert.equal(missed === 'resolve', toDayNumber(today) > toDayNumber(dueOn));
      }),
    );
  });
});
