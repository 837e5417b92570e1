import { SiteSchema } from '@ninhthuan/contract';
import { Type } from 'typebox';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { toVietnamDate } from '../clock.js';
import { sendCacheable } from '../http/conditional.js';
import { HttpProblem } from '../http/problem.js';
import { answer, problems } from '../openapi/responses.js';

const MAX_AGE_S = 300;

/** `GET /v1/sites/{id}`: what a widget has to know about the site it stands on. */
export function siteRoutes(app: GatewayInstance, { registry, clock, config }: GatewayServices): void {
  app.get(
    '/sites/:id',
    {
      schema: {
        operationId: 'getSite',
        summary: 'Get a site',
        description: 'A site whose time has passed answers with the site that took over from it.',
        tags: ['registry'],
        params: Type.Object({ id: Type.String({ examples: ['so-tttt'] }) }),
        response: { 200: answer(SiteSchema, 'The site.'), ...problems(404, 503) },
      },
    },
    async (request, reply) => {
      const site = (await registry.get()).site(request.params.id, toVietnamDate(clock.now()));
      // The demonstration's own pages are all the portal there is beside it.
      const portalUrl = config.demo ? `${request.protocol}://${request.host}/` : site?.portalUrl;
      if (site && portalUrl) return sendCacheable(request, reply, { ...site, portalUrl }, MAX_AGE_S);
      throw new HttpProblem('not-found', {
        status: 404,
        title: 'No site has this id.',
        detail: 'Check the attribute data-site.',
      });
    },
  );
}
