import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openDatabase } from './store/database.js';
import { findPostmaster } from './postgres/postmaster.js';
import { spawnGateway, type GatewayProcess } from './testing/gateway-process.js';
import { createTestDatabase } from './testing/test-database.js';

const CODE = '000.00.01.H43-161205-0001';

let dataDir: string;
let folder: string;

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gateway-cli-'));
  await chmod(dataDir, 0o711);
  folder = join(dataDir, 'postgres');
});
after(() => rm(dataDir, { recursive: true, force: true }));

const serve = (env: Record<string, string> = {}) =>
  spawnGateway(['serve'], { DEMO: 'true', PORT: '0', DATA_DIR: dataDir, ...env });

async function lookUp(url: string): Promise<number> {
  const response = await fetch(new URL('v1/dossiers/lookup', url), {
    method: 'POST',
    body: JSON.stringify({ code: CODE }),
  });
  await response.arrayBuffer();
  return response.status;
}

async function stop(gateway: GatewayProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  gateway.child.kill(signal);
  return gateway.ended;
}

/** Resolves when the server that runs in the folder has ended; a connection to it tells. */
async function endOfServer(): Promise<() => Promise<void>> {
  const server = await findPostmaster(folder);
  assert.ok(server, 'no PostgreSQL is running');
  const password = await readFile(join(folder, 'portal.password'), 'utf8');
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'portal',
    password,
    database: 'postgres',
  });
  const ended = new Promise<void>((resolve) => client.on('end', () => resolve()));
  client.on('error', () => undefined);
  await client.connect();
  return () => ended;
}

describe('gateway serve', () => {
  it('does everything on the first start, and ends everything on Ctrl-C', async () => {
    const gateway = serve();
    const url = await gateway.url;
    assert.equal(await lookUp(url), 200);
    assert.equal((await fetch(new URL('readyz', url))).status, 200);
    assert.match(gateway.output(), /PostgreSQL ready \(\d+\.\d s\)\n.*\n14290 demonstration dossiers loaded/);
    const serverEnded = await endOfServer();
    assert.equal(await stop(gateway, 'SIGINT'), 0);
    await serverEnded();
    assert.equal(await findPostmaster(folder), null);
  });

  it('starts again without loading anything twice', async () => {
    const gateway = serve();
    await gateway.url;
    assert.doesNotMatch(gateway.output(), /loaded|up to date/);
    assert.equal(await stop(gateway), 0);
  });

  it('starts again after kill -9, which leaves no PostgreSQL behind either', async () => {
    const killed = serve();
    await killed.url;
    const serverEnded = await endOfServer();
    await stop(killed, 'SIGKILL');
    await serverEnded();
    const next = serve();
    assert.equal(await lookUp(await next.url), 200);
    assert.equal(await stop(next), 0);
  });

  it('starts at once after kill -9, while the old PostgreSQL may still be there', async () => {
    const killed = serve();
    await killed.url;
    killed.child.kill('SIGKILL');
    const next = serve();
    assert.equal(await lookUp(await next.url), 200);
    assert.equal(await stop(next), 0);
  });

  it('is not stopped by a pid file that now names another program', async () => {
    await writeFile(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n1480000000\n5432\n\n127.0.0.1\n`);
    const gateway = serve();
    assert.equal(await lookUp(await gateway.url), 200);
    assert.equal(await stop(gateway), 0);
  });

  it('leaves the data folder to the gateway that has it, and says so in one line', async () => {
    const first = serve();
    const url = await first.url;
    const second = serve();
    assert.equal(await second.ended, 1);
    assert.match(second.output(), /^Another gateway is using the data folder .*\n$/);
    assert.equal(await lookUp(url), 200);
    assert.equal(await stop(first), 0);
  });

  it('says which port is taken and how to choose another, and leaves nothing running', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const gateway = serve({ PORT: String(port) });
    assert.equal(await gateway.ended, 1);
    assert.match(gateway.output(), new RegExp(`Port ${port} on 127.0.0.1 is taken.*PORT=0`));
    assert.equal(await findPostmaster(folder), null);
    taken.close();
  });

  it('uses the server of DATABASE_URL, without stopping it', async () => {
    const database = await createTestDatabase('nothing');
    const gateway = serve({ DATABASE_URL: database.url });
    assert.equal(await lookUp(await gateway.url), 200);
    assert.doesNotMatch(gateway.output(), /PostgreSQL/);
    assert.equal(await stop(gateway), 0);
    await database.drop();
  });
});

describe('gateway migrate and seed', () => {
  it('do their work and end', async () => {
    const database = await createTestDatabase('nothing');
    const env = { DATABASE_URL: database.url, ACCESS_CODE_KEY: 'k'.repeat(40) };
    const run = async (command: string) => {
      const gateway = spawnGateway([command], env);
      assert.equal(await gateway.ended, 0, gateway.output());
      return gateway.output();
    };
    assert.match(await run('migrate'), /001-registry.*\nThe database is up to date\./);
    assert.match(await run('seed'), /14290 demonstration dossiers loaded/);
    assert.match(await run('seed'), /there already/);
    await database.drop();
  });

  it('leave a database that holds real procedures as it is', async (test) => {
    const database = await createTestDatabase('registry');
    const db = openDatabase({ url: database.url, poolSize: 1, statementTimeout: 10_000 });
    test.after(async () => {
      await db.destroy();
      await database.drop();
    });
    const procedure = { code: '1.000001', name: 'Thủ tục', field: 'x', agency_id: 'so-tttt' };
    await db
      .insertInto('procedure')
      .values({ ...procedure, summary: '{}', details: '{}' })
      .execute();
    const seed = spawnGateway(['seed'], { DATABASE_URL: database.url, ACCESS_CODE_KEY: 'k'.repeat(40) });
    assert.equal(await seed.ended, 1);
    assert.match(seed.output(), /real dossiers/);
    assert.deepEqual(await db.selectFrom('feedback').select('code').execute(), []);
  });

  it('make a database that only the demonstration serves', async (test) => {
    const database = await createTestDatabase('demonstration');
    test.after(() => database.drop());
    const gateway = spawnGateway(['serve'], {
      DATABASE_URL: database.url,
      ACCESS_CODE_KEY: 'k'.repeat(40),
      PORT: '0',
      NEWS_INTERVAL_S: '0',
    });
    // A gateway that starts would never end by itself.
    gateway.url.then(() => gateway.child.kill('SIGKILL')).catch(() => undefined);
    assert.equal(await gateway.ended, 1);
    assert.match(gateway.output(), /holds demonstration data.*DEMO=true/);
  });
});

describe('the command line', () => {
  it('explains itself', async () => {
    for (const [args, text] of [
      [['--help'], /Usage: gateway \[command\]/],
      [['serve', '--help'], /Usage: gateway serve/],
      [['migrate', '-h'], /Usage: gateway migrate/],
      [['seed', '--help'], /Usage: gateway seed/],
    ] as const) {
      const gateway = spawnGateway([...args], {});
      assert.equal(await gateway.ended, 0);
      assert.match(gateway.output(), text);
    }
  });

  it('says what is wrong and exits with 1', async () => {
    for (const [args, text] of [
      [['fly'], /There is no command "fly"/],
      [['toString'], /There is no command/],
      [['--fast'], /--fast/],
      [['serve', 'now'], /no command "serve now"/],
      [['serve'], /ACCESS_CODE_KEY: got nothing/],
    ] as const) {
      const gateway = spawnGateway([...args], {});
      assert.equal(await gateway.ended, 1);
      assert.match(gateway.output(), text);
      assert.doesNotMatch(gateway.output(), /\n\s+at /);
    }
  });
});
