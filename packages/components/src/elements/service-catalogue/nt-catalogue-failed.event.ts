/** The catalogue or a record could not be loaded. `error` is a `PortalError` whose `code` says why, or what else was thrown. */
export class NtCatalogueFailedEvent extends Event {
  static readonly type = 'nt-catalogue-failed';
  readonly error: unknown;

  constructor(error: unknown) {
    super(NtCatalogueFailedEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'nt-catalogue-failed': NtCatalogueFailedEvent;
  }
}
