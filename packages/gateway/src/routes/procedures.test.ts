import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  ProcedureIndexFileSchema,
  ProcedurePageSchema,
  ProcedureSchema,
  type Problem,
  type Procedure,
  type ProcedureIndexFile,
  type ProcedurePage,
} from '@ninhthuan/contract';
import { unpackProcedures } from '@ninhthuan/contract/rules/unpack-procedures';
import { Value } from 'typebox/value';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

const BIRTH = '1.001137.000.00.00.H43';

let gateway: TestGateway;

before(async () => {
  gateway = await createTestGateway();
});
after(() => gateway.close());

async function search(query = ''): Promise<ProcedurePage> {
  const response = await gateway.app.inject(`/v1/procedures${query}`);
  assert.equal(response.statusCode, 200, response.body);
  return response.json<ProcedurePage>();
}

async function indexOf(query = ''): Promise<ProcedureIndexFile> {
  return (await gateway.app.inject(`/v1/procedures/index.json${query}`)).json<ProcedureIndexFile>();
}

describe('GET /v1/procedures', () => {
  it('answers as the contract says, with the 97 of the demonstration', async () => {
    const page = await search('?q=khai+sinh&limit=50&site=so-tttt');
    assert.deepEqual([...Value.Errors(ProcedurePageSchema, page)], []);
    const { total, facets, asOf } = await search();
    assert.equal(total, 97);
    assert.equal(
      facets.level.reduce((sum, { count }) => sum + count, 0),
      97,
    );
    assert.deepEqual(
      facets.level.map(({ value }) => value),
      ['3', '4'],
    );
    assert.equal(asOf, '2016-12-15T07:00:00+07:00');
  });

  it('finds as people type, best first, with what matched', async () => {
    for (const q of ['khai sinh', 'SINH KHAI', 'khai sinh'.normalize('NFD'), 'khai sihn', 'dang ky khai si']) {
      const [first] = (await search(`?q=${encodeURIComponent(q)}`)).items;
      assert.equal(first?.procedure.code, BIRTH, q);
      const marked = first.marks.map(([from, to]) => first.procedure.name.slice(from, to));
      assert.ok(marked.includes('khai'), q);
    }
  });

  it('pages through everything once, in Vietnamese order', async () => {
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ProcedurePage = await search(`?limit=10${cursor && `&cursor=${cursor}`}`);
      names.push(...page.items.map(({ procedure }) => procedure.name));
      cursor = page.nextCursor;
    }
    assert.equal(new Set(names).size, 97);
    assert.deepEqual(names, names.toSorted(new Intl.Collator('vi', { numeric: true }).compare));
  });

  it('narrows by every filter at once', async () => {
    const { items, total } = await search('?agency=so-tttt&level=4&channel=public-post&applicant=business&limit=50');
    assert.ok(total > 0 && total === items.length);
    for (const { procedure } of items) {
      assert.equal(procedure.agency.id, 'so-tttt');
      assert.equal(procedure.level, 4);
      assert.ok(procedure.applicants.includes('business'));
    }
  });

  it('says 304 to who has the page already', async () => {
    const { headers } = await gateway.app.inject('/v1/procedures?q=dat');
    assert.match(String(headers['cache-control']), /^public, max-age=\d+$/);
    const again = { url: '/v1/procedures?q=dat', headers: { 'if-none-match': String(headers.etag) } };
    assert.equal((await gateway.app.inject(again)).statusCode, 304);
    assert.equal((await gateway.app.inject({ ...again, url: '/v1/procedures?q=nha' })).statusCode, 200);
  });

  it('refuses what is no query', async () => {
    const bad = [
      'level=9',
      'level=x',
      'limit=0',
      'limit=51',
      'applicant=robot',
      'channel=fax',
      'cursor=%00',
      'cursor=eA',
    ];
    for (const query of [...bad, `q=${'x'.repeat(201)}`]) {
      const response = await gateway.app.inject(`/v1/procedures?${query}`);
      assert.equal(response.statusCode, 400, query);
      assert.match(response.json<Problem>().type, /:invalid-request$/);
    }
  });
});

describe('GET /v1/procedures/{code}', () => {
  it('gives every record whole, as the contract says, with forms and an apply link that work', async () => {
    for (const { code } of unpackProcedures(await indexOf())) {
      const response = await gateway.app.inject(`/v1/procedures/${code}`);
      const procedure = response.json<Procedure>();
      assert.deepEqual([...Value.Errors(ProcedureSchema, procedure)], [], code);
      const { steps, documents, legalBasis, channels, applicants, result, applyUrl } = procedure;
      assert.ok(steps.length > 1 && documents.length > 1 && legalBasis.length > 0 && applicants.length > 0, code);
      assert.ok(channels.some(({ channel }) => channel === 'online') && result !== '', code);
      assert.doesNotMatch(JSON.stringify(procedure), /[{][a-z]+[}]|undefined/, code);
      const links = [applyUrl, ...documents.map(({ form }) => form?.url)].filter((link) => typeof link === 'string');
      assert.ok(links.length > 1, code);
      for (const link of links) {
        const page = await gateway.app.inject(`/${link}`);
        assert.equal(page.statusCode, 200, link);
        assert.match(page.body, /^<!doctype html>/);
      }
    }
  });

  it('does not know other codes', async () => {
    for (const code of ['9.999999', '%00', '..%2fagencies', encodeURIComponent('😀'), 'x'.repeat(300)]) {
      const response = await gateway.app.inject(`/v1/procedures/${code}`);
      assert.ok(response.statusCode >= 400 && response.statusCode < 500, `${code}: ${response.statusCode}`);
      assert.ok(response.json<Problem>().title);
    }
    assert.equal((await gateway.app.inject('/demo/forms/9.999999.html')).statusCode, 404);
  });
});

describe('GET /v1/procedures/index.json', () => {
  it('has every summary in the order of the catalogue', async () => {
    const file = await indexOf();
    assert.deepEqual([...Value.Errors(ProcedureIndexFileSchema, file)], []);
    const { items } = await search('?limit=50');
    assert.deepEqual(
      unpackProcedures(file).slice(0, 50),
      items.map(({ procedure }) => procedure),
    );
  });

  it('restricts itself', async () => {
    const own = unpackProcedures(await indexOf('?agency=so-tttt&level=4'));
    assert.ok(own.length > 0 && own.every(({ agency, level }) => agency.id === 'so-tttt' && level === 4));
    assert.equal(unpackProcedures(await indexOf('?field=no-such')).length, 0);
  });

  it('comes in the form the caller reads, one version for all of them', async () => {
    const ask = (encoding: string, headers = {}) =>
      gateway.app.inject({ url: '/v1/procedures/index.json', headers: { 'accept-encoding': encoding, ...headers } });
    const [plain, br, gzip, refused] = await Promise.all(
      ['identity', 'gzip, br', 'gzip', 'br;q=0'].map((name) => ask(name)),
    );
    assert.equal(br?.headers['content-encoding'], 'br');
    assert.equal(gzip?.headers['content-encoding'], 'gzip');
    assert.equal(refused?.headers['content-encoding'], undefined);
    assert.equal(brotliDecompressSync(br?.rawPayload ?? '').toString(), plain?.body);
    assert.equal(gunzipSync(gzip?.rawPayload ?? '').toString(), plain?.body);
    assert.match(String(br?.headers['vary']), /accept-encoding/);
    const etag = String(plain?.headers.etag);
    assert.equal(String(br?.headers.etag), etag);
    assert.equal((await ask('br', { 'if-none-match': etag })).statusCode, 304);
  });
});
