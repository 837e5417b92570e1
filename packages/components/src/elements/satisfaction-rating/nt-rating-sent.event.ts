import type { RatingSubmission, SatisfactionRating } from '@ninhthuan/contract';

/** A rating was recorded. */
export class NtRatingSentEvent extends Event {
  static readonly type = 'nt-rating-sent';
  readonly rating: SatisfactionRating;
  readonly about: RatingSubmission['about'];

  constructor(rating: SatisfactionRating, about: RatingSubmission['about']) {
    super(NtRatingSentEvent.type, { bubbles: true, composed: true });
    this.rating = rating;
    this.about = about;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'nt-rating-sent': NtRatingSentEvent;
  }
}
