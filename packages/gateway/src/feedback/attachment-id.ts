import { randomBytes } from 'node:crypto';

/** Names an upload. Unguessable: whoever has it may put the file into a message. */
export function newAttachmentId(): string {
  return randomBytes(18).toString('base64url');
}

/** Whether a text has the shape of an id; others are never asked for in the database, which does not take every text. */
export function isAttachmentId(text: string): boolean {
  return /^[\w-]{24}$/.test(text);
}
