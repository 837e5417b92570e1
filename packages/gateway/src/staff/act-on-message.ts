import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import type { FeedbackAction } from '@ninhthuan/contract';
import { feedbackDueDates } from '@ninhthuan/contract/rules/feedback-deadlines';
import { toVietnamDate } from '../clock.js';
import { UsageError } from '../commands/usage-error.js';
import { cleanLine, cleanText } from '../feedback/clean-text.js';
import { outboxStates } from '../outbox/outbox-states.js';
import { actOnMessage, type StoredMessage } from '../store/feedback-staff.js';
import { readCode } from './read-messages.js';
import type { StaffSession } from './session.js';

/** What was typed after the action's name. */
export interface ActionOptions {
  text?: string | undefined;
  file?: string | undefined;
  by?: string | undefined;
}

const LONGEST_ANSWER = 10_000;
const NEEDS_TEXT: readonly FeedbackAction[] = ['ask-supplement', 'refuse', 'answer'];

/** Acts on a message, tells the outbox and the audit, all in one transaction. */
export async function act(
  session: StaffSession,
  action: FeedbackAction,
  typed: string,
  options: ActionOptions,
): Promise<void> {
  const { db, keys, clock, config, audit, print } = session;
  const code = readCode(typed);
  const answer = NEEDS_TEXT.includes(action) ? await readAnswer(options) : undefined;
  const at = clock.now();
  const { webhook } = outboxStates(config.feedback, '');
  const before = await db.transaction().execute(async (trx) => {
    const message = await actOnMessage(trx, keys.keyOfCode(code), {
      action,
      ...(answer ? { answer } : {}),
      at,
      outbox: { webhook },
    });
    await audit(trx, action, code, { from: message.status, ...(answer ? { by: answer.by } : {}) });
    return message;
  });
  print(`${code}: ${action} done.\n`);
  const note = lateness(action, before, toVietnamDate(at));
  if (note !== null) print(`${note}\n`);
}

async function readAnswer({ text, file, by }: ActionOptions): Promise<{ text: string; by: string }> {
  if ((text === undefined) === (file === undefined)) throw new UsageError('Give the words with --text or with --file.');
  const words = cleanText(text ?? (file === '-' ? await readAll(process.stdin) : await readFile(file ?? '', 'utf8')));
  const name = cleanLine(by ?? '');
  if (words === '' || words.length > LONGEST_ANSWER)
    throw new UsageError(`The words have 1 to ${LONGEST_ANSWER} characters.`);
  if (name === '' || name.length > 200) throw new UsageError('Say with --by who answers: a name or an office.');
  return { text: words, by: name };
}

/** A deadline that passed before the action: it stands all the same, and staff are told. */
function lateness(action: FeedbackAction, before: StoredMessage, today: string): string | null {
  const dates = feedbackDueDates(
    toVietnamDate(before.received_at),
    before.answered_at ? toVietnamDate(before.answered_at) : null,
  );
  const by = {
    start: null,
    'ask-supplement': dates.supplementBy,
    refuse: dates.refuseBy,
    answer: dates.resolveBy,
    publish: dates.publishBy,
  }[action];
  return by !== null && by < today ? `Late: the last day for this was ${by}.` : null;
}
