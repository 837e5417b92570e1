import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../config.js';
import { loadRegistry, readRegistryFiles } from '../registry/load-registry.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { openDatabase, type Database } from './database.js';
import { migrate, MIGRATIONS } from './migrate.js';

let database: TestDatabase;
let db: Database;
let rival: Database;

before(async () => {
  database = await createTestDatabase('nothing');
  const { statementTimeout } = readConfig({ DEMO: 'true' });
  const open = () => openDatabase({ url: database.url, poolSize: 2, statementTimeout });
  [db, rival] = [open(), open()];
});
after(async () => {
  await db.destroy();
  await rival.destroy();
  await database.drop();
});

describe('migrate', () => {
  it('applies each migration once, also when two gateways start together', async () => {
    const applied = await Promise.all([migrate(db), migrate(rival)]);
    assert.deepEqual(applied.flat().sort(), MIGRATIONS.map(({ name }) => name).sort());
    assert.deepEqual(await migrate(db), []);
  });

  it('keeps its migrations in the order of their names', () => {
    const names = MIGRATIONS.map(({ name }) => name);
    assert.deepEqual(names, [...names].sort());
  });
});

describe('loadRegistry', () => {
  it('writes once, then only what was edited, and removes nothing', async () => {
    const files = await readRegistryFiles();
    assert.equal(await loadRegistry(db, files), true);
    assert.equal(await loadRegistry(rival, files), false);
    const [first, ...others] = files.agencies;
    assert.ok(first);
    const edited = { ...files, agencies: [{ ...first, name: 'Tên mới' }, ...others.slice(0, -1)] };
    assert.equal(await loadRegistry(db, edited), true);
    const rows = await db.selectFrom('agency').select(['id', 'name']).execute();
    assert.equal(rows.length, files.agencies.length);
    assert.equal(rows.find(({ id }) => id === first.id)?.name, 'Tên mới');
  });

  it('makes an office a one-stop office by an edit to its entry alone', async () => {
    const files = await readRegistryFiles();
    const agencies = files.agencies.map((agency) =>
      agency.id === 'huyen-ninh-hai' ? { ...agency, oneStop: true } : agency,
    );
    await loadRegistry(db, { ...files, agencies });
    const offices = await db.selectFrom('agency').select('id').where('one_stop', '=', true).execute();
    assert.equal(offices.length, 5);
  });
});
