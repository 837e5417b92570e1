import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { NewsPageSchema, type NewsPage } from '@ninhthuan/contract';
import { sql } from 'kysely';
import sharp from 'sharp';
import { Value } from 'typebox/value';
import { createNewsBench, type NewsBench } from '../news/testing/news-bench.js';
import { feedPage } from '../news/testing/feed-server.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

let bench: NewsBench;
let gateway: TestGateway;

before(async () => {
  bench = await createNewsBench();
  gateway = await createTestGateway({ database: bench.database });
  await bench.reset(['so-y-te', 'so-gddt', 'so-tttt']);
  const { pages } = bench.server;
  pages.set(
    '/so-y-te',
    feedPage(
      Array.from({ length: 12 }, (_, index) => ({
        title: `Y tế ${index} &amp;lt;b&amp;gt;`,
        link: `/y/${index}`,
        // Four at a time have the same instant.
        date: `2016-12-${10 - Math.floor(index / 4)}T08:00`,
        category: index % 2 ? 'Phòng bệnh' : 'Thông báo',
        ...(index === 0 ? { image: '/p.png' } : {}),
      })),
    ),
  );
  pages.set(
    '/so-gddt',
    feedPage([
      { title: 'Chung', link: 'http://so-gddt.example/1', date: '2016-12-01' },
      { title: 'Không ngày', link: '/n' },
    ]),
  );
  pages.set('/so-tttt', feedPage([{ title: 'Chung', link: 'http://so-gddt.example/1', date: '2016-12-01' }]));
  const png = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#287' } })
    .png()
    .toBuffer();
  pages.set('/p.png', (_request, response) => response.end(png));
  await bench.gather();
});
after(async () => {
  await gateway.close();
  await bench.close();
});

async function page(query = ''): Promise<NewsPage> {
  const response = await gateway.app.inject(`/v1/news${query}`);
  assert.equal(response.statusCode, 200, response.body);
  const body = response.json<NewsPage>();
  assert.equal(Value.Check(NewsPageSchema, body), true);
  return body;
}

describe('GET /v1/news', () => {
  it('has nothing in a category that no text can name', async () => {
    for (const category of ['%00', 'Th%C3%B4ng%00b%C3%A1o'])
      assert.deepEqual((await page(`?category=${category}`)).items, []);
  });

  it('gives the newest first, as text, with pictures of the gateway’s own', async () => {
    const { items, asOf, stale } = await page('?limit=50');
    assert.equal(items.length, 14);
    assert.deepEqual([asOf, stale], ['2016-12-15T10:32:00+07:00', false]);
    const [first] = items.filter(({ image }) => image);
    assert.equal(first?.title, 'Y tế 0 <b>');
    assert.equal(first?.publishedAt, '2016-12-10T08:00:00+07:00');
    assert.equal(first?.site.name, 'Sở Y tế');
    assert.match(first?.image?.sources[1]?.url ?? '', /^\/v1\/media\/[0-9a-f]{32}-640\.webp$/);
    assert.equal(items.at(-1)?.publishedAt, null);
  });

  it('pages through all of it, nothing twice and nothing left out, however the page is cut', async () => {
    const whole = (await page('?limit=50')).items.map(({ id }) => id);
    for (const limit of [1, 3, 5, 14]) {
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { items, nextCursor }: NewsPage = await page(`?limit=${limit}${cursor && `&cursor=${cursor}`}`);
        assert.ok(items.length <= limit);
        ids.push(...items.map(({ id }) => id));
        cursor = nextCursor;
      }
      assert.deepEqual(ids, whole, String(limit));
    }
  });

  it('narrows by sites, counting those that carry an item too, and by category as people write it', async () => {
    const shared = (await page('?sites=so-tttt')).items;
    assert.deepEqual(
      shared.map(({ title, site, alsoAt }) => [title, site.id, alsoAt.map(({ id }) => id)]),
      [['Chung', 'so-gddt', ['so-tttt']]],
    );
    assert.equal((await page('?sites=so-y-te,so-tttt&limit=50')).items.length, 13);
    assert.equal((await page(`?category=${encodeURIComponent('PHONG BENH')}&limit=50`)).items.length, 6);
    assert.deepEqual((await page('?sites=nobody')).items, []);
    assert.deepEqual((await page('?sites=')).items, []);
  });

  it('answers for the successor where a site has been succeeded', async () => {
    await bench.db
      .updateTable('site')
      .set({ valid_to: '2016-12-01', succeeded_by: 'so-y-te' })
      .where('id', '=', 'so-khcn')
      .execute();
    const later = await createTestGateway({ database: bench.database });
    const body = (await later.app.inject('/v1/news?sites=so-khcn')).json<NewsPage>();
    assert.equal(body.items[0]?.site.id, 'so-y-te');
    await later.close();
  });

  it('has an ETag, and 304 for those who have it', async () => {
    const { headers } = await gateway.app.inject('/v1/news');
    assert.match(String(headers['cache-control']), /max-age=60/);
    const again = await gateway.app.inject({ url: '/v1/news', headers: { 'if-none-match': String(headers['etag']) } });
    assert.deepEqual([again.statusCode, again.body], [304, '']);
  });

  it('refuses what it did not give or cannot read', async () => {
    const forged = [
      Buffer.from('x').toString('base64url'),
      Buffer.from("1 '; drop table news_item").toString('base64url'),
      '%00',
      '😀',
    ];
    const queries = [
      ...forged.map((cursor) => `cursor=${encodeURIComponent(cursor)}`),
      'limit=0',
      'limit=51',
      'limit=x',
      `sites=${'a'.repeat(2_001)}`,
      `category=${'a'.repeat(101)}`,
    ];
    for (const query of queries) {
      const response = await gateway.app.inject(`/v1/news?${query}`);
      assert.equal(response.statusCode, 400, query);
      assert.match(response.body, /invalid-request/);
    }
  });

  it('says when none of the sites asked for could be read lately, and how old the news is', async () => {
    await bench.db
      .updateTable('feed')
      .set({ gathered_at: new Date('2016-12-14T03:00:00Z') })
      .where('site_id', '=', 'so-tttt')
      .execute();
    const old = await page('?sites=so-tttt');
    assert.deepEqual([old.stale, old.asOf], [true, '2016-12-14T10:00:00+07:00']);
    assert.equal((await page('?sites=so-tttt,so-y-te')).stale, false);
    await bench.db.updateTable('feed').set({ gathered_at: null }).execute();
    assert.equal((await page()).stale, false);
    await bench.db
      .updateTable('feed')
      .set({ gathered_at: sql<Date>`now()` })
      .execute();
  });
});

describe('GET /v1/media', () => {
  it('serves a picture for ever, to any page, as nothing but a picture', async () => {
    const url = (await page('?limit=50')).items.find(({ image }) => image)?.image?.sources[0]?.url ?? '';
    const { statusCode, headers, rawPayload } = await gateway.app.inject(url);
    assert.equal(statusCode, 200);
    assert.equal(headers['content-type'], 'image/webp');
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox");
    assert.equal((await sharp(rawPayload).metadata()).width, 320);
    const again = await gateway.app.inject({ url, headers: { 'if-none-match': String(headers['etag']) } });
    assert.equal(again.statusCode, 304);
  });

  it('has nothing else', async () => {
    for (const name of [
      'x',
      `${'0'.repeat(32)}-320.webp`,
      `${'0'.repeat(32)}-321.webp`,
      '..%2f..%2fetc%2fpasswd',
      `${'0'.repeat(32)}-320.svg`,
    ]) {
      assert.equal((await gateway.app.inject(`/v1/media/${name}`)).statusCode, 404, name);
    }
  });
});
