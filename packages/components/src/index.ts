export { providePortal, PORTAL_CONTEXT } from './base/portal-context.js';
export { defineElement } from './base/define-element.js';
export { PortalElement, type ElementTexts } from './base/portal-element.js';
export { NtDossierStatus } from './elements/dossier-status/dossier-status.js';
export { NtDossierLoadedEvent } from './elements/dossier-status/nt-dossier-loaded.event.js';
export { NtDossierFailedEvent } from './elements/dossier-status/nt-dossier-failed.event.js';
export { NtNewsFeed } from './elements/news-feed/news-feed.js';
export { NtNewsLoadedEvent } from './elements/news-feed/nt-news-loaded.event.js';
export { NtNewsFailedEvent } from './elements/news-feed/nt-news-failed.event.js';
