import { readDossierCode } from '@ninhthuan/contract/rules/dossier-code';
import type { FieldErrors } from '@ninhthuan/sdk';
import type { FeedbackMessage } from './feedback-message.js';
import type { SendingSpeech } from './sending-texts.js';

const LONGEST_CONTENT = 5000;
const LONGEST_SUBJECT = 200;
const PHONE = /^\+?[\d\s().-]{6,20}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is wrong, by the control's name, in the order of the form. */
export type MessageErrors = Readonly<Record<string, string>>;

/** Characters as the gateway counts them: an emoji is one. */
export const lengthOf = (text: string): number => [...text.normalize('NFC').trim()].length;

/** How many characters the content may still have; negative where it is too long. */
export const roomFor = (content: string): number => LONGEST_CONTENT - lengthOf(content);

/** Looks at everything that can be known here. The gateway has the last word. */
export function checkMessage({ translate }: SendingSpeech, message: FeedbackMessage): MessageErrors {
  const { category, agencyId, subject, content, dossierCode, contact = {}, consent } = message;
  const room = roomFor(content);
  const errors: [string, string | false | undefined][] = [
    ['category', !category && translate('errors.category')],
    ['agency', !agencyId && translate('errors.agency')],
    ['subject', !subject && translate('errors.subject')],
    ['subject', lengthOf(subject) > LONGEST_SUBJECT && translate('errors.subject-long')],
    ['content', !content && translate('errors.content')],
    ['content', room < 0 && translate('errors.content-long', { count: -room })],
    ['dossier', dossierCode && !readDossierCode(dossierCode).ok && translate('errors.dossier')],
    ['phone', contact.phone && !PHONE.test(contact.phone) && translate('errors.phone')],
    ['email', contact.email && !EMAIL.test(contact.email) && translate('errors.email')],
    ['consent', !consent && translate('errors.consent')],
  ].map(([name, error]) => [String(name), error || undefined]);
  return Object.fromEntries(errors.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** Controls that are not named as the contract names their field. */
const CONTROLS: Readonly<Record<string, string>> = {
  agencyId: 'agency',
  dossierCode: 'dossier',
  mayPublish: 'publish',
};
const OWN_WORDS = ['category', 'agency', 'subject', 'content', 'dossier', 'phone', 'email', 'attachments', 'consent'];

/** The gateway's word on fields, at the controls they came from; null where it named none of them. */
export function gatewayErrors({ translate }: SendingSpeech, fields: FieldErrors = []): MessageErrors | null {
  const errors = fields.map(({ field }) => {
    const name = field.split('.').pop() ?? '';
    const control = CONTROLS[name] ?? (field.startsWith('attachments') ? 'attachments' : name);
    const own = OWN_WORDS.includes(control) ? (control as 'subject') : 'refused';
    return [control, translate(`errors.${own}`)];
  });
  return errors.length ? (Object.fromEntries(errors) as MessageErrors) : null;
}
