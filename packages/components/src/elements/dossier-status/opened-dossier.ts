import type { Portal } from '@ninhthuan/sdk';
import type { TemplateResult } from 'lit';

/** What the access code opens: draws the owner's part, its heading at the given level. */
export type OpenedDossier = (headingLevel: number) => TemplateResult;

/** Few look-ups get here, so the template and its texts travel only now, beside the answer. */
export async function openDossier(
  portal: Portal,
  code: string,
  accessCode: string,
  locale: string,
  signal: AbortSignal,
): Promise<OpenedDossier> {
  const loadOwner = async () => {
    const { dossierOwner, ownerSpeech } = await import('./dossier-owner.js');
    return { dossierOwner, speech: await ownerSpeech(portal, locale) };
  };
  const [{ details }, { dossierOwner, speech }] = await Promise.all([
    portal.dossiers.find(code, { accessCode, signal }),
    loadOwner(),
  ]);
  if (!details) {
    throw new Error('The gateway accepted the access code, but sent no details.');
  }
  return (headingLevel) => dossierOwner(speech, details, headingLevel);
}
