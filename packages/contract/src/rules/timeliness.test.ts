import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fromDayNumber, toDayNumber } from './day-number.js';
import { DOSSIER_STATUSES, isFinal } from './dossier-status.js';
import { TIMELINESS_STATES, effectiveDueOn, timeliness, type TimelinessFacts } from './timeliness.js';
import { UnknownYearError, addWorkingDays, workingDaysBetween } from './working-days.js';

/** Received Thursday 1 December 2016, due ten working days later, looked at in between; a whole month without holidays. */
const OPEN: TimelinessFacts = {
  status: 'in-process',
  receivedOn: '2016-12-01',
  dueOn: '2016-12-15',
  completedOn: null,
  returnedOn: null,
  pauses: [],
  today: '2016-12-12',
};
const DONE: TimelinessFacts = { ...OPEN, status: 'completed', completedOn: '2016-12-15', today: '2016-12-30' };

const judge = (base: TimelinessFacts, changes: Partial<TimelinessFacts>) => {
  const { state, workingDays } = timeliness({ ...base, ...changes });
  return `${state} ${workingDays}`;
};

describe('finished dossiers', () => {
  test('early, on time, overdue, in working days', () => {
    assert.equal(judge(DONE, {}), 'on-time 0');
    assert.equal(judge(DONE, { completedOn: '2016-12-09' }), 'early 4');
    assert.equal(judge(DONE, { completedOn: '2016-12-19' }), 'overdue 2');
  });

  test('late pick-up is not lateness', () => {
    assert.equal(judge(DONE, { status: 'returned', returnedOn: '2017-03-01' }), 'on-time 0');
    assert.equal(judge(DONE, { status: 'returned', completedOn: null, returnedOn: '2016-12-16' }), 'overdue 1');
  });

  test('stopped and not accepted are judged by the day they ended', () => {
    for (const status of ['stopped', 'not-accepted'] as const) assert.equal(judge(DONE, { status }), 'on-time 0');
  });

  test('finished on an unknown day, or never due', () => {
    assert.equal(judge(DONE, { completedOn: null }), 'not-applicable null');
    assert.equal(judge(DONE, { dueOn: null }), 'not-applicable null');
  });

  test('the day it is looked at changes nothing', () => {
    const pauses = [{ from: '2016-12-05', to: null }];
    for (const today of ['2016-12-15', '2017-12-31', '2030-01-01']) {
      assert.equal(judge(DONE, { today, pauses }), 'early 8');
    }
  });

  test('late by days off only is overdue by 0 working days', () => {
    assert.equal(judge(DONE, { dueOn: '2016-12-16', completedOn: '2016-12-17' }), 'overdue 0');
  });
});

describe('open dossiers', () => {
  test('within the deadline up to and including the due date, then overdue', () => {
    assert.equal(judge(OPEN, {}), 'within-deadline 3');
    assert.equal(judge(OPEN, { today: '2016-12-15' }), 'within-deadline 0');
    assert.equal(judge(OPEN, { today: '2016-12-16' }), 'overdue 1');
    assert.equal(judge(OPEN, { status: 'withdrawal-requested' }), 'within-deadline 3');
  });

  test('nothing is due yet', () => {
    assert.equal(judge(OPEN, { status: 'submitted', receivedOn: null, dueOn: null }), 'not-applicable null');
  });
});

describe('waiting for the citizen', () => {
  const waiting = [{ from: '2016-12-07', to: null }];

  test('paused with the days left when it resumes, however long it takes', () => {
    for (const today of ['2016-12-07', '2016-12-12', '2017-02-01']) {
      assert.equal(judge(OPEN, { status: 'supplement-requested', pauses: waiting, today }), 'paused 6');
    }
    assert.equal(judge(OPEN, { pauses: waiting }), 'paused 6');
    assert.equal(judge(OPEN, { pauses: [{ from: '2016-12-20', to: null }], today: '2016-12-22' }), 'paused 0');
  });

  test('paused with unknown days: no due date, no start of the wait, no table', () => {
    assert.equal(judge(OPEN, { dueOn: null, pauses: waiting }), 'paused null');
    assert.equal(judge(OPEN, { status: 'payment-due' }), 'paused null');
    assert.equal(judge(OPEN, { pauses: waiting, today: '2018-01-05' }), 'paused null');
  });

  test('a wait that ended extends the due date by its working days', () => {
    const pauses = [{ from: '2016-12-07', to: '2016-12-12' }];
    assert.equal(effectiveDueOn({ ...OPEN, pauses }), '2016-12-20');
    assert.equal(judge(OPEN, { pauses }), 'within-deadline 6');
    assert.equal(judge(DONE, { pauses }), 'early 3');
    assert.equal(judge(DONE, { pauses, completedOn: '2016-12-21' }), 'overdue 1');
  });

  test('overlapping, repeated and touching waits count once, in any order', () => {
    const pauses = [
      { from: '2016-12-08', to: '2016-12-12' },
      { from: '2016-12-07', to: '2016-12-09' },
      { from: '2016-12-07', to: '2016-12-09' },
      { from: '2016-12-08', to: '2016-12-09' },
    ];
    assert.equal(effectiveDueOn({ ...OPEN, pauses }), '2016-12-20');
    assert.equal(effectiveDueOn({ ...OPEN, pauses: [...pauses].reverse() }), '2016-12-20');
  });

  test('waits before receipt, after the finish, backwards or on days off extend nothing', () => {
    const pauses = [
      { from: '2016-11-20', to: '2016-12-01' },
      { from: '2016-12-09', to: '2016-12-11' },
      { from: '2016-12-14', to: '2016-12-13' },
      { from: '2016-12-15', to: '2016-12-29' },
      { from: '2016-12-16', to: null },
    ];
    assert.equal(effectiveDueOn({ ...DONE, pauses }), '2016-12-15');
    assert.equal(judge(DONE, { pauses }), 'on-time 0');
  });

  test('the facts are left as they were', () => {
    const pauses = Object.freeze([
      Object.freeze({ from: '2016-12-08', to: null }),
      Object.freeze({ from: '2016-12-07', to: null }),
    ]);
    timeliness(Object.freeze({ ...OPEN, pauses }));
    assert.equal(pauses[0]?.from, '2016-12-08');
  });
});

describe('a year without a table of days off', () => {
  test('the state comes from plain dates, the days are unknown', () => {
    const facts = { receivedOn: '2020-03-02', dueOn: '2020-03-16', today: '2020-04-01' };
    assert.equal(judge(DONE, { ...facts, completedOn: '2020-03-16' }), 'on-time null');
    assert.equal(judge(DONE, { ...facts, completedOn: '2020-03-13' }), 'early null');
    assert.equal(judge(DONE, { ...facts, completedOn: '2020-03-17' }), 'overdue null');
    assert.equal(judge(OPEN, { ...facts, today: '2020-03-10' }), 'within-deadline null');
    assert.equal(judge(OPEN, facts), 'overdue null');
    assert.equal(effectiveDueOn({ ...OPEN, ...facts }), '2020-03-16', 'without waits no table is needed');
  });

  test('waits still count, in calendar days', () => {
    const pauses = [{ from: '2020-03-05', to: '2020-03-10' }];
    const facts = { receivedOn: '2020-03-02', dueOn: '2020-03-16', pauses };
    assert.equal(judge(DONE, { ...facts, completedOn: '2020-03-21' }), 'on-time null');
    assert.equal(judge(DONE, { ...facts, completedOn: '2020-03-22' }), 'overdue null');
    assert.throws(() => effectiveDueOn({ ...DONE, ...facts, completedOn: '2020-03-21' }), UnknownYearError);
  });
});

describe('for all dossiers of 2016', () => {
  const date = fc.integer({ min: toDayNumber('2016-01-01'), max: toDayNumber('2016-12-31') }).map(fromDayNumber);
  const maybe = fc.option(date);
  const facts: fc.Arbitrary<TimelinessFacts> = fc.record({
    status: fc.constantFrom(...DOSSIER_STATUSES),
    receivedOn: maybe,
    dueOn: maybe,
    completedOn: maybe,
    returnedOn: maybe,
    pauses: fc.array(fc.record({ from: date, to: maybe }), { maxLength: 4 }),
    today: date,
  });

  test('a state and days that fit it', () => {
    fc.assert(
      fc.property(facts, (dossier) => {
        const { state, workingDays } = timeliness(dossier);
        assert.ok(TIMELINESS_STATES.includes(state));
        assert.ok(workingDays === null || (Number.isInteger(workingDays) && workingDays >= 0));
        if (isFinal(dossier.status)) assert.ok(['early', 'on-time', 'overdue', 'not-applicable'].includes(state));
        else assert.ok(['within-deadline', 'overdue', 'paused', 'not-applicable'].includes(state));
        if (state === 'on-time') assert.equal(workingDays, 0);
        if (state === 'not-applicable') assert.equal(workingDays, null);
      }),
    );
  });

  test('the same pauses in any order and twice over give the same, and never an earlier due date', () => {
    fc.assert(
      fc.property(facts, (dossier) => {
        const doubled = { ...dossier, pauses: [...dossier.pauses, ...dossier.pauses].reverse() };
        assert.deepEqual(timeliness(doubled), timeliness(dossier));
        const due = effectiveDueOn(dossier);
        assert.equal(effectiveDueOn(doubled), due);
        assert.ok(due === null || due >= (dossier.dueOn ?? ''));
      }),
    );
  });

  test('a wait gives back exactly the working days it took', () => {
    fc.assert(
      fc.property(
        date,
        fc.nat({ max: 30 }),
        fc.nat({ max: 60 }),
        fc.nat({ max: 30 }),
        (receivedOn, before, wait, after) => {
          fc.pre(before > 0);
          const from = addWorkingDays(receivedOn, before);
          const to = addWorkingDays(from, wait);
          const dossier: TimelinessFacts = {
            ...DONE,
            receivedOn,
            dueOn: addWorkingDays(receivedOn, before + after),
            pauses: [{ from, to }],
            completedOn: addWorkingDays(to, after),
          };
          assert.deepEqual(timeliness(dossier), { state: 'on-time', workingDays: 0 });
          assert.equal(workingDaysBetween(receivedOn, effectiveDueOn(dossier) ?? ''), before + wait + after);
        },
      ),
    );
  });
});

test('a day that does not exist is refused', () => {
  assert.throws(() => timeliness({ ...DONE, dueOn: '2016-02-30' }), RangeError);
  assert.throws(() => timeliness({ ...OPEN, today: 'hôm nay' }), RangeError);
});
