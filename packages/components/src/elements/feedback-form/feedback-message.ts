import type { FeedbackSubmission } from '@ninhthuan/contract';
import { readDossierCode } from '@ninhthuan/contract/rules/dossier-code';

/** What a citizen wrote, as it will be sent: without proof and key. Attachments are ids of uploads. */
export type FeedbackMessage = Omit<FeedbackSubmission, 'proof' | 'idempotencyKey' | 'category' | 'consent'> & {
  readonly category: FeedbackSubmission['category'] | '';
  readonly consent: boolean;
};

/** Reads the form as it stands. Text is in NFC and without white space around; empty fields are left out. */
export function readMessage(form: HTMLFormElement, presetAgency: string): FeedbackMessage {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.normalize('NFC').trim() : '';
  };
  const contact = Object.fromEntries(
    (['name', 'phone', 'email', 'address'] as const).flatMap((name) => (text(name) ? [[name, text(name)]] : [])),
  );
  const dossier = readDossierCode(text('dossier'));
  const dossierCode = dossier.ok ? dossier.code : text('dossier');
  return {
    category: text('category') as FeedbackMessage['category'],
    agencyId: presetAgency || text('agency'),
    subject: text('subject'),
    content: text('content'),
    ...(dossierCode && { dossierCode }),
    ...(Object.keys(contact).length && { contact }),
    consent: data.has('consent'),
    mayPublish: data.has('publish'),
    ...(text('website') && { website: text('website') }),
  };
}
