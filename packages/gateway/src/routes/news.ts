import { NewsPageSchema, NewsQuerySchema } from '@ninhthuan/contract';
import { Type } from 'typebox';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { sendCacheable } from '../http/conditional.js';
import { readNewsPage, type NewsSources } from '../news/publishing/news-page.js';
import { answer, problems } from '../openapi/responses.js';

const MAX_AGE_S = 60;
const site = Type.Optional(Type.String({ maxLength: 64, description: 'Id of the site the widget stands on.' }));

/** `GET /v1/news`: the news gathered from the sites' feeds, newest first, page by page. */
export function newsRoutes(app: GatewayInstance, services: GatewayServices): void {
  app.get(
    '/news',
    {
      schema: {
        operationId: 'listNews',
        summary: 'List news',
        description: 'An item that several sites carry is there once; `alsoAt` names the others.',
        tags: ['news'],
        querystring: Type.Object({ ...NewsQuerySchema.properties, site }),
        response: { 200: answer(NewsPageSchema, 'One page, newest first.'), ...problems(400, 503) },
      },
    },
    async (request, reply) =>
      sendCacheable(request, reply, await readNewsPage(await newsSources(services), request.query), MAX_AGE_S),
  );
}

/** A feed may miss two turns before its news counts as old. */
export async function newsSources({ db, registry, clock, config }: GatewayServices): Promise<NewsSources> {
  return {
    db,
    clock,
    registry: await registry.get(),
    freshSeconds: Math.max(3_600, (3 * config.news.interval) / 1_000),
  };
}
