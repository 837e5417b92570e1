import { NewsQuerySchema } from '@ninhthuan/contract';
import { Type } from 'typebox';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { toVietnamDate } from '../clock.js';
import { sendCacheable } from '../http/conditional.js';
import { FEED_FORMATS } from '../news/publishing/feeds-out.js';
import { readNewsPage } from '../news/publishing/news-page.js';
import { newsSources } from './news.js';

const MAX_AGE_S = 300;
const DEFAULT_LIMIT = 30;
const { sites, category, limit } = NewsQuerySchema.properties;

/** The gathered news as feeds of its own, with the filters of `/v1/news`: `/news.rss`, `/news.atom`, `/news.json`. */
export function newsFeedRoutes(app: GatewayInstance, services: GatewayServices): void {
  for (const [end, { contentType, write }] of Object.entries(FEED_FORMATS)) {
    app.get(
      `/news.${end}`,
      { schema: { hide: true, querystring: Type.Object({ sites, category, limit }) } },
      async (request, reply) => {
        const { query, protocol, host, url } = request;
        const sources = await newsSources(services);
        const page = await readNewsPage(sources, { ...query, limit: query.limit ?? DEFAULT_LIMIT });
        const base = `${protocol}://${host}/`;
        const title = titleOf(query.sites, sources.registry, toVietnamDate(sources.clock.now()));
        const text = write({ page, title, base, self: new URL(url, base).href });
        reply.headers({ 'content-type': contentType, 'access-control-allow-origin': '*' });
        return sendCacheable(request, reply, text, MAX_AGE_S);
      },
    );
  }
}

function titleOf(
  asked: string | undefined,
  registry: Awaited<ReturnType<typeof newsSources>>['registry'],
  today: string,
): string {
  const only = asked === undefined || asked.includes(',') ? undefined : registry.site(asked, today);
  return only ? `Tin – ${only.name}` : 'Tin tức Ninh Thuận';
}
