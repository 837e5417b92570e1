/** The national portal's ten statuses, in its order: the position plus one is its number (DOMAIN.md section 2). */
export const DOSSIER_STATUSES = [
  'submitted',
  'accepted',
  'not-accepted',
  'in-process',
  'supplement-requested',
  'payment-due',
  'withdrawal-requested',
  'stopped',
  'completed',
  'returned',
] as const;

export type DossierStatus = (typeof DOSSIER_STATUSES)[number];

/** The national portal's number of a status, 1 to 10. */
export function statusNumber(status: DossierStatus): number {
  return DOSSIER_STATUSES.indexOf(status) + 1;
}

/** The status with a national number, or null where the national list has no such number. */
export function statusFromNumber(number: number): DossierStatus | null {
  return DOSSIER_STATUSES[number - 1] ?? null;
}

/**
 * Whether the office has nothing left to decide: not accepted, stopped, completed, returned. A withdrawal that was
 * only requested is still being handled.
 */
export function isFinal(status: DossierStatus): boolean {
  return status === 'not-accepted' || status === 'stopped' || status === 'completed' || status === 'returned';
}
