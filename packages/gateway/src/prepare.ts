import type { Config } from './config.js';
import { seedFeedback } from './demonstration/seed-feedback.js';
import { seedDemonstration } from './demonstration/seed.js';
import { findRunningCluster, startCluster } from './postgres/cluster.js';
import { loadRegistry, readRegistryFiles } from './registry/load-registry.js';
import type { Progress } from './server.js';
import { openDatabase, type Database } from './store/database.js';
import { readMeta } from './store/meta.js';
import { migrate } from './store/migrate.js';

/** Loading data takes longer than answering a citizen may. */
const PREPARE_TIMEOUT_MS = 120_000;

/** A PostgreSQL to work with; `stop` ends it if it is the gateway's own. */
export interface PreparedDatabase {
  url: string;
  stop: () => Promise<void>;
}

/** Finds or starts PostgreSQL, without looking at what is in it. */
export async function reachDatabase(config: Config, progress: Progress): Promise<PreparedDatabase> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: async () => undefined };
  const started = performance.now();
  const cluster = await startCluster(config.dataDir);
  progress(`PostgreSQL ready (${seconds(started)})`);
  return cluster;
}

/** Migrates, and brings the registry and (only with DEMO) the demonstration data up to date. */
export async function fillDatabase(config: Config, url: string, progress: Progress): Promise<void> {
  await withDatabase(url, async (db) => {
    let started = performance.now();
    const applied = await migrate(db);
    if (await loadRegistry(db, await readRegistryFiles())) applied.push('registry');
    if (applied.length > 0) progress(`Database brought up to date: ${applied.join(', ')} (${seconds(started)})`);
    if (!config.demo) return;
    started = performance.now();
    const count = await seedDemonstration(db, config.accessCodeKey);
    if (count > 0) progress(`${count} demonstration dossiers loaded (${seconds(started)})`);
    await seedFeedback(db, config.feedback.key);
  });
}

/** Opens a database for preparing it: one connection, long time-outs. */
export async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase({ url, poolSize: 1, statementTimeout: PREPARE_TIMEOUT_MS });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Works on the database of a gateway that may be running at the same time, or may not be. */
export async function withRunningDatabase(config: Config, work: (db: Database) => Promise<void>): Promise<void> {
  const running = config.databaseUrl ?? (await findRunningCluster(config.dataDir));
  if (running !== null) return withDatabase(running, work);
  const { url, stop } = await reachDatabase(config, () => undefined);
  try {
    await withDatabase(url, work);
  } finally {
    await stop();
  }
}

/** Everything a gateway needs before it can answer. */
export async function prepareDatabase(config: Config, progress: Progress): Promise<PreparedDatabase> {
  const database = await reachDatabase(config, progress);
  try {
    await fillDatabase(config, database.url, progress);
    if (!config.demo) await withDatabase(database.url, refuseDemonstrationData);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Made-up dossiers must never be answered as if they were real: nothing in an answer would say so. */
async function refuseDemonstrationData(db: Database): Promise<void> {
  for (const key of ['demonstration', 'demonstration-feedback'])
    if ((await readMeta(db, key)) !== undefined)
      throw new Error('The database holds demonstration data. Start with DEMO=true, or use another database.');
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
