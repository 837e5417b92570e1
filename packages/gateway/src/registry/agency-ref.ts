import type { AgencyRef } from '@ninhthuan/contract';
import type { Registry } from './registry.js';

/**
 * Just enough of an agency to name it and send a citizen there.
 *
 * @throws Error when the registry has no such agency: whatever names one refers to it in the database.
 */
export function agencyRef(registry: Registry, id: string): AgencyRef {
  const agency = registry.agency(id);
  if (!agency) throw new Error(`Agency ${id} is named by a record and missing from the registry.`);
  const { name, nameEn, address, phone, openingHours } = agency;
  return { id, name, nameEn, address, phone, openingHours };
}
