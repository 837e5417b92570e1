import { sql } from 'kysely';
import type { LogFn } from 'pino';
import { createSafeFetcher, type SafeFetcher } from '../../safe-fetch/safe-fetch.js';
import { openDatabase, type Database } from '../../store/database.js';
import type { NewsItemTable } from '../../store/news-tables.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { Gatherer, type GathererOptions } from '../gathering/gatherer.js';
import { createFeedReader, type FeedReader } from '../reading/feed-reader.js';
import { startFeedServer, type FeedServer } from './feed-server.js';

/** A real database, a server that plays the sites, and gatherers between the two. */
export interface NewsBench {
  db: Database;
  database: TestDatabase;
  server: FeedServer;
  /** The instant of the gateway's clock. */
  now: Date;
  gatherer: (options?: Partial<GathererOptions>) => Gatherer;
  /** Says that only these sites have feeds, at `/<site>` of the server, all due now, and nothing was gathered yet. */
  reset: (siteIds: readonly string[]) => Promise<void>;
  /** Makes the feeds due and gathers them. */
  gather: () => Promise<void>;
  items: () => Promise<NewsItemTable[]>;
  close: () => Promise<void>;
}

export async function createNewsBench(): Promise<NewsBench> {
  const database = await createTestDatabase('registry');
  const db = openDatabase({ url: database.url, poolSize: 12, statementTimeout: 10_000 });
  const server = await startFeedServer();
  const reader: FeedReader = createFeedReader();
  const fetcher: SafeFetcher = createSafeFetcher({
    allowedOrigins: [server.origin],
    times: { headers: 2_000, idle: 2_000, total: 4_000 },
  });
  const silent: LogFn = () => undefined;
  const bench: NewsBench = {
    db,
    database,
    server,
    now: new Date('2016-12-15T10:32:00+07:00'),
    gatherer: (options = {}) =>
      new Gatherer({
        db,
        fetcher,
        reader,
        interval: 600_000,
        log: { info: silent, warn: silent },
        now: () => bench.now,
        readHosts: async () => (siteId) => [`${siteId}.example`],
        locate: ({ url }) => url,
        ...options,
      }),
    async reset(siteIds) {
      await sql`truncate feed, news_item, news_carrier, news_image, media`.execute(db);
      await db.updateTable('site').set({ feed_url: null }).execute();
      await sql`update site set feed_url = ${server.origin} || '/' || id where id = any(${[...siteIds]}::text[])`.execute(
        db,
      );
      server.requests.length = 0;
      server.pages.clear();
    },
    async gather() {
      await db
        .updateTable('feed')
        .set({ due_at: new Date(0) })
        .execute();
      await bench.gatherer().gatherDue();
    },
    items: () => db.selectFrom('news_item').selectAll().orderBy('sort_at', 'desc').orderBy('title').execute(),
    async close() {
      await reader.close();
      await fetcher.close();
      await server.close();
      await db.destroy();
      await database.drop();
    },
  };
  return bench;
}
