import type { FeedbackCategory } from '@ninhthuan/contract';

/**
 * A message was recorded. The code stays with its sender, because whoever holds it may follow the message: the page
 * learns only who got it and what sort it is.
 */
export class NtFeedbackSentEvent extends Event {
  static readonly type = 'nt-feedback-sent';
  readonly agencyId: string;
  readonly category: FeedbackCategory;

  constructor(agencyId: string, category: FeedbackCategory) {
    super(NtFeedbackSentEvent.type, { bubbles: true, composed: true });
    this.agencyId = agencyId;
    this.category = category;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'nt-feedback-sent': NtFeedbackSentEvent;
  }
}
