import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { RegistryCache } from '../registry/registry-cache.js';
import { createSafeFetcher } from '../safe-fetch/safe-fetch.js';
import type { Database } from '../store/database.js';
import { hurryFeeds } from '../store/feeds.js';
import { startDemonstrationSites } from './demonstration/sites-server.js';
import { Gatherer } from './gathering/gatherer.js';
import { createFeedReader } from './reading/feed-reader.js';

export interface NewsOptions {
  config: Config;
  db: Database;
  clock: Clock;
  registry: RegistryCache;
  log: FastifyBaseLogger;
}

/** Gathers the sites' news for as long as the gateway runs; in the demonstration from sites that it serves itself. */
export async function startNews({ config, db, clock, registry, log }: NewsOptions): Promise<{ stop(): Promise<void> }> {
  const { interval, allowedOrigins, demonstrationPort } = config.news;
  const sites = config.demo
    ? await startDemonstrationSites({
        sites: (await registry.get()).sitesInOrder(),
        now: clock.now(),
        port: demonstrationPort,
      })
    : undefined;
  const fetcher = createSafeFetcher({
    allowedOrigins: sites ? [...allowedOrigins, sites.origin] : allowedOrigins,
  });
  const reader = createFeedReader();
  const gatherer = new Gatherer({
    db,
    fetcher,
    reader,
    interval,
    log,
    now: () => clock.now(),
    readHosts: async () => {
      const known = await registry.get();
      return (siteId) => known.hostsOf(siteId);
    },
    locate: ({ siteId, url }) => sites?.feedOf(siteId) ?? url,
  });
  // The demonstration's sites may be at another port than the last time.
  if (sites) await hurryFeeds(db);
  gatherer.start();
  return {
    async stop() {
      await gatherer.stop();
      await reader.close();
      await fetcher.close();
      await sites?.close();
    },
  };
}
