import type { FeedbackAttachment, FeedbackChallenge, FeedbackProgress, FeedbackReceipt } from '@ninhthuan/contract';
import type { Transport } from '../transport/transport.js';
import type { Feedback } from './feedback.js';

/** 5 MB take half a minute on a slow line; three times that is patience enough. */
const UPLOAD_TIMEOUT = 90_000;

/** The calls behind `portal.feedback`. */
export function feedbackCalls(transport: Transport): Feedback {
  return {
    challenge: ({ signal } = {}) => {
      return transport({ path: 'v1/feedback/challenge', signal }) as Promise<FeedbackChallenge>;
    },
    attach: (file, { signal } = {}) => {
      // Without a type the request is a "simple" one, and the gateway reads the type from the content anyway.
      const body = file.slice();
      const path = 'v1/feedback/attachments';
      return transport({ path, body, signal, timeout: UPLOAD_TIMEOUT }) as Promise<FeedbackAttachment>;
    },
    send: (submission, { signal } = {}) => {
      return transport({ path: 'v1/feedback', body: submission, signal }) as Promise<FeedbackReceipt>;
    },
    find: (code, { signal } = {}) => {
      return transport({ path: 'v1/feedback/lookup', body: { code }, signal }) as Promise<FeedbackProgress>;
    },
    rate: async (rating, { signal } = {}) => {
      await transport({ path: 'v1/ratings', body: rating, signal });
    },
  };
}
