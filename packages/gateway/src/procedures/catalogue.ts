import type { Procedure, ProcedureSummary } from '@ninhthuan/contract';
import { compareVietnamese } from '@ninhthuan/contract/rules/fold';
import { buildProcedureIndex, type ProcedureIndex } from '@ninhthuan/contract/rules/search-procedures';
import type { Registry } from '../registry/registry.js';
import type { CatalogueState, StoredProcedure, StoredSummary } from '../store/procedures.js';
import { IndexFiles } from './index-files.js';

/** The whole catalogue, ready to be searched in memory. It never changes; a newer one replaces it. */
export class Catalogue {
  readonly index: ProcedureIndex;
  readonly files: IndexFiles;

  constructor(
    stored: readonly StoredSummary[],
    registry: Registry,
    readonly state: CatalogueState,
  ) {
    const summaries = stored
      .map((summary): ProcedureSummary => withAgency(summary, registry))
      .sort((a, b) => compareVietnamese(a.name, b.name) || (a.code < b.code ? -1 : 1));
    this.index = buildProcedureIndex(summaries);
    this.files = new IndexFiles(this.index, state);
  }
}

/** Names the agency as the registry does today. */
export function withAgency<T extends StoredSummary | StoredProcedure>(
  { agencyId, ...rest }: T,
  registry: Registry,
): Omit<T, 'agencyId'> & Pick<Procedure, 'agency'> {
  const agency = registry.agency(agencyId);
  return { ...rest, agency: { id: agencyId, name: agency?.name ?? agencyId, nameEn: agency?.nameEn ?? null } };
}
