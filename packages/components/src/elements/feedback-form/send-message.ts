import type { FeedbackReceipt, FeedbackSubmission } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';
import { errorCode } from '../../base/failure-message.js';
import type { FeedbackMessage } from './feedback-message.js';
import { newIntent } from './intent-key.js';
import type { Proofs } from './proofs.js';

/** Sends a message with a proof of its own; once more with another proof where the gateway no longer took the first. */
export async function sendMessage(
  portal: Portal,
  proofs: Proofs,
  idempotencyKey: string,
  message: FeedbackMessage,
  signal: AbortSignal,
): Promise<FeedbackReceipt> {
  const send = async () => {
    const submission = { ...message, idempotencyKey, proof: await proofs.take(signal) } as FeedbackSubmission;
    return portal.feedback.send(submission, { signal });
  };
  try {
    return await send();
  } catch (error) {
    if (errorCode(error) === 'invalid-proof') {
      return send();
    }
    if (errorCode(error) === 'key-reused') {
      newIntent();
    }
    throw error;
  }
}
