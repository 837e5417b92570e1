import { defineElement } from '../../base/define-element.js';
import { NtServiceCatalogue } from './service-catalogue.js';

defineElement('nt-service-catalogue', NtServiceCatalogue);

declare global {
  interface HTMLElementTagNameMap {
    'nt-service-catalogue': NtServiceCatalogue;
  }
}
