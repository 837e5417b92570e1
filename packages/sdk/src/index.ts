export { createPortal, type Portal, type PortalOptions } from './portal.js';
export { PortalError, type FieldErrors, type PortalErrorCode, type PortalErrorOptions } from './portal-error.js';
export type { Dossiers, FindDossierOptions } from './resources/dossiers.js';
export type { Feedback } from './resources/feedback.js';
export type { News, NewsOptions } from './resources/news.js';
export type { Procedures } from './resources/procedures.js';
export type { Agencies, ListAgenciesOptions } from './resources/agencies.js';
export type { Transport, TransportOptions, TransportRequest } from './transport/transport.js';
export type { Agency, AgencyKind, AgencyRef, Dossier, DossierDetails, DossierStep, Site } from '@ninhthuan/contract';
