import { defineElement } from '../../base/define-element.js';
import { NtDossierStatus } from './dossier-status.js';

defineElement('nt-dossier-status', NtDossierStatus);
