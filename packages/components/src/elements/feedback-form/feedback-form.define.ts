import { defineElement } from '../../base/define-element.js';
import { NtFeedbackForm } from './feedback-form.js';

defineElement('nt-feedback-form', NtFeedbackForm);

declare global {
  interface HTMLElementTagNameMap {
    'nt-feedback-form': NtFeedbackForm;
  }
}
