import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { AgencySchema, type Agency } from '@ninhthuan/contract';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { Database } from '../store/database.js';
import { readMeta, writeMeta } from '../store/meta.js';
import { START_LOCK } from '../store/migrate.js';

const SiteEntrySchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    agencyId: Type.String(),
    name: Type.String(),
    nameEn: Type.Union([Type.String(), Type.Null()]),
    locale: Type.String(),
    portalUrl: Type.String(),
    colour: Type.String({ pattern: '^#[0-9a-f]{6}$' }),
    origins: Type.Array(Type.String()),
    feedUrl: Type.Union([Type.String(), Type.Null()]),
    validFrom: Type.String(),
    validTo: Type.Union([Type.String(), Type.Null()]),
    succeededBy: Type.Union([Type.String(), Type.Null()]),
  },
  { additionalProperties: false },
);

export type SiteEntry = Static<typeof SiteEntrySchema>;

/** The registry's data files: an edit there is how a site, an agency or a one-stop office is added or ends. */
export interface RegistryFiles {
  agencies: Agency[];
  sites: SiteEntry[];
}

const AgenciesFile = Type.Object({ about: Type.String(), agencies: Type.Array(AgencySchema) });
const SitesFile = Type.Object({ about: Type.String(), sites: Type.Array(SiteEntrySchema) });

/** @throws Error naming the file and the first wrong field. */
export async function readRegistryFiles(): Promise<RegistryFiles> {
  const [{ agencies }, { sites }] = await Promise.all([
    readDataFile('agencies.json', AgenciesFile),
    readDataFile('sites.json', SitesFile),
  ]);
  return { agencies, sites };
}

async function readDataFile<T extends Type.TSchema>(name: string, schema: T): Promise<Static<T>> {
  const data: unknown = JSON.parse(await readFile(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
  if (Value.Check(schema, data)) return data;
  const [first] = Value.Errors(schema, data);
  throw new Error(`data/${name} is not as expected: ${first?.instancePath ?? ''} ${first?.message ?? ''}`);
}

/**
 * Puts the registry's files into the database when they differ from what it holds. Entries are added and changed, never
 * removed: what has ended keeps its row, with `validTo`, because dossiers and links still name it.
 *
 * @returns Whether anything was written.
 */
export async function loadRegistry(db: Database, files: RegistryFiles): Promise<boolean> {
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${START_LOCK})`.execute(trx);
    if ((await readMeta(trx, 'registry')) === version) return false;
    for (const [position, agency] of files.agencies.entries()) {
      const { id, ...rest } = {
        id: agency.id,
        position,
        name: agency.name,
        name_en: agency.nameEn,
        kind: agency.kind,
        one_stop: agency.oneStop,
        address: agency.address,
        phone: agency.phone,
        opening_hours: agency.openingHours,
        valid_from: agency.validFrom,
        valid_to: agency.validTo,
        succeeded_by: agency.succeededBy,
      };
      await trx
        .insertInto('agency')
        .values({ id, ...rest })
        .onConflict((c) => c.column('id').doUpdateSet(rest))
        .execute();
    }
    for (const site of files.sites) {
      const { id, ...rest } = {
        id: site.id,
        agency_id: site.agencyId,
        name: site.name,
        name_en: site.nameEn,
        locale: site.locale,
        portal_url: site.portalUrl,
        colour: site.colour,
        origins: site.origins,
        feed_url: site.feedUrl,
        valid_from: site.validFrom,
        valid_to: site.validTo,
        succeeded_by: site.succeededBy,
      };
      await trx
        .insertInto('site')
        .values({ id, ...rest })
        .onConflict((c) => c.column('id').doUpdateSet(rest))
        .execute();
    }
    await writeMeta(trx, 'registry', version);
    return true;
  });
}
