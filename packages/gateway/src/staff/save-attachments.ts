import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unseal } from '../feedback/seal.js';
import { readMessage } from '../store/feedback-staff.js';
import { attachmentContents } from '../store/attachments.js';
import { readCode } from './read-messages.js';
import type { StaffSession } from './session.js';

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' } as const;

/** Writes a message's attachments into a folder, named by its code; an existing file is never overwritten. */
export async function saveAttachments(session: StaffSession, typed: string, folder: string): Promise<void> {
  const { db, keys, audit, print } = session;
  const code = readCode(typed);
  const message = await readMessage(db, keys.keyOfCode(code));
  if (!message) throw new Error('No message has this code.');
  const attachments = await attachmentContents(db, message.id);
  await audit(db, 'save-attachments', code, { count: attachments.length });
  for (const [index, { id, type, content }] of attachments.entries()) {
    const path = join(folder, `${code}-${index + 1}.${ENDINGS[type]}`);
    await writeFile(path, unseal(keys.seal, `attachment ${id}`, content), { flag: 'wx', mode: 0o600 });
    print(`${path}\n`);
  }
}
