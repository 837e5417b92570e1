import type { Database } from './database.js';

const COLUMNS = [
  'dossier.code',
  'dossier.procedure_code',
  'dossier.receiving_agency_id',
  'dossier.handling_agency_id',
  'dossier.status',
  'dossier.source_status_code',
  'dossier.source_status_label',
  'dossier.channel',
  'dossier.submitted_on',
  'dossier.received_on',
  'dossier.due_on',
  'dossier.rescheduled_to',
  'dossier.completed_on',
  'dossier.returned_on',
  'dossier.steps',
  'dossier.pauses',
  'dossier.owner_name',
  'dossier.owner_phone',
  'dossier.owner_identity_number',
  'dossier.requested_documents',
  'dossier.fee',
  'dossier.apology',
] as const;

/** A dossier as it is stored, with its procedure's name. Nothing is masked yet. */
export type DossierRecord = NonNullable<Awaited<ReturnType<typeof findDossier>>>;

/** The dossier with exactly this code, or undefined. The code has to be read by `readDossierCode` before. */
export function findDossier(db: Database, code: string) {
  return db
    .selectFrom('dossier')
    .innerJoin('procedure', 'procedure.code', 'dossier.procedure_code')
    .select(COLUMNS)
    .select('procedure.name as procedure_name')
    .where('dossier.code', '=', code)
    .executeTakeFirst();
}

/** Only what decides whether an access code opens the dossier: the row itself is read after that. */
export async function findAccessCodeHash(db: Database, code: string): Promise<Buffer | null> {
  const row = await db.selectFrom('dossier').select('access_code_hash').where('code', '=', code).executeTakeFirst();
  return row?.access_code_hash ?? null;
}
