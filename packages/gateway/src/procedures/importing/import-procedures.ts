import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Named } from '@ninhthuan/contract';
import type { Database } from '../../store/database.js';
import {
  listProcedures,
  listSummaries,
  writeProcedures,
  type StoredProcedure,
  type WriteCounts,
} from '../../store/procedures.js';
import { START_LOCK } from '../../store/migrate.js';
import { listAgencies } from '../../store/registry.js';
import type { ImportContext, ReadProcedure } from './read-national-record.js';

/** Agencies and fields that a file is read against. */
export async function readImportContext(db: Database): Promise<ImportContext> {
  const [agencies, summaries] = await Promise.all([listAgencies(db), listSummaries(db)]);
  const fields = new Map<string, Named>(summaries.map(({ field }) => [field.id, field]));
  return { agencies, fields: [...fields.values()] };
}

export interface ImportOptions {
  /** Everything is done, then undone: the counts are those of a real import. */
  dryRun: boolean;
  now: Date;
  /** Day of the import, for records that do not say when they were updated. */
  today: string;
}

/** Ends a transaction without anything having gone wrong. */
class DryRun extends Error {
  constructor(readonly counts: WriteCounts) {
    super('dry run');
  }
}

/** Adds and replaces the procedures, all or none of them. Importing the same again changes nothing. */
export async function importProcedures(
  db: Database,
  procedures: readonly ReadProcedure[],
  { dryRun, now, today }: ImportOptions,
): Promise<WriteCounts> {
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${START_LOCK})`.execute(trx);
      const held = await listProcedures(
        trx,
        procedures.map(({ code }) => code),
      );
      const dated = procedures.map((procedure) => withDate(procedure, held.get(procedure.code), today));
      const counts = await writeProcedures(trx, dated, now.toISOString());
      if (dryRun) throw new DryRun(counts);
      return counts;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.counts;
    throw error;
  }
}

/** A record without a date is as old as the one it equals, and else of today. */
function withDate(procedure: ReadProcedure, held: StoredProcedure | undefined, today: string): StoredProcedure {
  if (procedure.updatedOn !== null) return { ...procedure, updatedOn: procedure.updatedOn };
  const asHeld = { ...procedure, updatedOn: held?.updatedOn ?? today };
  return isDeepStrictEqual(asHeld, held) ? asHeld : { ...procedure, updatedOn: today };
}
