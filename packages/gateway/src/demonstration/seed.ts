import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../store/database.js';
import { readMeta, writeMeta } from '../store/meta.js';
import { hasCatalogue, writeProcedures } from '../store/procedures.js';
import { START_LOCK } from '../store/migrate.js';
import { readDemonstrationData, type DemonstrationData } from './demonstration-data.js';
import { expandProcedures } from './expand-procedures.js';
import { generateDossiers, type DossierRow } from './generate-dossiers.js';
import { SHOWCASE_LIVES } from './showcase-lives.js';

/** Raise when the code that generates the dossiers changes; changed data files are noticed by themselves. */
const GENERATOR_VERSION = 2;
const ROWS_PER_STATEMENT = 2_000;

/**
 * Loads the demonstration's procedures and dossiers, once: the same data under the same key is left alone, other data is
 * replaced.
 *
 * @returns How many dossiers were loaded; 0 when they were there already.
 * @throws Error when the database holds dossiers or procedures that are not the demonstration's.
 */
export async function seedDemonstration(db: Database, accessCodeKey: string): Promise<number> {
  const data = await readDemonstrationData();
  const version = versionOf(data, accessCodeKey);
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${START_LOCK})`.execute(trx);
    const loaded = await readMeta(trx, 'demonstration');
    if (loaded === version) return 0;
    const present = await trx.selectFrom('dossier').select('id').limit(1).executeTakeFirst();
    if (loaded === undefined && (present || (await hasCatalogue(trx)))) {
      throw new Error(
        'The database holds real dossiers or procedures, so demonstration data is not loaded into it. Use another database.',
      );
    }
    await sql`truncate dossier restart identity`.execute(trx);
    await trx.deleteFrom('procedure').execute();
    await writeProcedures(trx, expandProcedures(data.procedures, data.fields), data.proceduresAsOf);
    const rows = generateDossiers(data, accessCodeKey);
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      await insertRows(trx, rows.slice(start, start + ROWS_PER_STATEMENT));
    }
    await writeMeta(trx, 'demonstration', version);
    await sql`analyze dossier`.execute(trx);
    return rows.length;
  });
}

/** One JSON parameter per batch: as quick as COPY for this many rows, and typed by the table itself. */
async function insertRows(db: Database, rows: DossierRow[]): Promise<void> {
  const json = JSON.stringify(
    rows.map((row) => ({ ...row, access_code_hash: `\\x${row.access_code_hash.toString('hex')}` })),
  );
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  await sql`insert into dossier (${columns}) select ${columns} from jsonb_populate_recordset(null::dossier, ${json}::jsonb)`.execute(
    db,
  );
}

function versionOf(data: DemonstrationData, accessCodeKey: string): string {
  const parts = [GENERATOR_VERSION, data, SHOWCASE_LIVES];
  return createHash('sha256').update(JSON.stringify(parts)).update(accessCodeKey).digest('hex').slice(0, 16);
}
