import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../config.js';
import { startCluster } from '../postgres/cluster.js';
import { fillDatabase } from '../prepare.js';

/** What a test's database holds: nothing; tables and the registry; or the demonstration's dossiers as well. */
export type Content = 'nothing' | 'registry' | 'demonstration';

/** A database of one test file. */
export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** A PostgreSQL server for tests. */
export interface TestServer {
  url: string;
  stop: () => Promise<void>;
}

const TEMPLATE_LOCK = 4_843_003;

/** Starts a PostgreSQL server with its data in a temporary folder. */
export async function startTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-test-'));
  // As root, PostgreSQL runs under another account, which has to reach its folder.
  await chmod(folder, 0o711);
  const cluster = await startCluster(folder);
  return {
    url: cluster.url,
    async stop() {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes a database on the server of TEST_DATABASE_URL (testing/run.ts sets it), or else on a server of its own. The
 * content is loaded once per run into a template, then copied.
 */
export async function createTestDatabase(content: Content): Promise<TestDatabase> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? { url: given, stop: async () => undefined } : await startTestServer();
  const name = `gateway_test_${randomBytes(6).toString('hex')}`;
  await withClient(server.url, async (client) => {
    const source = content === 'nothing' ? 'template0' : await ensureTemplate(client, server.url, content);
    await client.query(`create database ${name} template ${source}`);
  });
  return {
    url: withName(server.url, name),
    async drop() {
      await withClient(server.url, (client) => client.query(`drop database ${name} with (force)`));
      await server.stop();
    },
  };
}

async function ensureTemplate(client: pg.Client, url: string, content: Content): Promise<string> {
  const template = `gateway_template_${content}_${process.env['TEST_RUN'] ?? process.pid}`;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    await client.query(`create database ${template}_new template template0`);
    const config = readConfig({ DEMO: 'true' });
    await fillDatabase(
      { ...config, demo: content === 'demonstration' },
      withName(url, `${template}_new`),
      () => undefined,
    );
    await client.query(`alter database ${template}_new rename to ${template}`);
  }
  await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  return template;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
