import { readFeedbackCode } from '@ninhthuan/contract/rules/feedback-code';
import { FEEDBACK_STATUSES, type FeedbackStatus } from '@ninhthuan/contract';
import { stringify } from 'csv-stringify/sync';
import { toVietnamDate } from '../clock.js';
import { UsageError } from '../commands/usage-error.js';
import { attachmentsOf } from '../store/attachments.js';
import { listMessages, readMessage, type MessageFilter, type StoredMessage } from '../store/feedback-staff.js';
import { missedDeadline, presentContact, presentMessage } from './present-message.js';
import type { StaffSession } from './session.js';
import { textTable } from './text-table.js';

/** What was typed after `list` or `export`. */
export interface ListOptions {
  status?: string | undefined;
  agency?: string | undefined;
  overdue?: boolean | undefined;
  suspected?: boolean | undefined;
}

/** Prints one line per message; nothing of what the sender wrote but the subject. */
export async function printList(session: StaffSession, options: ListOptions): Promise<void> {
  const { keys, clock } = session;
  const today = toVietnamDate(clock.now());
  const messages = await select(session, options, 'list', {});
  const rows = messages.map((message) => {
    const { code, status, late, category, agency, received, due, subject } = presentMessage(message, keys, today);
    return [code, status, late, category, agency, received.slice(0, 10), due, [...subject].slice(0, 50).join('')];
  });
  const header = ['CODE', 'STATUS', 'LATE', 'CATEGORY', 'AGENCY', 'RECEIVED', 'DUE', 'SUBJECT'];
  session.print(textTable(header, rows));
}

/** Prints a whole message; who wrote it only where that is asked for, and then it is written down as that. */
export async function printMessage(session: StaffSession, typed: string, withContact: boolean): Promise<void> {
  const { db, keys, clock, audit, print } = session;
  const code = readCode(typed);
  const message = await readMessage(db, keys.keyOfCode(code));
  await audit(db, withContact ? 'show-with-contact' : 'show', code, message ? {} : { found: false });
  if (!message) throw new Error('No message has this code.');
  const attachments = await attachmentsOf(db, message.id);
  const { content, answer, ...facts } = presentMessage(message, keys, toVietnamDate(clock.now()));
  const lines = Object.entries({ ...facts, ...(withContact ? presentContact(message, keys) : {}) })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [`${name}:`, String(value)]);
  for (const [index, { type, bytes }] of attachments.entries())
    lines.push([`attachment ${index + 1}:`, `${type}, ${bytes} bytes`]);
  print(textTable(lines[0] ?? [], lines.slice(1)));
  print(`\n${content}\n`);
  if (answer !== '') print(`\n--\n${answer}\n`);
}

/** Prints messages for other programs. In CSV no cell can act as a formula, whatever a stranger wrote into it. */
export async function printExport(
  session: StaffSession,
  options: ListOptions & { format: string; withContact: boolean },
): Promise<void> {
  const { keys, clock, print } = session;
  const { format, withContact } = options;
  if (format !== 'csv' && format !== 'json') throw new UsageError('--format is csv or json.');
  const today = toVietnamDate(clock.now());
  const action = withContact ? 'export-with-contact' : 'export';
  const rows = (await select(session, options, action, { format })).map((message) => ({
    ...presentMessage(message, keys, today),
    ...(withContact ? presentContact(message, keys) : {}),
  }));
  if (format === 'json') return print(`${JSON.stringify(rows, null, 2)}\n`);
  const cast = { boolean: (value: boolean) => String(value) };
  print(stringify(rows, { header: true, bom: true, escape_formulas: true, record_delimiter: '\r\n', cast }));
}

async function select(
  { db, clock, audit }: StaffSession,
  options: ListOptions,
  action: string,
  detail: Record<string, unknown>,
): Promise<StoredMessage[]> {
  const filter = readFilter(options);
  const today = toVietnamDate(clock.now());
  const found = await listMessages(db, filter);
  const messages = options.overdue ? found.filter((message) => missedDeadline(message, today) !== null) : found;
  await audit(db, action, undefined, { ...detail, ...filter, codes: messages.map(({ code }) => code) });
  return messages;
}

function readFilter({ status, agency, suspected = false }: ListOptions): MessageFilter {
  const known = FEEDBACK_STATUSES.find((one) => one === status);
  if (status !== undefined && known === undefined)
    throw new UsageError(`--status is one of ${FEEDBACK_STATUSES.join(', ')}.`);
  return {
    ...(known === undefined ? {} : { status: known satisfies FeedbackStatus }),
    ...(agency === undefined ? {} : { agencyId: agency }),
    suspected,
  };
}

/** @throws UsageError when it cannot be a code */
export function readCode(typed: string): string {
  const reading = readFeedbackCode(typed);
  if (reading.ok) return reading.code;
  throw new UsageError('This is not the code of a receipt; one looks like PA-7K4M-2Q9X-5F.');
}
