import type { Dossier } from '@ninhthuan/contract';

/** A dossier was found and is shown. Carries nothing about the person: `dossier.details` is always null. */
export class NtDossierLoadedEvent extends Event {
  static readonly type = 'nt-dossier-loaded';
  readonly dossier: Dossier;

  constructor(dossier: Dossier) {
    super(NtDossierLoadedEvent.type, { bubbles: true, composed: true });
    this.dossier = { ...dossier, details: null };
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'nt-dossier-loaded': NtDossierLoadedEvent;
  }
}
