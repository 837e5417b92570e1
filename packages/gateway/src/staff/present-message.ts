import { missedFeedbackDeadline } from '@ninhthuan/contract/rules/feedback-deadlines';
import { toVietnamDate, toVietnamInstant } from '../clock.js';
import { openContact, openLetter, type Contact } from '../feedback/letter.js';
import type { FeedbackKeys } from '../feedback/keys.js';
import type { StoredMessage } from '../store/feedback-staff.js';

/** A message as staff see it. Empty texts stand for what is not there, so that every row has the same columns. */
export interface StaffMessage {
  code: string;
  status: string;
  late: string;
  category: string;
  agency: string;
  received: string;
  due: string;
  mayPublish: boolean;
  subject: string;
  content: string;
  dossierCode: string;
  answer: string;
  answeredBy: string;
  answered: string;
  published: string;
}

export type ContactColumns = Required<Contact>;

export function presentMessage(message: StoredMessage, keys: FeedbackKeys, today: string): StaffMessage {
  const letter = openLetter(keys, message.code, message.letter);
  return {
    code: message.code,
    status: message.status,
    late: missedDeadline(message, today) ?? '',
    category: message.category,
    agency: message.agency_id,
    received: toVietnamInstant(message.received_at),
    due: message.due_on ?? '',
    mayPublish: message.may_publish,
    subject: letter.subject,
    content: letter.content,
    dossierCode: letter.dossierCode ?? '',
    answer: message.answer_text ?? '',
    answeredBy: message.answer_by ?? '',
    answered: message.answered_at ? toVietnamInstant(message.answered_at) : '',
    published: message.published_at ? toVietnamInstant(message.published_at) : '',
  };
}

export function presentContact(message: StoredMessage, keys: FeedbackKeys): ContactColumns {
  const { name = '', phone = '', email = '', address = '' } = openContact(keys, message.code, message.contact) ?? {};
  return { name, phone, email, address };
}

export function missedDeadline(message: StoredMessage, today: string): 'resolve' | 'publish' | null {
  const day = (instant: Date | null) => instant && toVietnamDate(instant);
  return missedFeedbackDeadline(
    {
      status: message.status,
      dueOn: message.due_on,
      answeredOn: day(message.answered_at),
      mayPublish: message.may_publish,
      publishedOn: day(message.published_at),
    },
    today,
  );
}
