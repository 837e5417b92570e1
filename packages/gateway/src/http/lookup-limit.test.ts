import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Problem } from '@ninhthuan/contract';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createTestGateway, type LookUpOptions, type TestGateway } from '../testing/test-gateway.js';
import { forgetFullAllowances } from '../store/rate-limits.js';

const CODE = '000.00.01.H43-161205-0001';
const LIMITS = { RATE_LIMIT_PER_MINUTE: '7', SITE_RATE_LIMIT_PER_MINUTE: '12', ACCESS_CODE_RATE_LIMIT_PER_MINUTE: '3' };

let database: TestDatabase;
let one: TestGateway;
let other: TestGateway;

before(async () => {
  database = await createTestDatabase('demonstration');
  one = await createTestGateway({ database, env: LIMITS });
  other = await createTestGateway({ database, env: LIMITS });
});
after(async () => {
  await one.close();
  await other.close();
  await database.drop();
});
beforeEach(() => one.db.deleteFrom('rate_limit').execute());

async function ask(
  times: number,
  options: LookUpOptions & { accessCode?: string; gateway?: TestGateway } = {},
): Promise<number[]> {
  const { gateway = one, accessCode, ...rest } = options;
  const statuses: number[] = [];
  for (let i = 0; i < times; i++) statuses.push((await gateway.lookUp({ code: CODE, accessCode }, rest)).statusCode);
  return statuses;
}

const count = (statuses: number[], status: number) => statuses.filter((s) => s === status).length;

describe('the look-up limit', () => {
  it('lets an address ask as often as it may, then says when to come back', async () => {
    assert.deepEqual(await ask(7), Array(7).fill(200));
    const refused = await one.lookUp({ code: CODE });
    assert.equal(refused.statusCode, 429);
    const problem = refused.json<Problem>();
    assert.equal(problem.type, 'urn:ninhthuan:problem:rate-limited');
    assert.ok(problem.retryAfter && problem.retryAfter >= 1 && problem.retryAfter <= 9, String(problem.retryAfter));
    assert.equal(refused.headers['retry-after'], String(problem.retryAfter));
  });

  it('gives back with time', async () => {
    await ask(8);
    await sql`update rate_limit set full_at = full_at - interval '9 seconds'`.execute(one.db);
    assert.deepEqual(await ask(2), [200, 429]);
    await sql`update rate_limit set full_at = full_at - interval '1 minute'`.execute(one.db);
    assert.deepEqual(await ask(8), [...Array<number>(7).fill(200), 429]);
  });

  it('counts together over several gateways on one database, also at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(1, { gateway: i % 2 ? one : other })));
    assert.equal(count(answers.flat(), 200), 7);
    assert.equal(count(answers.flat(), 429), 13);
  });

  it('counts guesses at one dossier over all addresses, known or not, and hinders nobody who does not guess', async () => {
    for (const code of [CODE, '000.00.01.H43-160101-9999']) {
      const statuses: number[] = [];
      for (let i = 0; i < 12; i++) {
        const remoteAddress = `198.51.100.${i}`;
        statuses.push(
          (await one.lookUp({ code, accessCode: 'NT-0000-0000' }, { remoteAddress, site: `x${i}` })).statusCode,
        );
      }
      assert.deepEqual(statuses, [...Array<number>(9).fill(404), 429, 429, 429]);
      await one.db
        .deleteFrom('rate_limit')
        .where('full_at', '<', sql<Date>`now() + interval '50 seconds'`)
        .execute();
    }
    assert.deepEqual(await ask(1, { remoteAddress: '203.0.113.1', site: 'so-tttt' }), [200]);
  });

  it('counts an IPv6 network of 64 bits as one, and each IPv4 address for itself', async () => {
    for (let i = 0; i < 7; i++) await ask(1, { remoteAddress: `2001:db8:1:2::${i}` });
    assert.deepEqual(await ask(1, { remoteAddress: '2001:db8:1:2:ffff::1' }), [429]);
    assert.deepEqual(await ask(1, { remoteAddress: '2001:db8:1:3::1' }), [200]);
    assert.deepEqual(await ask(1, { remoteAddress: '192.0.2.9' }), [200]);
    assert.deepEqual(await ask(1, { remoteAddress: '::ffff:192.0.2.9' }), [200]);
  });

  it('is stricter when an access code is tried, and leaves other look-ups alone', async () => {
    assert.deepEqual(await ask(4, { accessCode: 'NT-0000-0000' }), [404, 404, 404, 429]);
    assert.deepEqual(await ask(1), [200]);
  });

  it('limits a site over all addresses, and no other site', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++) statuses.push(...(await ask(1, { remoteAddress: `192.0.2.${i}` })));
    assert.equal(count(statuses, 200), 12);
    assert.deepEqual(await ask(1, { remoteAddress: '192.0.2.99', site: 'so-y-te' }), [200]);
  });

  it('does not let one address use up its site’s allowance', async () => {
    await ask(60, { remoteAddress: '192.0.2.66' });
    assert.deepEqual(await ask(1, { remoteAddress: '192.0.2.67' }), [200]);
  });

  it('counts sites that nobody knows as one', async () => {
    for (let i = 0; i < 12; i++) await ask(1, { remoteAddress: `192.0.2.${i}`, site: `made-up-${i}` });
    assert.deepEqual(await ask(1, { remoteAddress: '192.0.2.99', site: 'made-up-99' }), [429]);
  });

  it('asks nothing of the allowance for what cannot be a code', async () => {
    for (let i = 0; i < 20; i++) assert.equal((await one.lookUp({ code: '?' })).statusCode, 422);
    assert.deepEqual(await ask(1), [200]);
  });

  it('stores no address, and forgets allowances that are full again', async () => {
    await ask(1);
    const rows = await one.db.selectFrom('rate_limit').selectAll().execute();
    assert.equal(rows.length, 2);
    for (const { key } of rows) assert.equal(key.length, 16);
    await sql`update rate_limit set full_at = now() - interval '1 second'`.execute(one.db);
    await forgetFullAllowances(one.db);
    assert.equal((await one.db.selectFrom('rate_limit').selectAll().execute()).length, 0);
  });

  it('believes X-Forwarded-For only behind a trusted proxy', async () => {
    const forwarded = { 'x-forwarded-for': '203.0.113.5' };
    await ask(7, { headers: forwarded });
    assert.deepEqual(await ask(1), [429]);
    const behindProxy = await createTestGateway({ database, env: { ...LIMITS, TRUST_PROXY: 'true' } });
    assert.deepEqual(await ask(1, { gateway: behindProxy, headers: forwarded }), [200]);
    await behindProxy.close();
  });

  it('believes what the proxy wrote, not what the caller wrote before it', async (test) => {
    const spoofing = async (gateway: TestGateway) => {
      const statuses: number[] = [];
      for (let i = 0; i < 8; i++) {
        const headers = { 'x-forwarded-for': `198.51.100.${i}, 203.0.113.7` };
        statuses.push(...(await ask(1, { gateway, headers })));
      }
      return statuses;
    };
    for (const trusted of ['true', '192.0.2.0/24, 10.0.0.1']) {
      await one.db.deleteFrom('rate_limit').execute();
      const gateway = await createTestGateway({ database, env: { ...LIMITS, TRUST_PROXY: trusted } });
      test.after(() => gateway.close());
      assert.deepEqual(await spoofing(gateway), [...Array<number>(7).fill(200), 429], trusted);
    }
  });

  it('believes nobody but the proxies that are named', async (test) => {
    const gateway = await createTestGateway({ database, env: { ...LIMITS, TRUST_PROXY: '10.0.0.1' } });
    test.after(() => gateway.close());
    for (let i = 0; i < 7; i++) await ask(1, { gateway, headers: { 'x-forwarded-for': `198.51.100.${i}` } });
    assert.deepEqual(await ask(1, { gateway, headers: { 'x-forwarded-for': '198.51.100.99' } }), [429]);
  });
});
