import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FEEDBACK_STATUSES, type FeedbackStatus } from '../schemas/feedback.js';
import { FEEDBACK_ACTIONS, feedbackStatusAfter, isFeedbackSettled } from './feedback-status.js';

describe('feedbackStatusAfter', () => {
  it('allows exactly these steps', () => {
    const allowed = FEEDBACK_STATUSES.flatMap((status) =>
      FEEDBACK_ACTIONS.map((action) => [status, action, feedbackStatusAfter(status, action)] as const),
    )
      .filter(([, , next]) => next !== null)
      .map(([status, action, next]) => `${status} · ${action} · ${next}`);
    assert.deepEqual(allowed.sort(), [
      'answered · publish · answered',
      'in-progress · answer · answered',
      'in-progress · ask-supplement · supplement-requested',
      'in-progress · refuse · refused',
      'received · answer · answered',
      'received · ask-supplement · supplement-requested',
      'received · refuse · refused',
      'received · start · in-progress',
      'supplement-requested · answer · answered',
      'supplement-requested · refuse · refused',
      'supplement-requested · start · in-progress',
    ]);
  });

  it('never leads away from a decision, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FEEDBACK_ACTIONS)), (actions) => {
        let status: FeedbackStatus = 'received';
        let decided: FeedbackStatus | undefined;
        for (const action of actions) {
          status = feedbackStatusAfter(status, action) ?? status;
          assert.ok(FEEDBACK_STATUSES.includes(status));
          if (decided !== undefined) assert.equal(status, decided);
          if (isFeedbackSettled(status)) decided = status;
        }
      }),
    );
  });

  it('lets every message that is open be answered', () => {
    for (const status of FEEDBACK_STATUSES) {
      assert.equal(feedbackStatusAfter(status, 'answer') === null, isFeedbackSettled(status));
    }
  });
});
