import type {
  Procedure,
  ProcedureIndexFile,
  ProcedurePage,
  ProcedureQuery,
  ProcedureSummary,
} from '@ninhthuan/contract';
import type { Transport, TransportRequest } from '../transport/transport.js';

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
  /** Thousands of summaries are unpacked once for all who share the file. */
  const unpacked = new WeakMap<ProcedureIndexFile, ProcedureSummaries>();
  const read = <Answer>(path: string, query: object, signal: AbortSignal | undefined, freshFor = FRESH_FOR) => {
    return transport({ path, query: query as TransportRequest['query'], signal, freshFor }) as Promise<Answer>;
  };
  return {
    search: (query = {}, { signal } = {}) => read<ProcedurePage>('v1/procedures', query, signal),
    async index({ signal, ...restriction } = {}) {
      const [file, { unpackProcedures }] = await Promise.all([
        read<ProcedureIndexFile>('v1/procedures/index.json', restriction, signal, INDEX_FRESH_FOR),
        import('@ninhthuan/contract/rules/unpack-procedures'),
      ]);
      const index = unpacked.get(file) ?? { summaries: unpackProcedures(file), asOf: file.asOf };
      unpacked.set(file, index);
      return index;
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
