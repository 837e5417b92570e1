import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ProcedurePageSchema, type ProcedureIndexFile, type ProcedurePage } from '@ninhthuan/contract';
import { sql } from 'kysely';
import { Value } from 'typebox/value';
import { findProcedure, writeProcedures, type StoredProcedure } from '../store/procedures.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

const BIRTH = '1.001137.000.00.00.H43';
const AS_OF = '2016-12-15T08:00:00+07:00';

let database: TestDatabase;
let gateway: TestGateway;
let neighbour: TestGateway;

before(async () => {
  database = await createTestDatabase('demonstration');
  gateway = await createTestGateway({ database });
  neighbour = await createTestGateway({ database });
});
after(async () => {
  await gateway.close();
  await neighbour.close();
  await database.drop();
});

async function search(query = ''): Promise<ProcedurePage> {
  return (await gateway.app.inject(`/v1/procedures${query}`)).json<ProcedurePage>();
}

async function indexSize(): Promise<number> {
  return (await gateway.app.inject('/v1/procedures/index.json')).json<ProcedureIndexFile>().procedures.length;
}

/** Writes procedures as an import does; every gateway has to notice by itself. */
function write(procedures: StoredProcedure[]) {
  return gateway.db.transaction().execute((trx) => writeProcedures(trx, procedures, AS_OF));
}

async function model(): Promise<StoredProcedure> {
  const found = await findProcedure(gateway.db, BIRTH);
  assert.ok(found);
  return found;
}

describe('a changed catalogue', () => {
  it('shows on every gateway, with a new index file, the pages where they were', async (context) => {
    assert.equal(await indexSize(), 97);
    const { nextCursor } = await search('?limit=3');
    const next = (await search(`?limit=1&cursor=${nextCursor}`)).items[0]?.procedure.code;
    const added = { ...(await model()), code: '1.000001', name: 'A thủ tục đứng đầu', agencyId: 'so-tttt' };
    await write([added]);
    context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 60_000 });
    for (const { app } of [gateway, neighbour]) {
      // The old catalogue answers while the new one is read.
      for (let total = 97; total !== 98;) {
        total = (await app.inject('/v1/procedures')).json<ProcedurePage>().total;
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    const { items, asOf } = await search('?limit=1');
    assert.equal(items[0]?.procedure.name, added.name);
    assert.equal(asOf, AS_OF);
    assert.equal((await search(`?limit=1&cursor=${nextCursor}`)).items[0]?.procedure.code, next);
    assert.equal(await indexSize(), 98);
  });

  it('counts what was added, changed and left', async () => {
    const record = await model();
    assert.deepEqual(await write([record]), { added: 0, changed: 0, unchanged: 1 });
    assert.deepEqual(await write([record, { ...record, code: '1.000002' }]), { added: 1, changed: 0, unchanged: 1 });
    assert.deepEqual(await write([{ ...record, result: 'Giấy khác' }]), { added: 0, changed: 1, unchanged: 0 });
    assert.deepEqual(await write([record]), { added: 0, changed: 1, unchanged: 0 });
  });

  it('goes on answering while the database is away', async () => {
    const lone = await createTestGateway({ database });
    try {
      assert.equal((await lone.app.inject('/v1/procedures')).statusCode, 200);
      await lone.db.destroy();
      assert.equal((await lone.app.inject('/v1/procedures?q=dat')).statusCode, 200);
    } finally {
      await lone.app.close();
    }
  });

  it('is empty, not wrong, before anything was loaded', async () => {
    const empty = await createTestGateway({ content: 'registry' });
    try {
      const page = (await empty.app.inject('/v1/procedures?q=dat')).json<ProcedurePage>();
      assert.equal(page.total, 0);
      assert.deepEqual([...Value.Errors(ProcedurePageSchema, page)], []);
      assert.equal((await empty.app.inject(`/v1/procedures/${BIRTH}`)).statusCode, 404);
      // Procedures that only dossiers know are no part of the catalogue.
      await sql`insert into procedure (code, name, field, agency_id) values ('1.7', 'X', 'Y', 'so-tttt')`.execute(
        empty.db,
      );
      assert.equal((await empty.app.inject('/v1/procedures/1.7')).statusCode, 404);
    } finally {
      await empty.close();
    }
  });
});
