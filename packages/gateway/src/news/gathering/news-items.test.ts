import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { forgetOldNews } from '../../store/news.js';
import { feedPage, type TestItem } from '../testing/feed-server.js';
import { createNewsBench, type NewsBench } from '../testing/news-bench.js';

let bench: NewsBench;
before(async () => {
  bench = await createNewsBench();
});
after(() => bench.close());

const LONG = 'Triển khai kế hoạch cải cách hành chính';

/** What each site's feed holds now. */
function serve(feeds: Record<string, TestItem[]>): void {
  for (const [site, items] of Object.entries(feeds)) bench.server.pages.set(`/${site}`, feedPage(items));
}

/** Reads one feed after the other, as if the sites joined one after the other. */
async function readInOrder(sites: string[], feeds: Record<string, TestItem[]>): Promise<void> {
  await bench.reset([]);
  serve(feeds);
  for (const site of sites) {
    const feed_url = `${bench.server.origin}/${site}`;
    await bench.db.updateTable('site').set({ feed_url }).where('id', '=', site).execute();
    await bench.gatherer().gatherDue();
  }
}

async function seen(): Promise<string[]> {
  return (await bench.items()).map(({ title, site_id, site_ids }) => `${title} @${site_id} (${site_ids.join()})`);
}

describe('the same item at several sites', () => {
  it('is one where the link is the same, and belongs to nobody twice', async () => {
    await bench.reset(['so-y-te', 'so-gddt']);
    serve({
      'so-y-te': [{ title: 'A', link: 'http://a.example/1?utm_source=x', id: '1' }],
      'so-gddt': [{ title: 'A khác', link: 'https://www.a.example/1#top', id: '9' }],
    });
    await bench.gather();
    const [item, ...others] = await bench.items();
    assert.deepEqual(others, []);
    assert.deepEqual(item?.site_ids, ['so-gddt', 'so-y-te']);
    await bench.gather();
    assert.equal((await bench.items()).length, 1);
  });

  it('belongs to the site on whose host the page is, in whatever order they are read', async () => {
    const item = { title: 'A', link: 'http://so-y-te.example/1' };
    const feeds = {
      'so-y-te': [{ ...item, date: '2016-12-05' }],
      'so-gddt': [{ ...item, date: '2016-12-04' }],
    };
    for (const order of [
      ['so-y-te', 'so-gddt'],
      ['so-gddt', 'so-y-te'],
    ]) {
      await readInOrder(order, feeds);
      assert.deepEqual(await seen(), ['A @so-y-te (so-gddt,so-y-te)']);
    }
  });

  it('is one where title and day are the same, and belongs to the site that published first, in whatever order they are read', async () => {
    const feeds = {
      'so-y-te': [{ title: LONG.toUpperCase(), link: '/y/1', date: '2016-12-05T09:00' }],
      'so-gddt': [{ title: `${LONG}.`, link: '/g/1', date: '2016-12-05T08:00' }],
    };
    for (const order of [
      ['so-y-te', 'so-gddt'],
      ['so-gddt', 'so-y-te'],
    ]) {
      await readInOrder(order, feeds);
      assert.deepEqual(await seen(), [`${LONG}. @so-gddt (so-gddt,so-y-te)`]);
    }
  });

  it('is two where the day differs, where the title says little, or where one site has both', async () => {
    await bench.reset(['so-y-te', 'so-gddt']);
    serve({
      'so-y-te': [
        { title: LONG, link: '/1', date: '2016-12-05' },
        { title: LONG, link: '/2', date: '2016-12-05' },
        { title: 'Thông báo', link: '/3', date: '2016-12-05' },
      ],
      'so-gddt': [
        { title: LONG, link: '/4', date: '2016-12-06' },
        { title: 'Thông báo', link: '/5', date: '2016-12-05' },
      ],
    });
    await bench.gather();
    assert.equal((await bench.items()).length, 5);
  });

  it('is not one only because all items lead to the home page', async () => {
    await bench.reset(['so-y-te', 'so-gddt']);
    serve({
      'so-y-te': [
        { title: 'A', link: 'http://x.example/', id: '1' },
        { title: 'B', link: 'http://x.example/', id: '2' },
      ],
      'so-gddt': [
        { title: 'C', link: 'http://x.example/', id: '3' },
        { title: 'D', link: 'http://x.example/', id: '4' },
      ],
    });
    await bench.gather();
    assert.equal((await bench.items()).length, 4);
  });
});

describe('an item', () => {
  it('changes with its feed', async () => {
    await bench.reset(['so-y-te']);
    serve({ 'so-y-te': [{ title: 'Sai chính tả', link: '/1', id: '1', date: '2016-12-05' }] });
    await bench.gather();
    serve({ 'so-y-te': [{ title: 'Đúng chính tả', link: '/moved', id: '1', date: '2016-12-06' }] });
    await bench.gather();
    const items = await bench.items();
    assert.deepEqual(
      items.map(({ title, url }) => [title, new URL(url).pathname]),
      [['Đúng chính tả', '/moved']],
    );
  });

  it('goes when its site takes it back, but not when it only moves out of the feed', async () => {
    await bench.reset(['so-y-te', 'so-gddt']);
    const [a, b, c] = ['2016-12-07', '2016-12-06', '2016-12-05'].map((date, index) => ({
      title: `T${index}`,
      link: `http://x.example/${index}`,
      date,
    }));
    serve({ 'so-y-te': [a, b, c] as TestItem[], 'so-gddt': [b] as TestItem[] });
    await bench.gather();
    serve({ 'so-y-te': [a, c] as TestItem[] });
    await bench.gather();
    assert.deepEqual(await seen(), ['T0 @so-y-te (so-y-te)', 'T1 @so-gddt (so-gddt)', 'T2 @so-y-te (so-y-te)']);
    serve({ 'so-y-te': [a] as TestItem[], 'so-gddt': [{ title: 'Z', link: '/z', date: '2016-12-01' }] });
    await bench.gather();
    assert.deepEqual(
      (await bench.items()).map(({ title }) => title),
      ['T0', 'T2', 'Z'],
    );
  });

  it('from the future is from now, and stays there', async () => {
    await bench.reset(['so-y-te']);
    serve({ 'so-y-te': [{ title: 'T', link: '/1', date: '2099-01-01' }] });
    await bench.gather();
    const first = bench.now;
    bench.now = new Date(first.getTime() + 3_600_000);
    await bench.gather();
    assert.deepEqual((await bench.items())[0]?.published_at, first);
    bench.now = first;
  });

  it('without a date comes last when its feed is new, and first when it appears later', async () => {
    await bench.reset(['so-y-te']);
    const dated = { title: 'Có ngày', link: '/d', date: '2016-12-05' };
    serve({ 'so-y-te': [{ title: 'Cũ', link: '/o' }, dated] });
    await bench.gather();
    assert.deepEqual(
      (await bench.items()).map(({ title }) => title),
      ['Có ngày', 'Cũ'],
    );
    serve({ 'so-y-te': [{ title: 'Mới', link: '/n' }, { title: 'Cũ', link: '/o' }, dated] });
    await bench.gather();
    const items = await bench.items();
    assert.deepEqual(
      items.map(({ title }) => title),
      ['Mới', 'Có ngày', 'Cũ'],
    );
    assert.equal(items[0]?.published_at, null);
  });

  it('is kept for as long as a feed holds it, and forgotten with its picture long after none does', async () => {
    await bench.reset(['so-y-te']);
    const [a, b] = ['2016-12-07', '2016-12-06'].map((date) => ({
      title: date,
      link: `/${date}`,
      date,
      image: `/${date}.png`,
    }));
    serve({ 'so-y-te': [a, b] as TestItem[] });
    await bench.gather();
    await forgetOldNews(bench.db);
    assert.equal((await bench.items()).length, 2);
    serve({ 'so-y-te': [a] as TestItem[] });
    await bench.gather();
    await bench.db
      .updateTable('news_item')
      .set({ last_seen_at: new Date('2020-01-01') })
      .execute();
    await forgetOldNews(bench.db);
    assert.deepEqual(
      (await bench.items()).map(({ title }) => title),
      ['2016-12-07'],
    );
    assert.equal((await bench.db.selectFrom('news_image').select('url').execute()).length, 1);
  });
});
