import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AgencyPageSchema, SiteSchema, type AgencyPage, type Problem, type Site } from '@ninhthuan/contract';
import { Value } from 'typebox/value';
import { fixedClock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

let database: TestDatabase;
let gateway: TestGateway;
let later: TestGateway;

before(async () => {
  database = await createTestDatabase('registry');
  gateway = await createTestGateway({ database });
  later = await createTestGateway({ database, clock: fixedClock(new Date('2026-01-15T03:00:00Z')) });
});
after(async () => {
  await gateway.close();
  await later.close();
  await database.drop();
});

async function page(query = ''): Promise<AgencyPage> {
  const response = await gateway.app.inject(`/v1/agencies${query}`);
  assert.equal(response.statusCode, 200, response.body);
  return response.json<AgencyPage>();
}

describe('GET /v1/agencies', () => {
  it('lists the agencies of the day, as the contract says', async () => {
    const all = await page();
    assert.deepEqual([...Value.Errors(AgencyPageSchema, all)], []);
    assert.equal((await page('?limit=100')).items.length, 48);
  });

  it('filters by kind, one-stop desk and day', async () => {
    assert.equal((await page('?kind=department&limit=100')).items.length, 18);
    assert.equal((await page('?kind=district')).items.length, 7);
    assert.equal((await page('?kind=party-or-mass')).items.length, 22);
    assert.deepEqual((await page('?oneStop=true')).items.map(({ id }) => id).sort(), [
      'edo',
      'huyen-ninh-phuoc',
      'huyen-thuan-nam',
      'tp-phan-rang-thap-cham',
    ]);
    assert.equal((await page('?at=2000-01-01&kind=district')).items.length, 4);
    assert.deepEqual(
      (await page('?at=2025-07-01')).items.map(({ id }) => id),
      ['ubnd-tinh-khanh-hoa', 'tinh-uy-khanh-hoa'],
    );
  });

  it('gives every agency once, page by page', async () => {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { items, nextCursor }: AgencyPage = await page(`?limit=7${cursor && `&cursor=${cursor}`}`);
      ids.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    }
    assert.equal(ids.length, 48);
    assert.equal(new Set(ids).size, 48);
  });

  it('refuses wrong filters, naming the field and not the value', async () => {
    for (const query of [
      'kind=palace',
      'limit=0',
      'limit=101',
      'limit=abc',
      'oneStop=perhaps',
      'at=2016-13-01',
      'at=2016-02-30',
      'cursor=%27%20or%201',
      'cursor=bm9uZQ',
    ]) {
      const response = await gateway.app.inject(`/v1/agencies?${query}`);
      assert.equal(response.statusCode, 400, query);
      const [field = '', value = ''] = query.split('=');
      assert.match(response.json<Problem>().detail ?? '', new RegExp(`querystring\\.${field}`));
      if (value.length > 3) assert.ok(!response.body.includes(value), response.body);
    }
  });

  it('answers 304 to who has the page already', async () => {
    const first = await gateway.app.inject('/v1/agencies');
    const etag = String(first.headers.etag);
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const second = await gateway.app.inject({ url: '/v1/agencies', headers: { 'if-none-match': header } });
      assert.equal(second.statusCode, 304);
      assert.equal(second.body, '');
      assert.equal(second.headers.etag, etag);
    }
    const other = await gateway.app.inject({ url: '/v1/agencies?limit=3', headers: { 'if-none-match': etag } });
    assert.equal(other.statusCode, 200);
  });
});

describe('GET /v1/sites/{id}', () => {
  it('answers each of the 47 sites as the contract says, in a colour of its own', async () => {
    const rows = await gateway.db.selectFrom('site').select('id').execute();
    assert.equal(rows.length, 47);
    const accents = new Set<string>();
    for (const { id } of rows) {
      const response = await gateway.app.inject(`/v1/sites/${id}`);
      assert.equal(response.statusCode, 200, id);
      const site = response.json<Site>();
      assert.deepEqual([...Value.Errors(SiteSchema, site)], []);
      assert.equal(site.id, id);
      accents.add(site.theme.light.accent);
    }
    assert.ok(accents.size > 30, `only ${accents.size} different accents`);
  });

  it('says that the data is for demonstration, may be kept for a while, and answers 304', async () => {
    const first = await gateway.app.inject('/v1/sites/so-tttt');
    assert.equal(first.json<Site>().demonstration, true);
    assert.equal(first.headers['cache-control'], 'public, max-age=300');
    const second = await gateway.app.inject({
      url: '/v1/sites/so-tttt',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    assert.equal(second.statusCode, 304);
  });

  it('does not know other ids, whatever they are', async () => {
    for (const id of [
      'so-khong-co',
      "' or 1=1 --",
      '<script>',
      '🙂',
      '__proto__',
      'a'.repeat(90),
      '..%2f..%2fetc%2fpasswd',
    ]) {
      const response = await gateway.app.inject(`/v1/sites/${encodeURIComponent(id)}`);
      assert.equal(response.statusCode, 404, id);
      assert.equal(response.headers['content-type'], 'application/problem+json');
    }
  });

  it('still answers a site whose time has passed, and its successor where it has one', async () => {
    assert.equal((await later.app.inject('/v1/sites/so-tttt')).json<Site>().id, 'so-tttt');
    await later.db.updateTable('site').set({ succeeded_by: 'so-khcn' }).where('id', '=', 'so-tttt').execute();
    const fresh = await createTestGateway({ database, clock: fixedClock(new Date('2026-01-15T03:00:00Z')) });
    assert.equal((await fresh.app.inject('/v1/sites/so-tttt')).json<Site>().id, 'so-khcn');
    await fresh.close();
  });
});
