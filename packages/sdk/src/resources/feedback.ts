import type {
  FeedbackAttachment,
  FeedbackChallenge,
  FeedbackProgress,
  FeedbackReceipt,
  FeedbackSubmission,
  RatingSubmission,
} from '@ninhthuan/contract';
import type { Transport } from '../transport/transport.js';

/** 5 MB take half a minute on a slow line; three times that is patience enough. */
const UPLOAD_TIMEOUT = 90_000;

interface Abortable {
  readonly signal?: AbortSignal | undefined;
}

export interface Feedback {
  /** A proof-of-work challenge; its solution goes into `FeedbackSubmission.proof`. */
  challenge(options?: Abortable): Promise<FeedbackChallenge>;
  /** Uploads one attachment; the gateway reads its type from the content. It waits a day for its message. */
  attach(file: Blob, options?: Abortable): Promise<FeedbackAttachment>;
  /**
   * Sends a message. Safe to repeat: one `idempotencyKey` is one message, whatever happens on the line.
   */
  send(submission: FeedbackSubmission, options?: Abortable): Promise<FeedbackReceipt>;
  /** Where a message stands, by the code on its receipt. */
  find(code: string, options?: Abortable): Promise<FeedbackProgress>;
  /** Records one satisfaction rating; the same key again records nothing. */
  rate(rating: RatingSubmission, options?: Abortable): Promise<void>;
}

export function createFeedback(transport: Transport): Feedback {
  return {
    challenge: ({ signal } = {}) => {
      return transport({ path: 'v1/feedback/challenge', signal }) as Promise<FeedbackChallenge>;
    },
    attach: (file, { signal } = {}) => {
      // Without a type the request is a "simple" one, and the gateway reads the type from the content anyway.
      const body = file.slice();
      return transport({
        path: 'v1/feedback/attachments',
        body,
        signal,
        timeout: UPLOAD_TIMEOUT,
      }) as Promise<FeedbackAttachment>;
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
