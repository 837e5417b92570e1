/** A look-up failed. `error` is a `PortalError` whose `code` says why, or what else was thrown. */
export class NtDossierFailedEvent extends Event {
  static readonly type = 'nt-dossier-failed';
  readonly error: unknown;

  constructor(error: unknown) {
    super(NtDossierFailedEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'nt-dossier-failed': NtDossierFailedEvent;
  }
}
