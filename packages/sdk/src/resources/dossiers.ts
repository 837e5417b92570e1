import type { Dossier } from '@ninhthuan/contract';
import { readDossierCode } from '@ninhthuan/contract/rules/dossier-code';
import { PortalError } from '../portal-error.js';
import type { Transport } from '../transport/transport.js';

export interface FindDossierOptions {
  /** Printed on the receipt; with it the answer has `details`. */
  readonly accessCode?: string | undefined;
  /** Id of an agency: a dossier it neither received nor handles counts as not found. */
  readonly office?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Dossiers {
  /**
   * Finds one dossier by the code on its receipt, as people type or paste it.
   *
   * @throws PortalError `invalid-code` (nothing was sent), `not-found`, `rate-limited`, `offline`, `timeout`,
   * `unavailable`, `version-mismatch`
   */
  find(code: string, options?: FindDossierOptions): Promise<Dossier>;
}

/** Long enough for an element to pick up what the loader asked for early, short enough to never be out of date. */
const FRESH_FOR = 3_000;

export function createDossiers(transport: Transport): Dossiers {
  return {
    async find(input, { accessCode, office, signal } = {}) {
      const reading = readDossierCode(input);
      if (!reading.ok) {
        throw new PortalError('invalid-code', `Not a dossier code: ${reading.reason}.`);
      }
      const body = { code: reading.code, accessCode: accessCode?.trim() || undefined, office: office || undefined };
      const answer = await transport({ path: 'v1/dossiers/lookup', body, signal, freshFor: FRESH_FOR });
      if (!isDossier(answer)) {
        throw new PortalError('unavailable', 'Not a dossier.');
      }
      return answer;
    },
  };
}

/** Nothing can be shown without these; the gateway's own tests hold the rest to the schema. */
const PARTS = ['code', 'status', 'procedure', 'timeliness', 'nextAction', 'receivingAgency', 'handlingAgency'] as const;

function isDossier(answer: unknown): answer is Dossier {
  const dossier = answer as Partial<Dossier> | null;
  return PARTS.every((part) => dossier?.[part]) && Array.isArray(dossier?.steps);
}
