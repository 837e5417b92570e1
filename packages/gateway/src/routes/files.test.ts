import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { ShowcaseEntry } from '../demonstration/demonstration-data.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

const LOADER = 'export const loader = 1;\n';

let folder: string;
let database: TestDatabase;
let gateway: TestGateway;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-files-'));
  const files = join(folder, 'cdn');
  await mkdir(join(files, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(files, '.env'), 'secret');
  await writeFile(join(files, 'portal.js'), LOADER);
  await writeFile(join(files, 'portal.js.br'), brotliCompressSync(LOADER));
  await writeFile(join(files, 'assets', 'dossier-status-Ab3dE5gH.js'), 'export {};\n');
  await mkdir(join(files, 'assets', 'x_3dE-gH'));
  await writeFile(join(files, 'assets', 'x_3dE-gH', 'base.js'), 'export {};\n');
  await writeFile(join(files, 'assets', 'base.js'), 'export {};\n');
  database = await createTestDatabase('registry');
  gateway = await createTestGateway({ database, env: { STATIC_DIR: files } });
});
after(async () => {
  await gateway.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('the components’ files', () => {
  it('may be loaded by any page', async () => {
    const { statusCode, headers, body } = await gateway.app.inject({
      url: '/portal.js',
      headers: { origin: 'https://evil.example' },
    });
    assert.equal(statusCode, 200);
    assert.equal(body, LOADER);
    assert.match(String(headers['content-type']), /^(text|application)\/javascript/);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cache-control'], 'public, max-age=300');
  });

  it('are asked for again with their ETag', async () => {
    const { headers } = await gateway.app.inject('/portal.js');
    const again = await gateway.app.inject({
      url: '/portal.js',
      headers: { 'if-none-match': String(headers['etag']) },
    });
    assert.equal(again.statusCode, 304);
    assert.equal(again.headers['access-control-allow-origin'], '*');
  });

  it('are sent compressed to browsers that take it, from the file beside them', async () => {
    const response = await gateway.app.inject({ url: '/portal.js', headers: { 'accept-encoding': 'gzip, br' } });
    assert.equal(response.headers['content-encoding'], 'br');
    assert.match(String(response.headers['content-type']), /javascript/);
    assert.match(String(response.headers['vary']), /accept-encoding/i);
    assert.equal(brotliDecompressSync(response.rawPayload).toString(), LOADER);
  });

  it('may be kept for ever when their name or their folder’s holds a hash, and only then', async () => {
    for (const url of ['/assets/dossier-status-Ab3dE5gH.js', '/assets/x_3dE-gH/base.js']) {
      const { headers } = await gateway.app.inject(url);
      assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    }
    const { headers } = await gateway.app.inject('/assets/base.js');
    assert.equal(headers['cache-control'], 'public, max-age=300');
  });

  it('are all there is: nothing above the folder, nothing hidden, no listing', async () => {
    for (const url of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/.env',
      '/assets/',
      '/assets',
      '/portal.js%00.txt',
    ]) {
      const response = await gateway.app.inject(url);
      assert.ok([400, 403, 404].includes(response.statusCode), `${url} ${response.statusCode}`);
      assert.equal(response.headers['content-type'], 'application/problem+json', url);
      assert.doesNotMatch(response.body, /secret/);
    }
  });
});

describe('without a build', () => {
  it('the API is served all the same', async () => {
    const bare = await createTestGateway({ database, env: { STATIC_DIR: join(folder, 'missing') } });
    assert.equal((await bare.app.inject('/portal.js')).statusCode, 404);
    assert.equal((await bare.app.inject('/v1/sites/so-tttt')).statusCode, 200);
    assert.match(bare.log.join(''), /no components are served/);
    await bare.close();
  });
});

describe('the demonstration', () => {
  it('lists the codes worth trying', async () => {
    const response = await gateway.app.inject('/demo/showcase.json');
    assert.equal(response.statusCode, 200);
    const entries = response.json<ShowcaseEntry[]>();
    assert.equal(entries.length, 6);
    for (const { code, accessCode, title } of entries) assert.ok(code && accessCode && title.vi && title.en);
  });

  it('is not served by a real gateway', async () => {
    const real = await createTestGateway({ database, env: { DEMO: 'false', ACCESS_CODE_KEY: 'k'.repeat(40) } });
    for (const url of ['/', '/demo/', '/demo/showcase.json'])
      assert.equal((await real.app.inject(url)).statusCode, 404, url);
    await real.close();
  });
});
