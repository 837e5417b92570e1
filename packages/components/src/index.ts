export { providePortal, PORTAL_CONTEXT } from './base/portal-context.js';
export { defineElement } from './base/define-element.js';
export { PortalElement, type ElementTexts } from './base/portal-element.js';
export { NtDossierStatus } from './elements/dossier-status/dossier-status.js';
export { NtDossierLoadedEvent } from './elements/dossier-status/nt-dossier-loaded.event.js';
export { NtDossierFailedEvent } from './elements/dossier-status/nt-dossier-failed.event.js';
