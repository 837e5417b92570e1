import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FeedbackReceipt, FeedbackSubmission } from '@ninhthuan/contract';
import { makeFeedbackCode } from '@ninhthuan/contract/rules/feedback-code';
import { feedbackDueDates } from '@ninhthuan/contract/rules/feedback-deadlines';
import { UnknownYearError } from '@ninhthuan/contract/rules/working-days';
import { toVietnamDate, toVietnamInstant } from '../clock.js';
import { HttpProblem, unavailable } from '../http/problem.js';
import { agencyRef } from '../registry/agency-ref.js';
import type { Registry } from '../registry/registry.js';
import type { GatewayServices } from '../services.js';
import { digestsOf } from '../store/attachments.js';
import { findByKey, recordMessage, type NewMessage } from '../store/feedback.js';
import { outboxStates } from '../outbox/outbox-states.js';
import { deriveFeedbackKeys, type FeedbackKeys } from './keys.js';
import { sealContact, sealLetter } from './letter.js';
import { isAttachmentId } from './attachment-id.js';
import { checkProof, invalidProof, type ValidProof } from './proof.js';
import { meaningOf, readSubmission, wrongFields, type Message } from './read-submission.js';

/** What the sender is told; `isNew` is false when the same message was recorded before. */
export interface Acknowledgement {
  receipt: string;
  isNew: boolean;
}

/** Two codes that are equal by chance: never seen, so thrice in a row is an error of the machine. */
const CODE_ATTEMPTS = 3;

/**
 * Takes messages. What is acknowledged has been committed before; the same key again is answered with the same bytes,
 * however often, from however many gateways at once, also after the first answer was lost.
 */
export function acceptSubmissions(services: GatewayServices) {
  const keys = deriveFeedbackKeys(services.config.feedback.key);

  return async (given: FeedbackSubmission): Promise<Acknowledgement> => {
    const { db, clock } = services;
    const registry = await services.registry.get();
    const now = clock.now();
    const digests = await digestsOf(db, (given.attachments ?? []).filter(isAttachmentId));
    const message = readSubmission(given, { registry, today: toVietnamDate(now), uploaded: digests });
    const fingerprint = keys.fingerprint(meaningOf(message, digests));

    const known = await findAcknowledged(services, message, fingerprint);
    if (known) return known;
    const proof = await checkProof(keys, given.proof);
    if (!proof) throw invalidProof();
    for (let attempt = 0; attempt < CODE_ATTEMPTS; attempt++) {
      const fresh = prepare(services, keys, registry, message, { fingerprint, proof, now });
      const outcome = await recordMessage(db, fresh);
      if (outcome === 'recorded') return { receipt: fresh.row.receipt, isNew: true };
      if (outcome === 'proof-used') throw invalidProof();
      if (outcome === 'attachments-gone') throw wrongFields([{ field: 'attachments', reason: 'expired' }]);
      const recordedMeanwhile = await findAcknowledged(services, message, fingerprint);
      if (recordedMeanwhile) return recordedMeanwhile;
    }
    throw unavailable();
  };
}

async function findAcknowledged(
  { db }: GatewayServices,
  { idempotencyKey }: Message,
  fingerprint: Buffer,
): Promise<Acknowledgement | undefined> {
  const known = await findByKey(db, idempotencyKey);
  if (!known) return undefined;
  if (timingSafeEqual(known.fingerprint, fingerprint)) return { receipt: known.receipt, isNew: false };
  throw new HttpProblem('key-reused', {
    status: 422,
    title: 'Another message was sent under this idempotency key.',
    detail: 'Take a new key for a new message.',
  });
}

interface Circumstances {
  fingerprint: Buffer;
  proof: ValidProof;
  now: Date;
}

function prepare(
  { config }: GatewayServices,
  keys: FeedbackKeys,
  registry: Registry,
  message: Message,
  { fingerprint, proof, now }: Circumstances,
): NewMessage {
  const code = makeFeedbackCode(randomBytes(9));
  const dueOn = dueDate(toVietnamDate(now));
  const receipt: FeedbackReceipt = {
    code,
    receivedAt: toVietnamInstant(now),
    dueOn,
    agency: agencyRef(registry, message.agencyId),
  };
  return {
    row: {
      idempotency_key: message.idempotencyKey,
      fingerprint,
      code,
      code_key: keys.keyOfCode(code),
      status: 'received',
      category: message.category,
      agency_id: message.agencyId,
      received_at: now,
      due_on: dueOn,
      may_publish: message.mayPublish,
      suspected: message.suspected,
      letter: sealLetter(keys, code, message.letter),
      contact: sealContact(keys, code, message.contact),
      receipt: JSON.stringify(receipt),
    },
    attachments: message.attachments,
    proof: { key: keys.keyOfProof(proof.signature), expires_at: proof.expiresAt },
    outbox: message.suspected ? {} : outboxStates(config.feedback, message.agencyId),
  };
}

/** Null in a year whose days off are not announced: the message is taken all the same, and no day is invented. */
function dueDate(receivedOn: string): string | null {
  try {
    return feedbackDueDates(receivedOn).resolveBy;
  } catch (error) {
    if (error instanceof UnknownYearError) return null;
    throw error;
  }
}
