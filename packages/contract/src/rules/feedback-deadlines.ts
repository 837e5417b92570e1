import type { CalendarDate } from '../schemas/calendar-date.js';
import { addWorkingDays } from './working-days.js';

/** Working days an office has: to refuse, to ask for more, to answer, and to publish once it has answered. */
export const FEEDBACK_DEADLINES = { refuse: 2, supplement: 5, resolve: 15, publish: 2 } as const;

/** The last day for each; `publishBy` is null until there is an answer. */
export interface FeedbackDueDates {
  readonly refuseBy: CalendarDate;
  readonly supplementBy: CalendarDate;
  readonly resolveBy: CalendarDate;
  readonly publishBy: CalendarDate | null;
}

/**
 * The days by which a message received on a day must be handled. The day of receipt is not counted.
 *
 * @throws UnknownYearError when a year without a table of days off is touched; RangeError when a date does not exist.
 */
export function feedbackDueDates(receivedOn: CalendarDate, answeredOn: CalendarDate | null = null): FeedbackDueDates {
  return {
    refuseBy: addWorkingDays(receivedOn, FEEDBACK_DEADLINES.refuse),
    supplementBy: addWorkingDays(receivedOn, FEEDBACK_DEADLINES.supplement),
    resolveBy: addWorkingDays(receivedOn, FEEDBACK_DEADLINES.resolve),
    publishBy: answeredOn === null ? null : addWorkingDays(answeredOn, FEEDBACK_DEADLINES.publish),
  };
}
