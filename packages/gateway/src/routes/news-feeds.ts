import { NewsQuerySchema } from '@ninhthuan/contract';
import { Type } from 'typebox';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { toVietnamDate } from '../clock.js';
import { sendCacheable } from '../http/conditional.js';
import { HttpProblem } from '../http/problem.js';
import type { Registry } from '../registry/registry.js';
import { readNewsPage } from '../news/publishing/news-page.js';
import { newsSources } from './news.js';

const MAX_AGE_S = 300;
const DEFAULT_LIMIT = 30;
const FORMATS = ['rss', 'atom', 'json'] as const;
const CONTENT_TYPES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
/** A name or an address, perhaps with a port; the feeds name themselves by it. */
const HOST = /^[\w.:[\]-]+$/;
const { sites, category, limit } = NewsQuerySchema.properties;

/** The gathered news as feeds of its own, with the filters of `/v1/news`: `/news.rss`, `/news.atom`, `/news.json`. */
export function newsFeedRoutes(app: GatewayInstance, services: GatewayServices): void {
  for (const format of FORMATS) {
    app.get(
      `/news.${format}`,
      { schema: { hide: true, querystring: Type.Object({ sites, category, limit }) } },
      async (request, reply) => {
        // Loaded with the first reader: it takes longer than the rest of the start.
        const { FEED_WRITERS } = await import('../news/publishing/feeds-out.js');
        const { query, protocol, host, url } = request;
        const base = `${protocol}://${host}/`;
        if (!HOST.test(host) || !URL.canParse(base)) throw unusableHost();
        const sources = await newsSources(services);
        const page = await readNewsPage(sources, { ...query, limit: query.limit ?? DEFAULT_LIMIT });
        const title = titleOf(query.sites, sources.registry, toVietnamDate(sources.clock.now()));
        const text = FEED_WRITERS[format]({ page, title, base, self: new URL(url, base).href });
        reply.headers({ 'content-type': CONTENT_TYPES[format], 'access-control-allow-origin': '*' });
        return sendCacheable(request, reply, text, MAX_AGE_S);
      },
    );
  }
}

function unusableHost(): HttpProblem {
  return new HttpProblem('invalid-request', { status: 400, title: 'The header Host names no host.' });
}

function titleOf(asked: string | undefined, registry: Registry, today: string): string {
  const only = asked === undefined || asked.includes(',') ? undefined : registry.site(asked, today);
  return only ? `Tin – ${only.name}` : 'Tin tức Ninh Thuận';
}
