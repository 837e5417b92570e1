import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseFeed } from 'feedsmith';
import { createNewsBench, type NewsBench } from '../news/testing/news-bench.js';
import { readFeed } from '../news/reading/read-feed.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

const TITLES = [
  'A & B < C > D "E" \'F\'',
  ']]> và <![CDATA[x]]>',
  '<script>alert(1)</script>',
  'Nắng, gió &amp; muối',
  'Tin thường',
];

let bench: NewsBench;
let gateway: TestGateway;

before(async () => {
  bench = await createNewsBench();
  gateway = await createTestGateway({ database: bench.database });
  await bench.reset(['so-y-te', 'so-gddt']);
  const items = TITLES.map((title, index) => ({
    id: String(index),
    title,
    url: `https://a.example/${index}?a=1&b=2`,
    content_text: `${title} – nội dung`,
    date_published: `2016-12-0${index + 1}T08:00:00+07:00`,
    tags: ['Nắng & gió'],
  }));
  const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items });
  bench.server.pages.set('/so-y-te', (_request, response) => response.end(feed));
  bench.server.pages.set('/so-gddt', (_request, response) => response.writeHead(404).end());
  await bench.gather();
});
after(async () => {
  await gateway.close();
  await bench.close();
});

describe('the news as feeds', () => {
  for (const end of ['rss', 'atom', 'json'] as const) {
    it(`in ${end}, reads back as it was, whatever the titles hold`, async () => {
      const response = await gateway.app.inject({ url: `/news.${end}`, headers: { host: 'portal.example' } });
      assert.equal(response.statusCode, 200);
      assert.match(String(response.headers['content-type']), new RegExp(`${end}.*charset=utf-8`));
      assert.equal(response.headers['access-control-allow-origin'], '*');
      assert.equal(parseFeed(response.body).format, end);
      const items = readFeed({ bytes: response.rawPayload, contentType: '', url: 'http://portal.example/' });
      assert.deepEqual(
        items.map(({ url }) => url),
        [4, 3, 2, 1, 0].map((index) => `https://a.example/${index}?a=1&b=2`),
      );
      assert.deepEqual(items[0]?.categories, ['Nắng & gió']);
      assert.equal(items[0]?.publishedAt?.toISOString(), '2016-12-05T01:00:00.000Z');
      assert.deepEqual(
        items.map(({ title }) => title),
        TITLES.toReversed(),
      );
    });

    it(`in ${end}, names itself, takes the filters of the list and is asked for again with its ETag`, async () => {
      const url = `/news.${end}?sites=so-gddt&limit=2`;
      const { body, headers } = await gateway.app.inject({ url, headers: { host: 'portal.example' } });
      assert.ok(
        body.includes(
          end === 'json' ? `http://portal.example${url}` : `http://portal.example${url.replace('&', '&amp;')}`,
        ),
      );
      assert.match(body, /Sở Giáo dục và Đào tạo/);
      assert.doesNotMatch(body, /a\.example/);
      const again = await gateway.app.inject({
        url,
        headers: { host: 'portal.example', 'if-none-match': String(headers['etag']) },
      });
      assert.equal(again.statusCode, 304);
    });
  }

  it('refuses a host that no address can be made of', async () => {
    for (const host of ['[', 'a b', '%00', 'a.example:99999', 'user@a.example', 'a.example/path']) {
      const { statusCode, body } = await gateway.app.inject({ url: '/news.rss', headers: { host } });
      assert.equal(statusCode, 400, JSON.stringify(host));
      assert.doesNotMatch(body, /a\.example/);
    }
  });

  it('refuses filters that cannot be', async () => {
    assert.equal((await gateway.app.inject('/news.rss?limit=51')).statusCode, 400);
    assert.equal((await gateway.app.inject('/news.xml')).statusCode, 404);
  });
});
