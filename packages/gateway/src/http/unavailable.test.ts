import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Problem } from '@ninhthuan/contract';
import { buildApp } from '../app.js';
import { systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { openDatabase } from '../store/database.js';
import { createTestGateway } from '../testing/test-gateway.js';

const CODE = '000.00.01.H43-161205-0001';

describe('without its database', () => {
  it('the gateway lives, and says when to come back', async () => {
    const db = openDatabase({ url: 'postgres://nobody:nothing@127.0.0.1:1/none', poolSize: 1, statementTimeout: 500 });
    const app = await buildApp({ config: readConfig({ DEMO: 'true' }), db, clock: systemClock });
    try {
      assert.equal((await app.inject('/healthz')).statusCode, 200);
      for (const request of [
        { url: '/readyz' },
        { url: '/v1/agencies' },
        { url: '/v1/sites/so-tttt' },
        { method: 'POST' as const, url: '/v1/dossiers/lookup', payload: { code: CODE } },
      ]) {
        const response = await app.inject(request);
        assert.equal(response.statusCode, 503, request.url);
        assert.equal(response.json<Problem>().type, 'urn:ninhthuan:problem:unavailable');
        assert.equal(response.headers['retry-after'], '5');
        assert.doesNotMatch(response.body, /ECONNREFUSED|127\.0\.0\.1|nobody/);
      }
    } finally {
      await app.close();
      await db.destroy();
    }
  });
});

describe('with a database that is too slow', () => {
  it('the gateway gives up after the statement time-out', async () => {
    const gateway = await createTestGateway({ env: { STATEMENT_TIMEOUT_MS: '150' } });
    try {
      assert.equal((await gateway.lookUp({ code: CODE })).statusCode, 200);
      await gateway.db.transaction().execute(async (trx) => {
        await sql`lock table dossier in access exclusive mode`.execute(trx);
        const response = await gateway.lookUp({ code: CODE });
        assert.equal(response.statusCode, 503);
        assert.equal(response.headers['retry-after'], '5');
      });
      assert.equal((await gateway.lookUp({ code: CODE })).statusCode, 200);
    } finally {
      await gateway.close();
    }
  });

  it('sites and agencies are still answered from memory', async () => {
    const gateway = await createTestGateway({ content: 'registry', env: { STATEMENT_TIMEOUT_MS: '150' } });
    try {
      assert.equal((await gateway.app.inject('/v1/sites/so-tttt')).statusCode, 200);
      await gateway.db.transaction().execute(async (trx) => {
        await sql`lock table site, agency in access exclusive mode`.execute(trx);
        assert.equal((await gateway.app.inject('/v1/sites/so-y-te')).statusCode, 200);
      });
    } finally {
      await gateway.close();
    }
  });
});
