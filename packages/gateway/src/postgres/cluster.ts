import { mkdir, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { ensureDataFolder, readPassword, ROLE } from './data-folder.js';
import { findPostmaster } from './postmaster.js';
import { findPrograms, type Programs } from './programs.js';
import { endServerWithThisProcess } from './watcher.js';

/** The gateway's own PostgreSQL server, running until `stop`. */
export interface Cluster {
  /** Connection URL of the database `portal`; holds a password, so never print it. */
  url: string;
  stop: () => Promise<void>;
}

/** Another gateway is using the data folder. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
}

const LAUNCH_ATTEMPTS = 5;
const START_PATIENCE_MS = 30_000;
const OWNER_LOCK = 4_843_001;
const OWNER_LOCK_PATIENCE_MS = 1_000;

/**
 * Starts PostgreSQL in `<dataDir>/postgres`. Who owns the folder is decided by an advisory lock held on an open
 * connection: it ends with its process, whatever way the process ends, so nothing stale can block a start. A server
 * that nobody owns was left behind by a gateway that was killed; it is ended first.
 *
 * @throws DataFolderInUseError when another gateway owns the folder.
 */
export async function startCluster(dataDir: string): Promise<Cluster> {
  const folder = resolve(dataDir, 'postgres');
  await mkdir(resolve(dataDir), { recursive: true });
  const programs = await findPrograms(folder);
  await ensureDataFolder(folder, programs);
  const password = await readPassword(folder);
  const stopServer = () => programs.run('pg_ctl', ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '20']);

  const deadline = Date.now() + START_PATIENCE_MS;
  for (let launches = 0; ;) {
    try {
      const leftover = await findPostmaster(folder);
      if (leftover) {
        const owner = await takeOwnership(urlOf(leftover.port, password, 'postgres'), dataDir);
        await owner.end();
        await stopServer();
      }
      launches++;
      const port = await launch(folder, programs);
      const owner = await takeOwnership(urlOf(port, password, 'postgres'), dataDir);
      await createDatabase(owner);
      const server = await findPostmaster(folder);
      const endWatch = server ? endServerWithThisProcess(server.pid) : () => undefined;
      return {
        url: urlOf(port, password, 'portal'),
        async stop() {
          await owner.end().catch(() => undefined);
          if (await findPostmaster(folder)) await stopServer();
          endWatch();
        },
      };
    } catch (error) {
      if (error instanceof DataFolderInUseError) throw error;
      // Another start may have been faster, or the server may be on its way up or down: look again.
      if (launches >= LAUNCH_ATTEMPTS || Date.now() > deadline) throw await explain(error, folder);
      await delay(250);
    }
  }
}

/** Connection URL of the server that a gateway runs in this folder, or null. Nothing is started, nothing is owned. */
export async function findRunningCluster(dataDir: string): Promise<string | null> {
  const folder = resolve(dataDir, 'postgres');
  const server = await findPostmaster(folder);
  return server && urlOf(server.port, await readPassword(folder), 'portal');
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

async function launch(folder: string, programs: Programs): Promise<number> {
  const port = await freePort();
  const log = join(folder, 'server.log');
  await programs.run('pg_ctl', ['start', '-D', folder, '-w', '-t', '60', '-l', log, '-o', `-p ${port}`]);
  return port;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

async function takeOwnership(url: string, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'gateway-owner', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const deadline = Date.now() + OWNER_LOCK_PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [OWNER_LOCK]);
    if (rows[0]?.got) return client;
    if (Date.now() > deadline) break;
    await delay(50);
  }
  await client.end();
  throw new DataFolderInUseError(
    `Another gateway is using the data folder ${dataDir}. Stop it, set DATA_DIR to another folder, or share one server through DATABASE_URL.`,
  );
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'portal'");
  if (rowCount === 0) await client.query('create database portal');
}

async function explain(error: unknown, folder: string): Promise<Error> {
  const log = await readFile(join(folder, 'server.log'), 'utf8').catch(() => '');
  const lastLines = log.trim().split('\n').slice(-3).join('\n  ');
  return new Error(`PostgreSQL did not start in ${folder}.\n  ${lastLines}`, { cause: error });
}
