import type { Database } from './database.js';

/** Who did what, with which message. `detail` never holds what a citizen wrote. */
export interface AuditEntry {
  actor: string;
  action: string;
  code?: string;
  detail?: Record<string, unknown>;
}

/** Writes it down; in the transaction of what is done, so that nothing is done unseen. */
export async function writeAudit(db: Database, { actor, action, code, detail = {} }: AuditEntry): Promise<void> {
  await db
    .insertInto('audit')
    .values({ actor, action, code: code ?? null, detail: JSON.stringify(detail) })
    .execute();
}
