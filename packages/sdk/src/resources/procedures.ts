import type { Procedure, ProcedurePage, ProcedureQuery } from '@ninhthuan/contract';
import { createSharing } from '../transport/sharing.js';
import type { Transport } from '../transport/transport.js';

export interface Procedures {
  /** One page of the procedures that match, best first, with the counts of each filter. */
  search(query?: ProcedureQuery, options?: { readonly signal?: AbortSignal | undefined }): Promise<ProcedurePage>;
  /**
   * The whole record of one procedure.
   *
   * @throws PortalError `not-found`
   */
  get(code: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<Procedure>;
}

/** Milliseconds. The catalogue changes a few times a year; a page started early by the loader must still be there. */
const FRESH_FOR = 30_000;

export function createProcedures(transport: Transport): Procedures {
  const share = createSharing(FRESH_FOR);
  const read = <Answer>(path: string, query: ProcedureQuery | undefined, signal: AbortSignal | undefined) => {
    const words = query && Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
    return share(JSON.stringify([path, words]), signal, (shared) => {
      return transport({ path, query: words, signal: shared }) as Promise<Answer>;
    });
  };
  return {
    search: (query, { signal } = {}) => read<ProcedurePage>('v1/procedures', query ?? {}, signal),
    get: (code, { signal } = {}) => read<Procedure>(`v1/procedures/${encodeURIComponent(code)}`, undefined, signal),
  };
}
