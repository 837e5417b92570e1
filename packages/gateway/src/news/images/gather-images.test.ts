import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { readMedia } from '../../store/news-images.js';
import { feedPage } from '../testing/feed-server.js';
import { createNewsBench, type NewsBench } from '../testing/news-bench.js';

let bench: NewsBench;
let png: Buffer;
before(async () => {
  bench = await createNewsBench();
  png = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#287' } })
    .png()
    .toBuffer();
});
after(() => bench.close());

function images() {
  return bench.db.selectFrom('news_image').selectAll().orderBy('url').execute();
}

describe('pictures of the news', () => {
  it('are fetched once, shaped and kept, under whatever content type', async () => {
    await bench.reset(['so-y-te', 'so-gddt']);
    for (const site of ['so-y-te', 'so-gddt']) {
      bench.server.pages.set(`/${site}`, feedPage([{ title: 'T', link: `/${site}/1`, image: '/p.png' }]));
    }
    bench.server.pages.set('/p.png', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(png),
    );
    await bench.gather();
    await bench.gather();
    assert.equal(bench.server.count('/p.png'), 1);
    const [image, ...others] = await images();
    assert.deepEqual([others.length, image?.widths], [0, [320, 640]]);
    const bytes = await readMedia(bench.db, image?.media_id ?? '', 320);
    assert.equal((await sharp(bytes).metadata()).format, 'webp');
  });

  it('that cannot be had leave their items without, and are not asked for again at once', async () => {
    await bench.reset(['so-y-te']);
    const bad = ['/missing.png', '/text.png', '/redirect.png', 'http://10.0.0.1/p.png', 'http://[::1]/p.png'];
    bench.server.pages.set(
      '/so-y-te',
      feedPage(bad.map((image, index) => ({ title: `T${index}`, link: `/${index}`, image }))),
    );
    bench.server.pages.set('/text.png', (_request, response) => response.end('<html></html>'));
    bench.server.pages.set('/redirect.png', (_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    );
    await bench.gather();
    await bench.gather();
    assert.equal((await bench.items()).length, 5);
    for (const { media_id, failures, due_at } of await images()) {
      assert.deepEqual([media_id, failures], [null, 1]);
      assert.ok(due_at.getTime() > Date.now() + 600_000);
    }
    for (const path of ['/missing.png', '/text.png', '/redirect.png']) assert.ok(bench.server.count(path) <= 1);
  });

  it('of a host that keeps failing do not hold up those of others', async () => {
    await bench.reset(['so-y-te']);
    const bad = Array.from({ length: 30 }, (_, index) => ({
      title: `B${index}`,
      link: `/${index}`,
      image: `http://10.0.0.1/${index}.png`,
      date: '2016-12-14',
    }));
    bench.server.pages.set(
      '/so-y-te',
      feedPage([...bad, { title: 'Good', link: '/good', image: '/p.png', date: '2016-12-01' }]),
    );
    bench.server.pages.set('/p.png', (_request, response) => response.end(png));
    await bench.gather();
    const kept = (await images()).filter(({ media_id }) => media_id !== null);
    assert.deepEqual(
      kept.map(({ url }) => new URL(url).pathname),
      ['/p.png'],
    );
  });
});
