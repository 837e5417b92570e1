import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

const SECRET = 'H43-161205-0001';
const ACCESS = 'SESAME';
const ADDRESS = '198.51.100.77';

let gateway: TestGateway;

before(async () => {
  gateway = await createTestGateway({ env: { STATEMENT_TIMEOUT_MS: '2000' } });
});
after(() => gateway.close());

describe('the log', () => {
  it('holds no code, body, query or address, whatever the request', async () => {
    const { app } = gateway;
    const from = { remoteAddress: ADDRESS };
    const post = (payload: string, headers: Record<string, string> = {}) =>
      app.inject({
        method: 'POST',
        url: `/v1/dossiers/lookup?site=so-tttt&code=${SECRET}`,
        payload,
        headers: { 'content-type': 'text/plain', ...headers },
        ...from,
      });
    await post(JSON.stringify({ code: `000.00.01.${SECRET}`, accessCode: ACCESS }));
    await post(JSON.stringify({ code: `000.00.01.${SECRET}` }));
    await post(JSON.stringify({ code: `<${SECRET}>` }));
    await post(`{"code": "${SECRET}", ${ACCESS}`);
    await post(JSON.stringify({ [SECRET]: 1, code: SECRET }));
    await post(JSON.stringify({ code: SECRET.repeat(2_000) }));
    await post(`[[[[[[[[[[[[[[[[[[[["${SECRET}"]]]]]]]]]]]]]]]]]]]]`);
    await post(SECRET, { 'content-type': `application/${SECRET}` });
    await post(JSON.stringify({ code: SECRET }), { origin: `https://${SECRET}.example` });
    for (const url of [
      `/v1/dossiers/${SECRET}`,
      `/${SECRET}/%`,
      `/v1/sites/${SECRET}`,
      `/v1/agencies?cursor=${SECRET}`,
      `/v1/agencies?site=${SECRET}`,
      `/?x=${SECRET}`,
    ]) {
      await app.inject({
        url,
        headers: { 'x-forwarded-for': ADDRESS, referer: `https://a.example/${SECRET}`, 'user-agent': SECRET },
        ...from,
      });
    }
    await gateway.db.destroy();
    await post(JSON.stringify({ code: `000.00.01.${SECRET}`, accessCode: ACCESS }));

    const log = gateway.log.join('');
    assert.ok(gateway.log.length >= 16, `only ${gateway.log.length} lines`);
    for (const secret of [SECRET, SECRET.toLowerCase(), ACCESS, ADDRESS, 'example', '?', 'cursor=']) {
      assert.ok(!log.includes(secret), `the log holds ${secret}: ${gateway.log.find((line) => line.includes(secret))}`);
    }
  });

  it('tells route pattern, method, status, duration and site of every answer, as JSON', () => {
    const answers = gateway.log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'answer');
    const { reqId, time, duration, ...rest } = answers[0] ?? {};
    assert.deepEqual(rest, {
      level: 'info',
      route: '/v1/dossiers/lookup',
      method: 'POST',
      status: 404,
      site: 'so-tttt',
      msg: 'answer',
    });
    assert.deepEqual([typeof reqId, typeof time, typeof duration], ['string', 'string', 'number']);
    assert.ok(answers.some(({ route }) => route === '/v1/sites/:id'));
    assert.ok(answers.some(({ route }) => route === 'unknown'));
    assert.ok(answers.some(({ status }) => status === 503));
  });
});
