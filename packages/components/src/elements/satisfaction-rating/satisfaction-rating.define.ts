import { defineElement } from '../../base/define-element.js';
import { NtSatisfactionRating } from './satisfaction-rating.js';

defineElement('nt-satisfaction-rating', NtSatisfactionRating);

declare global {
  interface HTMLElementTagNameMap {
    'nt-satisfaction-rating': NtSatisfactionRating;
  }
}
