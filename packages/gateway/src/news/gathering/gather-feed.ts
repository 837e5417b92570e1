import type { SafeFetchAnswer, SafeFetcher } from '../../safe-fetch/safe-fetch.js';
import { SafeFetchError } from '../../safe-fetch/safe-fetch-error.js';
import type { Database } from '../../store/database.js';
import type { FeedOutcome, LeasedFeed } from '../../store/feeds.js';
import { writeNews } from '../../store/news-write.js';
import { NotAFeedError } from '../reading/feed-item.js';
import type { FeedReader } from '../reading/feed-reader.js';
import { dueAfterFailure, dueAfterSuccess, readRetryAfter } from './due-time.js';

/** What gathering works with. */
export interface GatheringTools {
  db: Database;
  fetcher: SafeFetcher;
  reader: FeedReader;
  /** Milliseconds between two readings of a feed that is well. */
  interval: number;
  /** The time as the gateway tells it, for items without a date of their own. */
  now: () => Date;
  /** Hosts of each site's own pages, as the registry has them now. */
  readHosts: () => Promise<(siteId: string) => readonly string[]>;
  /** Where a feed is really fetched; the demonstration serves the sites' feeds itself. */
  locate: (feed: LeasedFeed) => string;
}

const MAX_BYTES = 4_000_000;
const ACCEPT = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/**
 * Reads one feed and writes what it holds. Whatever goes wrong with the feed is its outcome, not an error.
 *
 * @throws the database's error, or the reason of the signal
 */
export async function gatherFeed(tools: GatheringTools, feed: LeasedFeed, signal: AbortSignal): Promise<FeedOutcome> {
  const { db, fetcher, reader, interval } = tools;
  try {
    const answer = await fetcher.fetch(tools.locate(feed), {
      maxBytes: MAX_BYTES,
      accept: ACCEPT,
      headers: conditionsOf(feed),
      signal,
    });
    if (answer.status === 304) return { dueIn: dueAfterSuccess(interval), problem: null };
    if (answer.status !== 200) return refused(answer, feed, interval);
    const { body: bytes, headers, url } = answer;
    const items = await reader.read({ bytes, contentType: headers['content-type'], url });
    const hostsOf = await tools.readHosts();
    await writeNews(db, {
      siteId: feed.siteId,
      isOwnPage: (siteId, page) => hostsOf(siteId).includes(new URL(page).host),
      items,
      now: tools.now(),
      readAt: new Date(),
      isFirst: feed.isFirst,
    });
    return {
      dueIn: dueAfterSuccess(interval),
      problem: null,
      validators: { etag: headers['etag'] ?? null, lastModified: headers['last-modified'] ?? null },
    };
  } catch (error) {
    if (!(error instanceof SafeFetchError || error instanceof NotAFeedError)) throw error;
    const problem = error instanceof SafeFetchError ? error.failure : 'not-a-feed';
    return { dueIn: dueAfterFailure(feed.failures + 1, interval), problem };
  }
}

function conditionsOf({ etag, lastModified }: LeasedFeed): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

function refused({ status, headers }: SafeFetchAnswer, { failures }: LeasedFeed, interval: number): FeedOutcome {
  const asked = readRetryAfter(headers['retry-after'], new Date());
  return { dueIn: Math.max(dueAfterFailure(failures + 1, interval), asked), problem: `http-${status}` };
}
