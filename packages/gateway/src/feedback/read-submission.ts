import type { FeedbackSubmission, Problem } from '@ninhthuan/contract';
import { readDossierCode } from '@ninhthuan/contract/rules/dossier-code';
import { HttpProblem } from '../http/problem.js';
import type { Registry } from '../registry/registry.js';
import { cleanLine, cleanText } from './clean-text.js';
import type { Contact, Letter } from './letter.js';

/** A submission, cleaned and found in order. */
export interface Message {
  idempotencyKey: string;
  category: FeedbackSubmission['category'];
  /** The agency that does the named one's work today. */
  agencyId: string;
  letter: Letter;
  contact: Contact | null;
  attachments: string[];
  mayPublish: boolean;
  suspected: boolean;
}

type FieldErrors = NonNullable<Problem['errors']>;

// Advisory rules: they catch slips, and let through whatever a person abroad may have.
const EMAIL = /^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]{2,}$/;
const PHONE = /^\+?\d(?:[ .()-]{0,2}\d){5,14}$/;

/** What a submission is read against. */
export interface Surroundings {
  registry: Registry;
  /** Day in Vietnam: an agency that has ended passes the message on to its successor. */
  today: string;
  /** Digests of the uploads that the submission names and that are there. */
  uploaded: ReadonlyMap<string, string>;
}

/**
 * Reads a submission that has the contract's shape.
 *
 * @throws HttpProblem naming every field that is wrong
 */
export function readSubmission(given: FeedbackSubmission, { registry, today, uploaded }: Surroundings): Message {
  const errors: FieldErrors = [];
  const subject = cleanLine(given.subject);
  const content = cleanText(given.content);
  if (subject === '') errors.push({ field: 'subject', reason: 'required' });
  if (content === '') errors.push({ field: 'content', reason: 'required' });

  const agencyId = registry.currentAgencyId(given.agencyId, today);
  if (!registry.agency(agencyId)) errors.push({ field: 'agencyId', reason: 'unknown' });

  const contact = readContact(given.contact, errors);
  const dossierCode = readOptionalCode(given.dossierCode, errors);
  const attachments = given.attachments ?? [];
  if (new Set(attachments).size < attachments.length) errors.push({ field: 'attachments', reason: 'format' });
  else if (attachments.some((id) => !uploaded.has(id))) errors.push({ field: 'attachments', reason: 'expired' });
  if (errors.length > 0) throw wrongFields(errors);
  return {
    idempotencyKey: given.idempotencyKey,
    category: given.category,
    agencyId,
    letter: { subject, content, dossierCode },
    contact,
    attachments,
    mayPublish: given.mayPublish,
    suspected: (given.website ?? '') !== '',
  };
}

function readContact(given: FeedbackSubmission['contact'], errors: FieldErrors): Contact | null {
  const contact: Contact = {};
  for (const field of ['name', 'phone', 'email', 'address'] as const) {
    const value = cleanLine(given?.[field] ?? '');
    if (value !== '') contact[field] = value;
  }
  if (contact.email !== undefined && !EMAIL.test(contact.email))
    errors.push({ field: 'contact.email', reason: 'format' });
  if (contact.phone !== undefined && !PHONE.test(contact.phone))
    errors.push({ field: 'contact.phone', reason: 'format' });
  return Object.keys(contact).length > 0 ? contact : null;
}

function readOptionalCode(given: string | undefined, errors: FieldErrors): string | null {
  if (given === undefined || cleanLine(given) === '') return null;
  const reading = readDossierCode(given);
  if (reading.ok) return reading.code;
  errors.push({ field: 'dossierCode', reason: 'format' });
  return null;
}

export function wrongFields(errors: FieldErrors): HttpProblem {
  return new HttpProblem('invalid-request', {
    status: 422,
    title: 'Some fields are not in order.',
    detail: 'The list `errors` names them.',
    errors,
  });
}

/**
 * What makes two submissions the same message: everything but the proof, which may be solved anew, and the trap. Uploads
 * count by their content, since a page that was reloaded uploads them again.
 */
export function meaningOf(message: Message, digests: ReadonlyMap<string, string>): string {
  const { category, agencyId, letter, contact, mayPublish, attachments } = message;
  const { name, phone, email, address } = contact ?? {};
  return JSON.stringify([
    category,
    agencyId,
    letter,
    [name, phone, email, address],
    mayPublish,
    attachments.map((id) => digests.get(id)),
  ]);
}
