import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { NotAFeedError } from './feed-item.js';
import { createFeedReader, type FeedReader } from './feed-reader.js';

const readers: FeedReader[] = [];
after(() => Promise.all(readers.map((reader) => reader.close())));

function reader(options: Parameters<typeof createFeedReader>[0]): FeedReader {
  const made = createFeedReader(options);
  readers.push(made);
  return made;
}

const FEED = Buffer.from(
  '<rss version="2.0"><channel><item><title>Tin</title><link>/a</link><pubDate>05/12/2016</pubDate></item></channel></rss>',
);
const HANGING = { module: new URL('./testing/hanging-worker.js', import.meta.url), timeLimit: 500 };
const document = (url: string) => ({ bytes: FEED, contentType: 'text/xml', url });

describe('createFeedReader', () => {
  it('reads feeds, many at once', async () => {
    const feeds = reader({});
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => feeds.read(document(`https://s${index}.example/`))),
    );
    for (const [index, [item]] of all.entries()) {
      assert.equal(item?.url, `https://s${index}.example/a`);
      assert.ok(item.publishedAt instanceof Date);
    }
  });

  it('says what is no feed, and goes on', async () => {
    const feeds = reader({ workers: 1 });
    await assert.rejects(feeds.read({ ...document('https://a.example/'), bytes: Buffer.from('no') }), NotAFeedError);
    assert.equal((await feeds.read(document('https://a.example/'))).length, 1);
  });

  it('ends what hangs, eats memory, throws or exits, and reads the next', async () => {
    const feeds = reader({ ...HANGING, workers: 1, timeLimit: 3_000 });
    for (const way of ['hang', 'eat', 'throw', 'exit']) {
      await assert.rejects(feeds.read(document(`https://a.example/${way}`)), NotAFeedError, way);
      assert.deepEqual(await feeds.read(document('https://a.example/')), [], way);
    }
  });

  it('keeps nobody waiting for one that hangs', async () => {
    const feeds = reader({ ...HANGING, timeLimit: 5_000 });
    const hanging = feeds.read(document('https://a.example/hang')).catch((error: Error) => error);
    const others = Array.from({ length: 10 }, () => feeds.read(document('https://a.example/')));
    const first = await Promise.race([hanging, Promise.all(others).then(() => 'the others')]);
    assert.equal(first, 'the others');
    assert.match(((await hanging) as Error).message, /longer than 5000 ms/);
  });
});
