import type { FeedbackStatus } from '../schemas/feedback.js';

/** What an office may do with a message. Publishing changes nothing of where the message stands. */
export const FEEDBACK_ACTIONS = ['start', 'ask-supplement', 'refuse', 'answer', 'publish'] as const;

export type FeedbackAction = (typeof FEEDBACK_ACTIONS)[number];

const OPEN = ['received', 'in-progress', 'supplement-requested'] as const;

const FROM: Readonly<Record<FeedbackAction, readonly FeedbackStatus[]>> = {
  start: ['received', 'supplement-requested'],
  'ask-supplement': ['received', 'in-progress'],
  refuse: OPEN,
  answer: OPEN,
  publish: ['answered'],
};

const TO: Readonly<Record<FeedbackAction, FeedbackStatus>> = {
  start: 'in-progress',
  'ask-supplement': 'supplement-requested',
  refuse: 'refused',
  answer: 'answered',
  publish: 'answered',
};

/**
 * Where a message stands after an action, or null where the action is not allowed: a message that was refused or
 * answered stays so, and only an answer can be published.
 */
export function feedbackStatusAfter(status: FeedbackStatus, action: FeedbackAction): FeedbackStatus | null {
  return FROM[action].includes(status) ? TO[action] : null;
}

/** Whether the office has nothing left to decide. */
export function isFeedbackSettled(status: FeedbackStatus): boolean {
  return status === 'refused' || status === 'answered';
}
