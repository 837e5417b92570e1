import type { FeedbackAction, FeedbackStatus } from '@ninhthuan/contract';
import { feedbackStatusAfter } from '@ninhthuan/contract/rules/feedback-status';
import type { Database } from './database.js';
import type { OutboxChannel, OutboxEvent, OutboxState } from './feedback-tables.js';
import { addToOutbox } from './outbox.js';

/** Which messages staff want to see. */
export interface MessageFilter {
  status?: FeedbackStatus;
  agencyId?: string;
  /** Those that sprang the robots' trap, instead of all others. */
  suspected: boolean;
}

const COLUMNS = [
  'id',
  'code',
  'status',
  'category',
  'agency_id',
  'received_at',
  'due_on',
  'may_publish',
  'suspected',
  'letter',
  'contact',
  'answer_text',
  'answer_by',
  'answered_at',
  'published_at',
] as const;

/** Messages, oldest first. Letters and contacts are sealed still. */
export function listMessages(db: Database, { status, agencyId, suspected }: MessageFilter) {
  return db
    .selectFrom('feedback')
    .select(COLUMNS)
    .where('suspected', '=', suspected)
    .$if(status !== undefined, (query) => query.where('status', '=', status!))
    .$if(agencyId !== undefined, (query) => query.where('agency_id', '=', agencyId!))
    .orderBy('received_at')
    .orderBy('id')
    .execute();
}

export type StoredMessage = Awaited<ReturnType<typeof listMessages>>[number];

export function readMessage(db: Database, codeKey: Buffer): Promise<StoredMessage | undefined> {
  return db.selectFrom('feedback').select(COLUMNS).where('code_key', '=', codeKey).executeTakeFirst();
}

/** What staff do with one message. */
export interface StaffAction {
  action: FeedbackAction;
  /** The answer, what is asked for, or why it is refused; and who says so. */
  answer?: { text: string; by: string };
  at: Date;
  outbox: Readonly<Partial<Record<OutboxChannel, OutboxState>>>;
}

const EVENTS: Readonly<Record<FeedbackAction, OutboxEvent>> = {
  start: 'started',
  'ask-supplement': 'supplement-requested',
  refuse: 'refused',
  answer: 'answered',
  publish: 'published',
};

/** An action that a message does not allow where it stands. */
export class ActionRefusedError extends Error {
  override readonly name = 'ActionRefusedError';
}

/**
 * Acts on a message and writes down what has to be told about it.
 *
 * @param trx a transaction: two members of staff who act at once come one after the other
 * @returns the message as it was before
 * @throws ActionRefusedError when there is no such message, or it does not allow the action where it stands
 */
export async function actOnMessage(
  trx: Database,
  codeKey: Buffer,
  { action, answer, at, outbox }: StaffAction,
): Promise<StoredMessage> {
  const message = await trx
    .selectFrom('feedback')
    .select(COLUMNS)
    .where('code_key', '=', codeKey)
    .forUpdate()
    .executeTakeFirst();
  if (!message) throw new ActionRefusedError('No message has this code.');
  const status = feedbackStatusAfter(message.status, action);
  if (status === null) throw new ActionRefusedError(`A message that is "${message.status}" cannot take "${action}".`);
  if (action === 'publish') {
    if (!message.may_publish) throw new ActionRefusedError('The sender did not allow publishing.');
    if (message.published_at) throw new ActionRefusedError('It is published already.');
  }
  await trx
    .updateTable('feedback')
    .set({
      status,
      ...(answer ? { answer_text: answer.text, answer_by: answer.by, answered_at: at } : {}),
      ...(action === 'publish' ? { published_at: at } : {}),
    })
    .where('id', '=', message.id)
    .execute();
  await addToOutbox(trx, message.id, EVENTS[action], outbox);
  return message;
}
