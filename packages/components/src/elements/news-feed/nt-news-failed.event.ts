/** A page of news could not be loaded. `error` is a `PortalError` whose `code` says why, or what else was thrown. */
export class NtNewsFailedEvent extends Event {
  static readonly type = 'nt-news-failed';
  readonly error: unknown;

  constructor(error: unknown) {
    super(NtNewsFailedEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'nt-news-failed': NtNewsFailedEvent;
  }
}
