/** Sending failed. `error` is a `PortalError` whose `code` says why, or what else was thrown. Nothing of the message. */
export class NtFeedbackFailedEvent extends Event {
  static readonly type = 'nt-feedback-failed';
  readonly error: unknown;

  constructor(error: unknown) {
    super(NtFeedbackFailedEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'nt-feedback-failed': NtFeedbackFailedEvent;
  }
}
