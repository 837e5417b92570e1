import type { Agency } from '@ninhthuan/contract';
import type { Database } from './database.js';
import type { SiteTable } from './tables.js';

/** All agencies there ever were, in the registry's order. */
export async function listAgencies(db: Database): Promise<Agency[]> {
  const rows = await db.selectFrom('agency').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    kind: row.kind,
    oneStop: row.one_stop,
    address: row.address,
    phone: row.phone,
    openingHours: row.opening_hours,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    succeededBy: row.succeeded_by,
  }));
}

/** All sites there ever were. */
export function listSites(db: Database): Promise<SiteTable[]> {
  return db.selectFrom('site').selectAll().orderBy('id').execute();
}
