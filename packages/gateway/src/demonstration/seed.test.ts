import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DOSSIER_STATUSES } from '@ninhthuan/contract/rules/dossier-status';
import { looksLikeNationalCode, readDossierCode } from '@ninhthuan/contract/rules/dossier-code';
import { isWorkingDay } from '@ninhthuan/contract/rules/working-days';
import { openDatabase, type Database } from '../store/database.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { readDemonstrationData } from './demonstration-data.js';
import { generateDossiers, type DossierRow } from './generate-dossiers.js';
import { TODAY } from './life.js';
import { seedDemonstration } from './seed.js';

const KEY = 'demonstration-key-that-protects-nothing-real';

let rows: DossierRow[];
let database: TestDatabase;
let db: Database;

before(async () => {
  rows = generateDossiers(await readDemonstrationData(), KEY);
  database = await createTestDatabase('demonstration');
  db = openDatabase({ url: database.url, poolSize: 2, statementTimeout: 60_000 });
});
after(async () => {
  await db.destroy();
  await database.drop();
});

function tally<T extends string>(values: T[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('the demonstration’s dossiers', () => {
  it('are as many as the province’s record says, office by office', () => {
    assert.equal(rows.length, 14_290);
    assert.deepEqual(tally(rows.map((row) => row.receiving_agency_id)), {
      'tp-phan-rang-thap-cham': 11_310,
      'huyen-ninh-phuoc': 2_145,
      'huyen-thuan-nam': 285,
      edo: 550,
    });
  });

  it('are the same every time, and other ones under another key only in their access codes', async () => {
    const data = await readDemonstrationData();
    assert.deepEqual(generateDossiers(data, KEY), rows);
    const [first] = generateDossiers(data, 'x'.repeat(40));
    assert.ok(first && rows[0]);
    assert.notDeepEqual(first.access_code_hash, rows[0].access_code_hash);
    assert.deepEqual({ ...first, access_code_hash: null }, { ...rows[0], access_code_hash: null });
  });

  it('show all ten statuses, most of them returned, and all three channels', () => {
    const statuses = tally(rows.map(({ status }) => status));
    assert.deepEqual(Object.keys(statuses).sort(), [...DOSSIER_STATUSES].sort());
    assert.ok((statuses['returned'] ?? 0) > 12_000, JSON.stringify(statuses));
    assert.deepEqual(Object.keys(tally(rows.map(({ channel }) => channel))).sort(), [
      'in-person',
      'online',
      'public-post',
    ]);
  });

  it('have some that are paused, and some that are overdue with an apology', () => {
    assert.ok(rows.filter(({ pauses }) => pauses.some(({ to }) => to === null)).length > 10);
    assert.ok(rows.filter(({ pauses }) => pauses.some(({ to }) => to !== null)).length > 300);
    assert.ok(rows.filter(({ status, apology }) => status === 'in-process' && apology !== null).length > 3);
  });

  it('have codes of the national shape, each once', () => {
    assert.equal(new Set(rows.map(({ code }) => code)).size, rows.length);
    for (const { code } of rows) {
      assert.ok(looksLikeNationalCode(code), code);
      assert.deepEqual(readDossierCode(code), { ok: true, code });
    }
  });

  it('have dates in their order, on working days, none after today but what is still promised', () => {
    for (const row of rows) {
      const happened = [row.submitted_on, row.received_on, row.completed_on, row.returned_on].filter(
        (day) => day !== null && day !== undefined,
      );
      assert.deepEqual(happened, [...happened].sort(), row.code);
      for (const day of happened) assert.ok(isWorkingDay(day) && day <= TODAY, `${row.code} ${day}`);
      for (const { startedOn, finishedOn, state } of row.steps) {
        assert.equal(state, finishedOn !== null ? 'done' : startedOn !== null ? 'current' : 'upcoming', row.code);
        assert.ok(
          finishedOn === null || (startedOn !== null && startedOn <= finishedOn),
          `${row.code} ${startedOn} ${finishedOn}`,
        );
        assert.ok((finishedOn ?? startedOn ?? '') <= TODAY, row.code);
      }
      for (const { from, to } of row.pauses) assert.ok(from <= (to ?? TODAY), row.code);
      assert.equal(row.rescheduled_to ?? null, row.apology?.newDueOn ?? null);
      if (row.apology) assert.ok(row.apology.newDueOn > (row.due_on ?? '') && row.apology.issuedOn <= TODAY, row.code);
    }
  });

  it('have what their status needs', () => {
    for (const row of rows) {
      assert.equal(row.status === 'supplement-requested', row.requested_documents.length > 0, row.code);
      if (row.status === 'payment-due') assert.ok(row.fee && row.fee.amount > 0 && row.fee.paidOn === null, row.code);
      if (row.status === 'completed') assert.ok(row.completed_on && !row.returned_on, row.code);
      if (row.status === 'returned') assert.ok(row.completed_on && row.returned_on, row.code);
      if (row.status === 'submitted') assert.equal(row.received_on, null, row.code);
    }
  });
});

describe('seedDemonstration', () => {
  it('does nothing when the data is there', async () => {
    assert.equal(await seedDemonstration(db, KEY), 0);
  });

  it('replaces the data when the key has changed', async () => {
    assert.equal(await seedDemonstration(db, 'y'.repeat(40)), 14_290);
    const { count } = await db
      .selectFrom('dossier')
      .select(db.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    assert.equal(count, 14_290);
  });

  it('refuses a database that holds real dossiers', async () => {
    await db.deleteFrom('meta').where('key', '=', 'demonstration').execute();
    await assert.rejects(seedDemonstration(db, KEY), /real dossiers/);
  });
});
