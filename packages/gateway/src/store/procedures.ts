import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Procedure, ProcedureSummary } from '@ninhthuan/contract';
import type { Database } from './database.js';
import { readMeta, writeMeta } from './meta.js';

/** A procedure as it is stored: its agency is named by the registry, which knows the name of today. */
export type StoredSummary = Omit<ProcedureSummary, 'agency'> & { agencyId: string };
export type StoredProcedure = Omit<Procedure, 'agency'> & { agencyId: string };

/** Which state the catalogue is in, and since when it is known to be right. */
export interface CatalogueState {
  version: string;
  asOf: string;
}

/** What writing a list of procedures came to. */
export interface WriteCounts {
  added: number;
  changed: number;
  unchanged: number;
}

const META_KEY = 'procedures';
const ROWS_PER_STATEMENT = 500;

/** Null while nothing was ever loaded. */
export async function readCatalogueState(db: Database): Promise<CatalogueState | null> {
  const value = await readMeta(db, META_KEY);
  return value === undefined ? null : (JSON.parse(value) as CatalogueState);
}

/** All procedures of the catalogue, in no particular order. */
export async function listSummaries(db: Database): Promise<StoredSummary[]> {
  const rows = await db
    .selectFrom('procedure')
    .select(['code', 'name', 'agency_id', 'summary'])
    .where('summary', 'is not', null)
    .execute();
  return rows.flatMap(({ code, name, agency_id, summary }) =>
    summary === null ? [] : [{ code, name, agencyId: agency_id, ...summary }],
  );
}

/** The whole record with exactly this code, or undefined. */
export async function findProcedure(db: Database, code: string): Promise<StoredProcedure | undefined> {
  return (await listProcedures(db, [code])).get(code);
}

/** The whole records of those codes that the catalogue has. */
export async function listProcedures(db: Database, codes: readonly string[]): Promise<Map<string, StoredProcedure>> {
  const rows = await db
    .selectFrom('procedure')
    .select(['code', 'name', 'agency_id', 'summary', 'details'])
    .where('code', '=', sql<string>`any(${codes})`)
    .execute();
  return new Map(
    rows.flatMap(({ code, name, agency_id, summary, details }) =>
      summary && details ? [[code, { code, name, agencyId: agency_id, ...summary, ...details }]] : [],
    ),
  );
}

/** Whether any procedure has a record, not only a name that dossiers use. */
export async function hasCatalogue(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('procedure')
    .select('code')
    .where('summary', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Adds the procedures and replaces those that are there already under the same code. Nothing is removed. Call it in a
 * transaction; every gateway on this database notices within seconds.
 */
export async function writeProcedures(
  trx: Database,
  procedures: readonly StoredProcedure[],
  asOf: string,
): Promise<WriteCounts> {
  const counts: WriteCounts = { added: 0, changed: 0, unchanged: procedures.length };
  for (let start = 0; start < procedures.length; start += ROWS_PER_STATEMENT) {
    const rows = procedures.slice(start, start + ROWS_PER_STATEMENT).map(toRow);
    const written = await sql<{ added: boolean }>`
      insert into procedure as held (code, name, field, agency_id, summary, details)
      select code, name, field, agency_id, summary, details
      from jsonb_populate_recordset(null::procedure, ${JSON.stringify(rows)}::jsonb)
      on conflict (code) do update
        set (name, field, agency_id, summary, details) =
            (excluded.name, excluded.field, excluded.agency_id, excluded.summary, excluded.details)
        where (held.name, held.field, held.agency_id, held.summary, held.details) is distinct from
              (excluded.name, excluded.field, excluded.agency_id, excluded.summary, excluded.details)
      returning held.xmax = 0 as added
    `.execute(trx);
    const added = written.rows.filter((row) => row.added).length;
    counts.added += added;
    counts.changed += written.rows.length - added;
    counts.unchanged -= written.rows.length;
  }
  await writeMeta(trx, META_KEY, JSON.stringify({ version: randomUUID(), asOf } satisfies CatalogueState));
  return counts;
}

function toRow({ code, name, agencyId, field, level, online, applicants, channels, ...details }: StoredProcedure) {
  const summary = { field, level, online, applicants, channels };
  return { code, name, field: field.name, agency_id: agencyId, summary, details };
}
