import type { Dossier } from '@ninhthuan/contract';

/** The five things a dossier can be to its owner; each has its own icon, word and colour. */
export type DossierTone = 'done' | 'progress' | 'waiting' | 'overdue' | 'stopped';

/** Waiting for the citizen outranks lateness: it is what she can do something about. */
export function dossierTone({ status, timeliness }: Dossier): DossierTone {
  switch (status) {
    case 'completed':
    case 'returned':
      return 'done';
    case 'supplement-requested':
    case 'payment-due':
      return 'waiting';
    case 'not-accepted':
    case 'withdrawal-requested':
    case 'stopped':
      return 'stopped';
    default:
      return timeliness.state === 'overdue' ? 'overdue' : 'progress';
  }
}
