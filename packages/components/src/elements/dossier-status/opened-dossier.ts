import type { DossierDetails } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';
import type { dossierOwner } from './dossier-owner.js';

/** What the access code opens, and the template that shows it: few look-ups get here, so it travels only then. */
export interface OpenedDossier {
  readonly details: DossierDetails;
  readonly dossierOwner: typeof dossierOwner;
}

export async function openDossier(
  portal: Portal,
  code: string,
  accessCode: string,
  signal: AbortSignal,
): Promise<OpenedDossier> {
  const [{ details }, module] = await Promise.all([
    portal.dossiers.find(code, { accessCode, signal }),
    import('./dossier-owner.js'),
  ]);
  if (!details) {
    throw new Error('The gateway accepted the access code, but sent no details.');
  }
  return { details, dossierOwner: module.dossierOwner };
}
