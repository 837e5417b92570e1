import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ProblemSchema } from '@ninhthuan/contract';
import { Value } from 'typebox/value';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
let real: TestGateway;

before(async () => {
  gateway = await createTestGateway({ content: 'registry' });
  await gateway.app.listen({ host: '127.0.0.1', port: 0 });
  real = await createTestGateway({ content: 'nothing', env: { DEMO: 'false', ACCESS_CODE_KEY: 'k'.repeat(40) } });
});
after(async () => {
  await gateway.close();
  await real.close();
});

function sendRaw(bytes: string): Promise<string> {
  const { port } = gateway.app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('every answer', () => {
  it('names the contract and carries the security headers, also when it is a problem', async () => {
    for (const url of [
      '/healthz',
      '/readyz',
      '/openapi.json',
      '/v1/agencies',
      '/v1/sites/so-tttt',
      '/v1/nothing',
      '/nothing',
      '/v1/agencies?limit=x',
    ]) {
      const { headers } = await gateway.app.inject(url);
      assert.equal(headers['portal-contract'], '1.0', url);
      assert.equal(headers['x-content-type-options'], 'nosniff', url);
      assert.match(String(headers['content-security-policy']), /default-src 'none';script-src 'self';style-src 'self'/);
      assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/);
      assert.ok(headers['request-id'], url);
      assert.equal(headers['server'], undefined);
      assert.equal(headers['x-powered-by'], undefined);
    }
  });

  it('asks browsers for https of its own host only: its neighbours under the same name may not have it', async () => {
    const { statusCode, headers } = await real.app.inject('/healthz');
    assert.equal(statusCode, 200);
    assert.equal(headers['strict-transport-security'], 'max-age=31536000');
    assert.equal((await gateway.app.inject('/healthz')).headers['strict-transport-security'], undefined);
  });

  it('has a request id that the caller cannot choose', async () => {
    const { headers } = await gateway.app.inject({ url: '/healthz', headers: { 'request-id': 'mine' } });
    assert.notEqual(headers['request-id'], 'mine');
  });
});

describe('a problem', () => {
  it('is told as the contract says for unknown addresses and wrong methods', async () => {
    const cases = [
      ['GET', '/nothing', 404, undefined],
      ['GET', '/v1/', 404, undefined],
      ['GET', '/v1/dossiers/lookup', 405, 'OPTIONS, POST'],
      ['DELETE', '/v1/agencies', 405, 'GET, HEAD'],
      ['POST', '/v1/sites/so-tttt', 405, 'GET, HEAD'],
      ['GET', '/%', 400, undefined],
      ['GET', '/v1/sites/%ff', 400, undefined],
    ] as const;
    for (const [method, url, status, allow] of cases) {
      const response = await gateway.app.inject({ method, url });
      assert.equal(response.statusCode, status, `${method} ${url}`);
      assert.equal(response.headers['content-type'], 'application/problem+json', url);
      assert.equal(response.headers['portal-contract'], '1.0', url);
      assert.equal(Value.Check(ProblemSchema, response.json()), true, response.body);
      if (allow !== undefined)
        assert.match(String(response.headers['allow']), new RegExp(allow.split(', ').at(-1) ?? ''));
    }
  });

  it('answers bytes that are no HTTP request', async () => {
    for (const [bytes, status] of [
      ['GARBAGE\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431],
    ] as const) {
      const answer = await sendRaw(bytes);
      assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `));
      assert.match(answer, /application\/problem\+json/);
      assert.doesNotMatch(answer, /GARBAGE|yyy/);
    }
  });
});

describe('health', () => {
  it('is told apart from readiness', async () => {
    assert.deepEqual((await gateway.app.inject('/healthz')).json(), { status: 'ok' });
    assert.deepEqual((await gateway.app.inject('/readyz')).json(), { status: 'ready' });
  });
});

describe('the OpenAPI document', () => {
  it('is version 3.1 and describes the routes with the contract’s schemas by name', async () => {
    const document = (await gateway.app.inject('/openapi.json')).json<{
      openapi: string;
      paths: object;
      components: { schemas: object };
    }>();
    assert.equal(document.openapi, '3.1.0');
    for (const path of [
      '/v1/agencies',
      '/v1/dossiers/lookup',
      '/v1/sites/{id}',
      '/v1/feedback',
      '/v1/feedback/attachments',
      '/v1/feedback/challenge',
      '/v1/feedback/lookup',
      '/v1/ratings',
    ])
      assert.ok(path in document.paths, path);
    for (const path of Object.keys(document.paths)) assert.match(path, /^\/v1\//);
    for (const name of ['Agency', 'Dossier', 'DossierLookup', 'Problem', 'Site'])
      assert.ok(name in document.components.schemas, name);
  });
});
