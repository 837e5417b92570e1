import type {
  FacetValue,
  ProcedureFacet,
  ProcedurePage,
  ProcedureQuery,
  ProcedureSummary,
} from '../schemas/procedure.js';
import { compareVietnamese } from './fold.js';
import { APPLICANT_LABELS, CHANNEL_LABELS, LEVEL_LABELS } from './procedure-labels.js';

type Facets = ProcedurePage['facets'];
type Value = Omit<FacetValue, 'count'>;

/** One filter over all procedures: its values in the order shown, and which of them each procedure has. */
export interface FacetColumn {
  readonly facet: ProcedureFacet;
  readonly values: readonly Value[];
  /** Positions in `values`, one list per procedure. */
  readonly held: readonly (readonly number[])[];
}

/** Prepares the five filters. */
export function buildFacets(summaries: readonly ProcedureSummary[]): FacetColumn[] {
  const named = (facet: 'field' | 'agency') => {
    const found = new Map(summaries.map((summary) => [summary[facet].id, summary[facet]]));
    const values = [...found.values()].sort((a, b) => compareVietnamese(a.name, b.name));
    return column(
      facet,
      values.map(({ id, name, nameEn }) => ({ value: id, name, nameEn })),
      summaries.map((summary) => [summary[facet].id]),
    );
  };
  const listed = (facet: ProcedureFacet, labels: Labels, of: (summary: ProcedureSummary) => readonly unknown[]) => {
    const values = Object.entries(labels).map(([value, { vi, en }]) => ({ value, name: vi, nameEn: en }));
    return column(facet, values, summaries.map(of));
  };
  return [
    named('field'),
    named('agency'),
    listed('level', LEVEL_LABELS, ({ level }) => [level]),
    listed('applicant', APPLICANT_LABELS, ({ applicants }) => applicants),
    listed('channel', CHANNEL_LABELS, ({ channels }) => channels.map(({ channel }) => channel)),
  ];
}

type Labels = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

function column(facet: ProcedureFacet, values: readonly Value[], of: readonly (readonly unknown[])[]): FacetColumn {
  const positions = new Map(values.map(({ value }, position) => [value, position]));
  const known = new Map<string, number[]>();
  // Lists repeat, so that thousands of procedures share a few dozen of them.
  const held = of.map((list) => {
    const key = list.join();
    let places = known.get(key);
    if (!places) {
      places = [...new Set(list)].flatMap((value) => positions.get(String(value)) ?? []);
      known.set(key, places);
    }
    return places;
  });
  return { facet, values, held };
}

/** Takes procedures one by one, says which pass every filter, and counts for each filter what the others leave. */
export class FacetCounter {
  /** Per column the position asked for; null where nothing is asked, -1 where no procedure has it. */
  readonly #asked: readonly (number | null)[];
  readonly #counts: readonly Uint32Array[];

  constructor(
    private readonly columns: readonly FacetColumn[],
    query: ProcedureQuery,
  ) {
    this.#asked = columns.map(({ facet, values }) => {
      const asked = query[facet];
      return asked === undefined ? null : values.findIndex(({ value }) => value === String(asked));
    });
    this.#counts = columns.map(({ values }) => new Uint32Array(values.length));
  }

  /** Whether the procedure at this place passes every filter. */
  take(procedure: number): boolean {
    let failed = -1;
    for (let i = 0; i < this.columns.length; i += 1) {
      const asked = this.#asked[i] ?? null;
      if (asked !== null && !this.columns[i]?.held[procedure]?.includes(asked)) {
        if (failed >= 0) {
          return false;
        }
        failed = i;
      }
    }
    if (failed >= 0) {
      this.#count(failed, procedure);
      return false;
    }
    for (let i = 0; i < this.columns.length; i += 1) {
      this.#count(i, procedure);
    }
    return true;
  }

  /** Values that would leave something, and the one asked for even if it leaves nothing. */
  facets(): Facets {
    const lists = this.columns.map(({ facet, values }, i) => [
      facet,
      values
        .map((value, position) => ({ ...value, count: this.#counts[i]?.[position] ?? 0 }))
        .filter(({ count }, position) => count > 0 || position === this.#asked[i]),
    ]);
    return Object.fromEntries(lists) as Facets;
  }

  #count(column: number, procedure: number): void {
    const counts = this.#counts[column];
    for (const position of this.columns[column]?.held[procedure] ?? []) {
      if (counts) {
        counts[position] = (counts[position] ?? 0) + 1;
      }
    }
  }
}
