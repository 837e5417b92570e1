export * from './schemas/agency.js';
export * from './schemas/calendar-date.js';
export * from './schemas/dossier.js';
export * from './schemas/problem.js';
export * from './schemas/site.js';
export type { DossierStatus } from './rules/dossier-status.js';
export type { TimelinessState } from './rules/timeliness.js';
export { PROBLEM_CODES, PROBLEM_PREFIX, type ProblemCode } from './rules/problem-codes.js';
