import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { toVietnamDate } from '../../clock.js';
import { leaseFeed, returnFeed, syncFeeds, untilNextFeed, type LeasedFeed } from '../../store/feeds.js';
import { gatherImages } from '../images/gather-images.js';
import { dueAfterFailure } from './due-time.js';
import { gatherFeed, type GatheringTools } from './gather-feed.js';

export interface GathererOptions extends GatheringTools {
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>;
  /** Feeds gathered at the same time. */
  concurrency?: number;
}

const CONCURRENCY = 8;
/** Longer than all deadlines of a feed together. */
const LEASE_S = 60;
/** Feeds that were added, or that other gateways gave back, are noticed within this time. */
const LONGEST_SLEEP_MS = 30_000;
const PICTURES_WAIT_MS = 3_000;
const SHORTEST_SLEEP_MS = 50;

/**
 * Gathers every feed when it is due, for as long as it runs. Each feed has its own deadlines; a slow one occupies one of
 * the places, no more. Gateways on one database share the feeds among them.
 */
export class Gatherer {
  readonly #options: GathererOptions;
  readonly #stopping = new AbortController();
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: GathererOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The gateway is stopping.'));
    await this.#running;
  }

  /** Gathers everything that is due now, once, and the pictures. @returns how many feeds were gathered */
  async gatherDue(): Promise<number> {
    const { db, fetcher } = this.#options;
    await syncFeeds(db);
    const feeds = this.#gatherFeeds();
    // Words come before pictures, but one slow feed does not keep everybody's pictures away.
    await Promise.race([feeds.catch(() => undefined), this.#sleep(PICTURES_WAIT_MS)]);
    await gatherImages(db, fetcher, this.#stopping.signal);
    const gathered = await feeds;
    if (gathered > 0) await gatherImages(db, fetcher, this.#stopping.signal);
    return gathered;
  }

  async #gatherFeeds(): Promise<number> {
    const { concurrency = CONCURRENCY } = this.#options;
    const places = await Promise.allSettled(Array.from({ length: concurrency }, () => this.#fillPlace()));
    let gathered = 0;
    for (const place of places) {
      if (place.status === 'rejected') throw place.reason;
      gathered += place.value;
    }
    return gathered;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      let pause = LONGEST_SLEEP_MS;
      try {
        await this.gatherDue();
        pause = Math.min(pause, (await untilNextFeed(this.#options.db)) ?? pause);
      } catch (error) {
        if (!signal.aborted) this.#warn(error, 'news could not be gathered');
      }
      if (!signal.aborted) await this.#sleep(Math.max(SHORTEST_SLEEP_MS, pause));
    }
  }

  /** One place: takes due feeds one after the other until there are none. */
  async #fillPlace(): Promise<number> {
    const { db, now } = this.#options;
    for (let gathered = 0; ; gathered += 1) {
      if (this.#stopping.signal.aborted) return gathered;
      const feed = await leaseFeed(db, toVietnamDate(now()), LEASE_S);
      if (!feed) return gathered;
      await this.#gather(feed);
    }
  }

  async #gather(feed: LeasedFeed): Promise<void> {
    const { db, interval, log } = this.#options;
    const { signal } = this.#stopping;
    const { siteId } = feed;
    try {
      const outcome = await gatherFeed(this.#options, feed, signal);
      await returnFeed(db, feed, outcome);
      if (outcome.problem !== null) log.info({ site: siteId, problem: outcome.problem }, 'a feed could not be read');
    } catch (error) {
      if (signal.aborted) return;
      this.#warn(error, 'a feed could not be gathered', siteId);
      const dueIn = dueAfterFailure(feed.failures + 1, interval);
      await returnFeed(db, feed, { dueIn, problem: 'internal' }).catch(() => undefined);
    }
  }

  /** What a feed says never gets into the log, only which site it was. */
  #warn(error: unknown, message: string, site?: string): void {
    const { code, name } = error as { code?: string; name?: string };
    this.#options.log.warn({ code: code ?? name, ...(site === undefined ? {} : { site }) }, message);
  }

  #sleep(milliseconds: number): Promise<unknown> {
    return pause(milliseconds, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => undefined);
  }
}
