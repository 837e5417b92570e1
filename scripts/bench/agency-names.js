import { readFile } from 'node:fs/promises';
import { inRoot } from '../setup/root.js';

/** @returns {Promise<Map<string, string>>} names of agencies by their ids */
export async function readAgencyNames() {
  const text = await readFile(inRoot('packages/gateway/data/agencies.json'), 'utf8');
  const { agencies } = /** @type {{ agencies: { id: string, name: string }[] }} */ (JSON.parse(text));
  return new Map(agencies.map(({ id, name }) => [id, name]));
}
