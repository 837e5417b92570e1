import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

const REGISTERED = 'https://so-tttt.ninhthuan.gov.vn';
const EXTRA = 'https://staging.example';
const CODE = '000.00.01.H43-161205-0001';

let database: TestDatabase;
let gateway: TestGateway;
let real: TestGateway;

before(async () => {
  database = await createTestDatabase('demonstration');
  gateway = await createTestGateway({ database, env: { EXTRA_ORIGINS: EXTRA } });
  real = await createTestGateway({ database, env: { DEMO: 'false', ACCESS_CODE_KEY: 'k'.repeat(40) } });
});
after(async () => {
  await gateway.close();
  await real.close();
  await database.drop();
});

describe('pages of other origins', () => {
  it('may look up when their site is in the registry, or named by EXTRA_ORIGINS', async () => {
    for (const origin of [REGISTERED, EXTRA]) {
      const response = await gateway.lookUp({ code: CODE }, { headers: { origin } });
      assert.equal(response.statusCode, 200, origin);
      assert.equal(response.headers['access-control-allow-origin'], origin);
      assert.match(String(response.headers['access-control-expose-headers']), /portal-contract.*retry-after.*etag/);
      assert.match(String(response.headers.vary), /Origin/);
    }
  });

  it('can read problems too', async () => {
    const response = await gateway.lookUp({ code: '?' }, { headers: { origin: REGISTERED } });
    assert.equal(response.statusCode, 422);
    assert.equal(response.headers['access-control-allow-origin'], REGISTERED);
  });

  it('may not when nobody knows them, whatever they look like', async () => {
    const origins = [
      'https://evil.example',
      'https://so-tttt.ninhthuan.gov.vn.evil.example',
      'http://so-tttt.ninhthuan.gov.vn',
      'https://SO-TTTT.ninhthuan.gov.vn',
      `${REGISTERED}/`,
      'not an origin',
    ];
    for (const origin of origins) {
      const response = await gateway.lookUp({ code: CODE }, { headers: { origin } });
      assert.equal(response.statusCode, 403, origin);
      assert.equal(response.headers['access-control-allow-origin'], undefined);
      const site = await gateway.app.inject({ url: '/v1/sites/so-tttt', headers: { origin } });
      assert.equal(site.statusCode, 200);
      assert.equal(site.headers['access-control-allow-origin'], undefined);
      assert.match(String(site.headers.vary), /Origin/);
    }
  });

  it('of the visitor’s own machine may with demonstration data only', async () => {
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1:5500', 'null']) {
      assert.equal(
        (await gateway.lookUp({ code: CODE }, { headers: { origin } })).headers['access-control-allow-origin'],
        origin,
      );
      assert.equal((await real.lookUp({ code: CODE }, { headers: { origin } })).statusCode, 403);
    }
    assert.equal(
      (await gateway.lookUp({ code: CODE }, { headers: { origin: 'http://localhost.evil.example' } })).statusCode,
      403,
    );
  });
});

describe('the gateway’s own pages', () => {
  it('may always look up', async () => {
    const response = await real.lookUp(
      { code: CODE },
      { headers: { origin: 'http://portal.example', host: 'portal.example' } },
    );
    assert.equal(response.statusCode, 200);
  });
});

describe('a preflight', () => {
  const ask = (origin: string) =>
    gateway.app.inject({
      method: 'OPTIONS',
      url: '/v1/dossiers/lookup',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });

  it('is answered for a registered origin, and may be kept', async () => {
    const { statusCode, headers } = await ask(REGISTERED);
    assert.equal(statusCode, 204);
    assert.equal(headers['access-control-allow-origin'], REGISTERED);
    assert.match(String(headers['access-control-allow-headers']), /content-type/);
    assert.match(String(headers['access-control-allow-methods']), /POST/);
    assert.equal(headers['access-control-max-age'], '7200');
  });

  it('is refused for another one', async () => {
    const { statusCode, headers } = await ask('https://evil.example');
    assert.equal(statusCode, 403);
    assert.equal(headers['access-control-allow-origin'], undefined);
  });
});
