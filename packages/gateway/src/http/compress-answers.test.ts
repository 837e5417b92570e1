import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
before(async () => {
  gateway = await createTestGateway();
});
after(() => gateway.close());

describe('answers that anyone may cache', () => {
  it('come compressed to who takes it, with the same content', async () => {
    const plain = await gateway.app.inject('/v1/agencies');
    assert.equal(plain.headers['content-encoding'], undefined);
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await gateway.app.inject({ url: '/v1/agencies', headers: { 'accept-encoding': encoding } });
      assert.equal(packed.headers['content-encoding'], encoding);
      assert.match(String(packed.headers['vary']), /accept-encoding/i);
      assert.equal(unpack(packed.rawPayload).toString(), plain.body);
      assert.ok(packed.rawPayload.length < plain.rawPayload.length / 2);
    }
  });

  it('are still recognised by their version', async () => {
    const headers = { 'accept-encoding': 'br' };
    const { headers: first } = await gateway.app.inject({ url: '/v1/agencies', headers });
    const again = await gateway.app.inject({
      url: '/v1/agencies',
      headers: { ...headers, 'if-none-match': String(first['etag']) },
    });
    assert.equal(again.statusCode, 304);
  });
});

describe('answers to look-ups', () => {
  it('are never compressed', async () => {
    const { statusCode, headers, rawPayload } = await gateway.app.inject({
      method: 'POST',
      url: '/v1/dossiers/lookup',
      headers: { 'accept-encoding': 'br', 'content-type': 'text/plain' },
      body: JSON.stringify({ code: '000.00.01.H43-161205-0001' }),
    });
    assert.equal(statusCode, 200);
    assert.ok(rawPayload.length > 1500, 'long enough to be worth it');
    assert.equal(headers['content-encoding'], undefined);
  });
});
