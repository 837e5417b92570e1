import type { FeedbackSubmission } from '@ninhthuan/contract';
import type { FeedbackKeys } from './keys.js';
import { seal, unseal } from './seal.js';

/** What a sender wrote. */
export interface Letter {
  subject: string;
  content: string;
  dossierCode: string | null;
}

export type Contact = NonNullable<FeedbackSubmission['contact']>;

/** Both are sealed for the message's code: a row's letter opens in no other row. */
export function sealLetter({ seal: key }: FeedbackKeys, code: string, letter: Letter): Buffer {
  return seal(key, `letter ${code}`, Buffer.from(JSON.stringify(letter)));
}

export function openLetter({ seal: key }: FeedbackKeys, code: string, sealed: Buffer): Letter {
  return JSON.parse(unseal(key, `letter ${code}`, sealed).toString()) as Letter;
}

export function sealContact({ seal: key }: FeedbackKeys, code: string, contact: Contact | null): Buffer | null {
  return contact && seal(key, `contact ${code}`, Buffer.from(JSON.stringify(contact)));
}

export function openContact({ seal: key }: FeedbackKeys, code: string, sealed: Buffer | null): Contact | null {
  return sealed && (JSON.parse(unseal(key, `contact ${code}`, sealed).toString()) as Contact);
}
