import type { DossierDetails } from '@ninhthuan/contract';
import type { Portal } from '@ninhthuan/sdk';

/** What the access code opens, and the template that shows it: few look-ups get here, so it travels only then. */
export interface OpenedDossier {
  readonly details: DossierDetails;
  readonly dossierOwner: typeof import('./dossier-owner.js').dossierOwner;
}

export async function openDossier(
  portal: Portal,
  code: string,
  accessCode: string,
  signal: AbortSignal,
): Promise<OpenedDossier> {
  const [{ details }, { dossierOwner }] = await Promise.all([
    portal.dossiers.find(code, { accessCode, signal }),
    import('./dossier-owner.js'),
  ]);
  if (!details) {
    throw new Error('The gateway accepted the access code, but sent no details.');
  }
  return { details, dossierOwner };
}
