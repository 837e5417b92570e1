import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseFeed } from 'feedsmith';
import { readRegistryFiles } from '../../registry/load-registry.js';
import { decodeFeed } from '../reading/decode-feed.js';
import { readFeed } from '../reading/read-feed.js';
import { startDemonstrationSites, type DemonstrationSites } from './sites-server.js';

const NOW = new Date('2016-12-15T10:32:00+07:00');

let sites: DemonstrationSites;
let ids: string[];
before(async () => {
  const registry = await readRegistryFiles();
  ids = registry.sites.map(({ id }) => id);
  sites = await startDemonstrationSites({ sites: registry.sites, now: NOW, port: 0 });
});
after(() => sites.close());

async function fetchFeed(id: string) {
  const response = await fetch(sites.feedOf(id));
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
    url: response.url,
  };
}

describe('the demonstration’s sites', () => {
  it('are 47, each with six items and more, in Vietnamese, the newest within days', async () => {
    assert.equal(ids.length, 47);
    for (const id of ids) {
      const items = readFeed(await fetchFeed(id));
      assert.ok(items.length >= 6 && items.length <= 12, `${id} ${items.length}`);
      const dates = items.map(({ publishedAt }) => publishedAt?.getTime() ?? Number.NaN);
      assert.ok(
        dates.every((date) => date < NOW.getTime()),
        id,
      );
      assert.ok(Math.max(...dates) > NOW.getTime() - 4 * 86_400_000, id);
      assert.match(items.map(({ title }) => title).join(), /[ăâđêôơưạảấầẩậắằẳặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹ]/i);
      assert.doesNotMatch(items.map(({ title, excerpt }) => title + excerpt).join(), /[{}�]|Ã|áº/);
    }
  });

  it('use all formats, and some of the faults there are', async () => {
    const formats = new Set<string>();
    const types = new Set<string>();
    let broken = 0;
    let legacy = 0;
    for (const id of ids) {
      const { bytes, contentType } = await fetchFeed(id);
      types.add(contentType.split(';', 1)[0] ?? '');
      const text = decodeFeed(bytes, contentType);
      formats.add(parseFeed(text.slice(text.search(/<\?xml|<r|<f|{"/))).format);
      if (!/^(<\?xml|<r|<f|{)/.test(text)) broken += 1;
      if (decodeFeed(bytes) !== Buffer.from(bytes).toString()) legacy += 1;
    }
    assert.deepEqual([...formats].sort(), ['atom', 'json', 'rdf', 'rss']);
    assert.ok(broken >= 3 && legacy >= 6 && types.size >= 6, `${broken} ${legacy} ${[...types].join()}`);
  });

  it('have every picture and every page that their feeds name', async () => {
    const named = new Set<string>();
    for (const id of ids) {
      for (const { url, image } of readFeed(await fetchFeed(id))) {
        named.add(url);
        if (image) named.add(image.url);
      }
    }
    assert.ok([...named].filter((url) => url.includes('/pictures/')).length > 20);
    for (const url of named) {
      const response = await fetch(url, { method: 'HEAD' });
      assert.equal(response.status, 200, url);
    }
  });

  it('say that their pages are invented, and answer 304 and 404', async () => {
    const page = await (await fetch(`${sites.origin}/so-tttt/tin/1`)).text();
    assert.match(page, /Tin minh hoạ/);
    const etag = (await fetch(sites.feedOf('so-tttt'))).headers.get('etag') ?? '';
    assert.equal((await fetch(sites.feedOf('so-tttt'), { headers: { 'if-none-match': etag } })).status, 304);
    for (const path of [
      '/',
      '/x',
      '/so-tttt/tin/999',
      '/nobody/rss.xml',
      '/pictures/__proto__-noon.jpg',
      '/pictures/sea-constructor.jpg',
    ]) {
      assert.equal((await fetch(sites.origin + path)).status, 404, path);
    }
  });

  it('take another port where theirs is taken', async () => {
    const port = Number(new URL(sites.origin).port);
    const second = await startDemonstrationSites({ sites: [], now: NOW, port });
    assert.notEqual(second.origin, sites.origin);
    await second.close();
  });
});
