import type { ProcedureQuery } from '@ninhthuan/contract';

/** The filters, in the order of their chips. */
export const FACETS = ['field', 'agency', 'level', 'applicant', 'channel'] as const;
export type Facet = (typeof FACETS)[number];

/** What a person looks at: her words, the filters she chose, and the records she opened. */
export type CatalogueView = { readonly [Name in Facet | 'q']?: string } & { readonly opened?: readonly string[] };

const DEFAULT_LIMIT = 10;

/** How many procedures one page shows: what the tag asks for, within what the gateway gives. */
export function pageSize(limit: number): number {
  return Math.min(Math.max(Math.trunc(limit) || DEFAULT_LIMIT, 1), 50);
}

/** The question a view asks; equal views ask in equal words, so that an answer on its way is shared. */
export function catalogueQuery(view: CatalogueView, limit: number): ProcedureQuery {
  const query: Record<string, string | number> = { limit };
  for (const name of ['q', ...FACETS] as const) {
    const value = view[name]?.trim().slice(0, name === 'q' ? 200 : 64);
    if (value) {
      query[name] = name === 'level' ? Number(value) || 0 : value;
    }
  }
  return query;
}
