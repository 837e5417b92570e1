import { pauseAfter } from '../../outbox/back-off.js';

const LONGEST_PAUSE_MS = 6 * 3_600_000;
const LONGEST_ASKED_MS = 24 * 3_600_000;

/** Milliseconds until a feed that is well is read again: a tenth either way, so that feeds do not come all at once. */
export function dueAfterSuccess(interval: number, random: number = Math.random()): number {
  return Math.round(interval * (0.9 + random / 5));
}

/** Milliseconds until a feed that failed `failures` times in a row is tried again. */
export function dueAfterFailure(failures: number, interval: number, random?: number): number {
  return pauseAfter(failures, { first: 2 * interval, longest: Math.max(LONGEST_PAUSE_MS, interval) }, random);
}

/** Milliseconds that a Retry-After header asks for, at most a day; 0 where it asks for nothing that can be read. */
export function readRetryAfter(header: string | undefined, now: Date): number {
  const text = header?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : new Date(text).getTime() - now.getTime();
  return Number.isFinite(wait) ? Math.min(LONGEST_ASKED_MS, Math.max(0, wait)) : 0;
}
