import type {
  Procedure,
  ProcedureIndexFile,
  ProcedurePage,
  ProcedureQuery,
  ProcedureSummary,
} from '@ninhthuan/contract';
import { createSharing } from '../transport/sharing.js';
import type { Transport } from '../transport/transport.js';

interface Abortable {
  readonly signal?: AbortSignal | undefined;
}

export interface ProcedureIndexOptions extends Abortable {
  /** Only this agency's procedures: a department that shows its own need not load everybody's. */
  readonly agency?: string | undefined;
  /** Only procedures of this field. */
  readonly field?: string | undefined;
  /** Only procedures of this service level. */
  readonly level?: number | undefined;
}

/** Every summary, in the order of the catalogue. Give them to the contract's `buildProcedureIndex` to search them. */
export interface ProcedureSummaries {
  readonly summaries: readonly ProcedureSummary[];
  readonly asOf: string;
}

export interface Procedures {
  /** One page of the procedures that match, best first, with the counts of each filter. */
  search(query?: ProcedureQuery, options?: Abortable): Promise<ProcedurePage>;
  /** All summaries at once, for searching without the network. Asked for once per page and restriction. */
  index(options?: ProcedureIndexOptions): Promise<ProcedureSummaries>;
  /**
   * The whole record of one procedure. Addresses come absolute.
   *
   * @throws PortalError `not-found`
   */
  get(code: string, options?: Abortable): Promise<Procedure>;
}

/** Milliseconds. The catalogue changes a few times a year; a page started early by the loader must still be there. */
const FRESH_FOR = 30_000;
/** Milliseconds. Long, since the element that has the index goes on with it anyway. */
const INDEX_FRESH_FOR = 600_000;

/** The first page is all that a page needs at first; the code for the index and for records travels with them. */
export function createProcedures(transport: Transport, gateway: string | URL): Procedures {
  const share = createSharing(FRESH_FOR);
  const shareIndex = createSharing(INDEX_FRESH_FOR);
  const read = <Answer>(path: string, parts: object, signal: AbortSignal | undefined): Promise<Answer> => {
    const query = textOf(parts);
    return share(JSON.stringify([path, query]), signal, (shared) => {
      return transport({ path, query, signal: shared }) as Promise<Answer>;
    });
  };
  return {
    search: (query = {}, { signal } = {}) => read<ProcedurePage>('v1/procedures', query, signal),
    index({ signal, ...restriction } = {}) {
      const query = textOf(restriction);
      return shareIndex(JSON.stringify(query), signal, async (shared) => {
        const [file, { unpackProcedures }] = await Promise.all([
          transport({ path: 'v1/procedures/index.json', query, signal: shared }) as Promise<ProcedureIndexFile>,
          import('@ninhthuan/contract/rules/unpack-procedures'),
        ]);
        return { summaries: unpackProcedures(file), asOf: file.asOf };
      });
    },
    async get(code, { signal } = {}) {
      const [procedure, { withAbsoluteLinks }] = await Promise.all([
        read<Procedure>(`v1/procedures/${encodeURIComponent(code)}`, {}, signal),
        import('./absolute-links.js'),
      ]);
      return withAbsoluteLinks(procedure, gateway);
    },
  };
}

/** What is said, as text in a fixed order, so that the same question is the same address. */
function textOf(parts: object): Record<string, string> {
  const said = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  const inOrder = said.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(inOrder.map(([name, value]) => [name, String(value)]));
}
