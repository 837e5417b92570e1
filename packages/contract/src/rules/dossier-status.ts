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
