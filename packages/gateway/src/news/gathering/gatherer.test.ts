import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql, type Selectable } from 'kysely';
import type { FeedTable } from '../../store/news-tables.js';
import { feedPage } from '../testing/feed-server.js';
import { createNewsBench, type NewsBench } from '../testing/news-bench.js';

let bench: NewsBench;
before(async () => {
  bench = await createNewsBench();
});
after(() => bench.close());

const ITEM = { title: 'Tin', link: '/tin', date: '2016-12-05' };

async function feedOf(siteId: string): Promise<Selectable<FeedTable> & { wait: number }> {
  return bench.db
    .selectFrom('feed')
    .selectAll()
    .select(sql<number>`extract(epoch from due_at - now())::float8`.as('wait'))
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow();
}

describe('gathering', () => {
  it('reads every feed that is due, once, and says when it is due again', async () => {
    await bench.reset(['so-y-te', 'so-gddt']);
    for (const site of ['so-y-te', 'so-gddt'])
      bench.server.pages.set(`/${site}`, feedPage([{ ...ITEM, link: `/${site}/1` }]));
    assert.equal(await bench.gatherer().gatherDue(), 2);
    assert.equal(await bench.gatherer().gatherDue(), 0);
    assert.equal(bench.server.requests.length, 2);
    assert.equal((await bench.items()).length, 2);
    const { wait, problem, failures, gathered_at, lease } = await feedOf('so-y-te');
    assert.ok(wait > 530 && wait < 670, String(wait));
    assert.deepEqual([problem, failures, lease], [null, 0, null]);
    assert.ok(gathered_at);
  });

  it('asks whether a feed has changed, and keeps what it had when it has not', async () => {
    await bench.reset(['so-y-te']);
    const seen: (string | undefined)[][] = [];
    bench.server.pages.set('/so-y-te', (request, response) => {
      seen.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
      return feedPage([ITEM], { etag: '"1"', 'last-modified': 'Mon, 05 Dec 2016 01:30:00 GMT' })(request, response);
    });
    await bench.gather();
    await bench.gather();
    assert.deepEqual(seen, [
      [undefined, undefined],
      ['"1"', 'Mon, 05 Dec 2016 01:30:00 GMT'],
    ]);
    assert.equal((await bench.items()).length, 1);
    assert.equal((await feedOf('so-y-te')).problem, null);
  });

  it('backs off from a feed that fails, longer each time, and forgives it', async () => {
    await bench.reset(['so-y-te']);
    bench.server.pages.set('/so-y-te', feedPage([ITEM]));
    await bench.gather();
    bench.server.pages.set('/so-y-te', (_request, response) => response.writeHead(500).end());
    const waits: number[] = [];
    for (let failure = 1; failure <= 3; failure += 1) {
      await bench.gather();
      const { wait, problem, failures } = await feedOf('so-y-te');
      assert.deepEqual([problem, failures], ['http-500', failure]);
      waits.push(wait);
    }
    for (const [index, wait] of waits.entries()) {
      const full = 1_200 * 2 ** index;
      assert.ok(wait > full / 2 - 5 && wait <= full, `${wait} of ${full}`);
    }
    assert.equal((await bench.items()).length, 1);
    bench.server.pages.set('/so-y-te', feedPage([ITEM]));
    await bench.gather();
    assert.deepEqual([(await feedOf('so-y-te')).failures, (await feedOf('so-y-te')).problem], [0, null]);
  });

  it('comes back when the site says, in seconds or as a date', async () => {
    await bench.reset(['so-y-te', 'so-gddt']);
    bench.server.pages.set('/so-y-te', (_request, response) =>
      response.writeHead(503, { 'retry-after': '7200' }).end(),
    );
    const date = new Date(Date.now() + 7_200_000).toUTCString();
    bench.server.pages.set('/so-gddt', (_request, response) => response.writeHead(429, { 'retry-after': date }).end());
    await bench.gather();
    for (const site of ['so-y-te', 'so-gddt']) {
      const { wait } = await feedOf(site);
      assert.ok(wait > 7_100 && wait <= 7_201, `${site} ${wait}`);
    }
  });

  it('says what was wrong with a feed', async () => {
    await bench.reset(['so-y-te', 'so-gddt', 'so-tttt', 'so-xay-dung']);
    bench.server.pages.set('/so-y-te', (_request, response) => response.end('<html><title>Bảo trì</title></html>'));
    bench.server.pages.set('/so-gddt', (_request, response) => response.destroy());
    bench.server.pages.set('/so-tttt', (_request, response) => response.end('x'.repeat(5_000_000)));
    bench.server.pages.set('/so-xay-dung', (_request, response) =>
      response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    );
    await bench.gather();
    const problems = await Promise.all(
      ['so-y-te', 'so-gddt', 'so-tttt', 'so-xay-dung'].map(async (id) => (await feedOf(id)).problem),
    );
    assert.deepEqual(problems, ['not-a-feed', 'unreachable', 'too-large', 'forbidden-address']);
  });

  it('is not held up by one feed that never answers', async () => {
    const sites = ['so-y-te', 'so-gddt', 'so-tttt', 'so-xay-dung'];
    await bench.reset(sites);
    for (const site of sites) bench.server.pages.set(`/${site}`, feedPage([{ ...ITEM, link: `/${site}/1` }]));
    let release = (): void => undefined;
    bench.server.pages.set('/so-tttt', (_request, response) => void (release = () => response.destroy()));
    const gathering = bench.gatherer({ concurrency: 2 }).gatherDue();
    // The others are there while that one is still waited for.
    while ((await bench.items()).length < 3) await new Promise(setImmediate);
    assert.notEqual((await feedOf('so-tttt')).lease, null);
    release();
    assert.equal(await gathering, 4);
  });

  it('is shared by several gateways: each feed is fetched once', async () => {
    const { rows } = await sql<{ id: string }>`select id from site`.execute(bench.db);
    await bench.reset(rows.map(({ id }) => id));
    for (const { id } of rows) bench.server.pages.set(`/${id}`, feedPage([{ ...ITEM, link: `/${id}/1` }]));
    const gateways = [bench.gatherer(), bench.gatherer(), bench.gatherer()];
    const counts = await Promise.all(gateways.map((gateway) => gateway.gatherDue()));
    assert.equal(
      counts.reduce((a, b) => a + b),
      47,
    );
    for (const { id } of rows) assert.equal(bench.server.count(`/${id}`), 1, id);
    assert.equal((await bench.items()).length, 47);
  });

  it('takes over what a gateway that died had taken, and not before its lease has run out', async () => {
    await bench.reset(['so-y-te']);
    bench.server.pages.set('/so-y-te', feedPage([ITEM]));
    await bench.gatherer().gatherDue();
    const dead = { lease: 'd0000000-0000-4000-8000-000000000000', due_at: new Date(0) };
    await bench.db
      .updateTable('feed')
      .set({ ...dead, leased_until: sql<Date>`now() + interval '1 hour'` })
      .execute();
    assert.equal(await bench.gatherer().gatherDue(), 0);
    await bench.db
      .updateTable('feed')
      .set({ leased_until: sql<Date>`now() - interval '1 second'` })
      .execute();
    assert.equal(await bench.gatherer().gatherDue(), 1);
  });

  it('leaves out sites whose time has passed, and starts anew where a feed has moved', async () => {
    await bench.reset(['so-y-te', 'so-gddt']);
    for (const site of ['so-y-te', 'so-gddt', 'so-gddt/new'])
      bench.server.pages.set(`/${site}`, feedPage([ITEM], { etag: '"1"' }));
    await bench.db.updateTable('site').set({ valid_to: '2016-12-14' }).where('id', '=', 'so-y-te').execute();
    assert.equal(await bench.gatherer().gatherDue(), 1);
    assert.equal(bench.server.count('/so-y-te'), 0);
    await bench.db.updateTable('site').set({ valid_to: null }).where('id', '=', 'so-y-te').execute();
    await bench.db
      .updateTable('site')
      .set({ feed_url: `${bench.server.origin}/so-gddt/new` })
      .where('id', '=', 'so-gddt')
      .execute();
    assert.equal(await bench.gatherer().gatherDue(), 2);
    assert.equal(bench.server.requests.find(({ url }) => url === '/so-gddt/new')?.headers['if-none-match'], undefined);
  });

  it('goes on until it is stopped, and then leaves nothing running', async () => {
    await bench.reset(['so-y-te']);
    bench.server.pages.set('/so-y-te', () => undefined);
    const gatherer = bench.gatherer();
    gatherer.start();
    while (bench.server.count('/so-y-te') === 0) await new Promise(setImmediate);
    await gatherer.stop();
    assert.equal(bench.server.count('/so-y-te'), 1);
  });
});
