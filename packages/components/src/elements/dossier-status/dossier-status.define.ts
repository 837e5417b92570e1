import { defineElement } from '../../base/define-element.js';
import { NtDossierStatus } from './dossier-status.js';

defineElement('nt-dossier-status', NtDossierStatus);

declare global {
  interface HTMLElementTagNameMap {
    'nt-dossier-status': NtDossierStatus;
  }
}
