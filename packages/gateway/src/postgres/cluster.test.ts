import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { DataFolderInUseError, startCluster, type Cluster } from './cluster.js';
import { findPostmaster } from './postmaster.js';

let dataDir: string;
let cluster: Cluster;

// The folder of mkdtemp lets only its owner in. As root that shuts out the account that PostgreSQL runs under, as in a
// clone under /root.
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gateway-closed-'));
  cluster = await startCluster(dataDir);
});
after(async () => {
  await cluster.stop();
  await rm(dataDir, { recursive: true });
});

/** The first row of the answer, or an empty one. */
async function ask<T extends pg.QueryResultRow>(url: string, query: string): Promise<Partial<T>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(query)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}

describe('startCluster', () => {
  it('starts a server that keeps what it is told and listens on loopback only', async () => {
    const settings = await ask<Record<string, string>>(
      cluster.url,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as listen,
        current_setting('server_encoding') as encoding, current_setting('unix_socket_directories') as sockets`,
    );
    assert.deepEqual(settings, { fsync: 'on', listen: '127.0.0.1', encoding: 'UTF8', sockets: '' });
  });

  it('asks for a password that only the folder knows', async () => {
    const wrong = new URL(cluster.url);
    wrong.password = 'wrong';
    await assert.rejects(ask(wrong.href, 'select 1'), /password/);
    assert.equal((await stat(join(dataDir, 'postgres', 'portal.password'))).mode & 0o077, 0);
  });

  it('writes no statement and no value into the server’s log', async () => {
    await assert.rejects(ask(cluster.url, `select 'secret-value'::int`));
    const log = await readFile(join(dataDir, 'postgres', 'server.log'), 'utf8');
    assert.doesNotMatch(log, /select 'secret/);
  });

  it('refuses a folder that is in use', async () => {
    await assert.rejects(startCluster(dataDir), DataFolderInUseError);
    assert.equal((await ask<{ one: number }>(cluster.url, 'select 1 as one')).one, 1);
  });

  it('keeps the data over a stop and a start', async () => {
    await ask(cluster.url, 'create table kept as select 42 as answer');
    await cluster.stop();
    assert.equal(await findPostmaster(join(dataDir, 'postgres')), null);
    cluster = await startCluster(dataDir);
    assert.equal((await ask<{ answer: number }>(cluster.url, 'select answer from kept')).answer, 42);
  });

  it('lets only one of two starts at once have a new folder', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'gateway-race-'));
    const results = await Promise.allSettled([startCluster(fresh), startCluster(fresh)]);
    const started = results.filter((result) => result.status === 'fulfilled');
    const refused = results.filter((result) => result.status === 'rejected');
    assert.equal(started.length, 1);
    assert.ok(refused[0]?.reason instanceof DataFolderInUseError, String(refused[0]?.reason));
    await started[0]?.value.stop();
    await rm(fresh, { recursive: true });
  });
});
