import type {
  FeedbackAttachment,
  FeedbackChallenge,
  FeedbackProgress,
  FeedbackReceipt,
  FeedbackSubmission,
  RatingSubmission,
} from '@ninhthuan/contract';
import type { Transport } from '../transport/transport.js';

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

/** Nobody writes before she has read: the calls travel with the first of them. */
export function createFeedback(transport: Transport): Feedback {
  const calls = async () => (await import('./feedback-calls.js')).feedbackCalls(transport);
  return {
    challenge: async (options) => (await calls()).challenge(options),
    attach: async (file, options) => (await calls()).attach(file, options),
    send: async (submission, options) => (await calls()).send(submission, options),
    find: async (code, options) => (await calls()).find(code, options),
    rate: async (rating, options) => (await calls()).rate(rating, options),
  };
}
