import type { CalendarDate } from '../schemas/calendar-date.js';
import type { FeedbackStatus } from '../schemas/feedback.js';
import { isFeedbackSettled } from './feedback-status.js';
import { addWorkingDays, UnknownYearError } from './working-days.js';

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

/** What tells whether an office is late with a message. Dates are days in Asia/Ho_Chi_Minh. */
export interface FeedbackProgressFacts {
  readonly status: FeedbackStatus;
  /** Null where the days off of that year are not announced. */
  readonly dueOn: CalendarDate | null;
  readonly answeredOn: CalendarDate | null;
  readonly mayPublish: boolean;
  readonly publishedOn: CalendarDate | null;
}

/**
 * Which deadline an office has let pass by `today`: the one for an answer, the one for publishing it, or none. A day that
 * cannot be computed is not late.
 */
export function missedFeedbackDeadline(
  facts: FeedbackProgressFacts,
  today: CalendarDate,
): 'resolve' | 'publish' | null {
  if (!isFeedbackSettled(facts.status)) return facts.dueOn !== null && facts.dueOn < today ? 'resolve' : null;
  const { status, mayPublish, answeredOn, publishedOn } = facts;
  if (status !== 'answered' || !mayPublish || publishedOn !== null || answeredOn === null) return null;
  try {
    return addWorkingDays(answeredOn, FEEDBACK_DEADLINES.publish) < today ? 'publish' : null;
  } catch (error) {
    if (error instanceof UnknownYearError) return null;
    throw error;
  }
}
