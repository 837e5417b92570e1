import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { GENEROUS } from '../testing/feedback-messages.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;

before(async () => {
  gateway = await createTestGateway({ content: 'registry', env: GENEROUS });
});
after(() => gateway.close());

describe('POST /v1/ratings', () => {
  const rate = (body: unknown) =>
    gateway.app.inject({ method: 'POST', url: '/v1/ratings?site=so-tttt', payload: body as object });

  it('records one rating per key, without anything about a person', async () => {
    const idempotencyKey = randomUUID();
    const about = { kind: 'procedure', procedureCode: '1.000748', agencyId: 'so-tttt' };
    for (const rating of ['satisfied', 'satisfied', 'dissatisfied']) {
      const response = await rate({ idempotencyKey, rating, about });
      assert.deepEqual([response.statusCode, response.body], [204, '']);
    }
    const rows = await gateway.db
      .selectFrom('rating')
      .selectAll()
      .where('idempotency_key', '=', idempotencyKey)
      .execute();
    const [{ rated_at, ...row } = { rated_at: null }] = rows;
    assert.equal(rows.length, 1);
    assert.deepEqual(row, {
      idempotency_key: idempotencyKey,
      rating: 'satisfied',
      kind: 'procedure',
      procedure_code: '1.000748',
      agency_id: 'so-tttt',
      site: 'so-tttt',
    });
    assert.ok(rated_at);
  });

  it('keeps no code of an agency or procedure that cannot be one', async () => {
    const idempotencyKey = randomUUID();
    const about = { kind: 'page', procedureCode: '\u0000<b>', agencyId: "' or 1=1" };
    assert.equal((await rate({ idempotencyKey, rating: 'satisfied', about })).statusCode, 204);
    const row = await gateway.db
      .selectFrom('rating')
      .select(['procedure_code', 'agency_id'])
      .where('idempotency_key', '=', idempotencyKey)
      .executeTakeFirst();
    assert.deepEqual(row, { procedure_code: null, agency_id: null });
  });

  it('refuses what is no rating', async () => {
    const whole = { idempotencyKey: randomUUID(), rating: 'satisfied', about: { kind: 'page' } };
    for (const change of [
      { rating: 'great' },
      { about: {} },
      { about: { kind: 'page', name: 'x' } },
      { idempotencyKey: '' },
    ])
      assert.equal((await rate({ ...whole, ...change })).statusCode, 400);
  });
});
