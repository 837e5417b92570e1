import type { CalendarDate } from '../schemas/calendar-date.js';
import { addCalendarDays, calendarDaysBetween } from './day-number.js';
import { isFinal, type DossierStatus } from './dossier-status.js';
import { UnknownYearError, addWorkingDays, workingDaysBetween } from './working-days.js';

/**
 * Trước hạn, Đúng hạn, Quá hạn, Còn hạn, Tạm dừng; `not-applicable` while nothing is due yet (no due date) or
 * when the day it was finished is unknown.
 * `overdue` serves finished and open dossiers alike.
 */
export const TIMELINESS_STATES = [
  'early',
  'on-time',
  'overdue',
  'within-deadline',
  'paused',
  'not-applicable',
] as const;

export type TimelinessState = (typeof TIMELINESS_STATES)[number];

/** What timeliness is judged from. All dates are days in Asia/Ho_Chi_Minh. */
export interface TimelinessFacts {
  readonly status: DossierStatus;
  readonly receivedOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly completedOn: CalendarDate | null;
  readonly returnedOn: CalendarDate | null;
  /** Waits for the citizen's supplements or payment. `to` is null while the wait goes on. */
  readonly pauses: readonly { readonly from: CalendarDate; readonly to: CalendarDate | null }[];
  readonly today: CalendarDate;
}

/**
 * `workingDays` is never negative: left while open or paused, late when overdue, early when finished early. It may be
 * 0 when overdue, on the days off right after the due date. Null where it cannot be computed.
 */
export interface TimelinessResult {
  state: TimelinessState;
  workingDays: number | null;
}

/**
 * Judges a dossier against its due date, extended by the working days it waited for the citizen.
 *
 * - Finished: the day the handling was completed counts, else the day the result was returned. When the result was
 *   ready in time, late collection is not lateness. Finished on an unknown day: `not-applicable`.
 * - Open and waiting for the citizen: `paused`, with the days left once it resumes (0 when none are left).
 * - A year without a table of days off: the state comes from comparing plain dates, `workingDays` is null.
 *
 * @throws RangeError when a date does not exist.
 */
export function timeliness(facts: TimelinessFacts): TimelinessResult {
  const finished = isFinal(facts.status);
  if (!finished && isPaused(facts)) return { state: 'paused', workingDays: daysLeftWhenResumed(facts) };
  const on = finished ? finishedOn(facts) : facts.today;
  if (facts.dueOn === null || on === null) return { state: 'not-applicable', workingDays: null };

  const due = unlessYearUnknown(() => effectiveDueOn(facts)) ?? calendarDueOn(facts, facts.dueOn);
  const state = on > due ? 'overdue' : !finished ? 'within-deadline' : on < due ? 'early' : 'on-time';
  const exact = unlessYearUnknown(() => workingDaysBetween(on, effectiveDueOn(facts) ?? due));
  return { state, workingDays: exact === null ? null : Math.abs(exact) };
}

/**
 * The due date extended by the working days spent waiting for the citizen; null without a due date. Waits that overlap
 * count once, before receipt and after the finish not at all. A wait that goes on counts up to today.
 * @throws UnknownYearError when waits touch a year without a table; RangeError when a date does not exist.
 */
export function effectiveDueOn(facts: TimelinessFacts): CalendarDate | null {
  if (facts.dueOn === null) return null;
  const waited = sumOfWaits(facts, workingDaysBetween);
  return waited === 0 ? facts.dueOn : addWorkingDays(facts.dueOn, waited);
}

/** The same in calendar days: the fair comparison where working days are unknown. */
function calendarDueOn(facts: TimelinessFacts, dueOn: CalendarDate): CalendarDate {
  return addCalendarDays(dueOn, sumOfWaits(facts, calendarDaysBetween));
}

function finishedOn(facts: TimelinessFacts): CalendarDate | null {
  return facts.completedOn ?? facts.returnedOn;
}

/** The status alone is enough: nobody is told she is late while the office waits for her. */
function isPaused(facts: TimelinessFacts): boolean {
  return facts.status === 'supplement-requested' || facts.status === 'payment-due' || hasOpenPause(facts);
}

function hasOpenPause({ pauses, today }: TimelinessFacts): boolean {
  return pauses.some(({ from, to }) => from <= today && (to === null || to > today));
}

/** While it waits, today and the extended due date move together, so today's distance is what is left on resuming. */
function daysLeftWhenResumed(facts: TimelinessFacts): number | null {
  if (!hasOpenPause(facts)) return null;
  return unlessYearUnknown(() => {
    const due = effectiveDueOn(facts);
    return due === null ? null : Math.max(0, workingDaysBetween(facts.today, due));
  });
}

/** Days waited, each counted once: waits in order of their start, each counted from where the one before ended. */
function sumOfWaits(facts: TimelinessFacts, daysBetween: (from: CalendarDate, to: CalendarDate) => number): number {
  const end = (isFinal(facts.status) ? finishedOn(facts) : null) ?? facts.today;
  const waits = [...facts.pauses].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let counted = facts.receivedOn ?? '0001-01-01';
  let days = 0;
  for (const { from, to } of waits) {
    const start = from > counted ? from : counted;
    const stop = to === null || to > end ? end : to;
    if (stop <= start) continue;
    days += daysBetween(start, stop);
    counted = stop;
  }
  return days;
}

function unlessYearUnknown<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof UnknownYearError) return null;
    throw error;
  }
}
