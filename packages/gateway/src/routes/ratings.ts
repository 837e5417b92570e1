import { RatingSubmissionSchema } from '@ninhthuan/contract';
import { Type } from 'typebox';
import { limitFeedback } from '../feedback/limits.js';
import { siteOf } from '../http/request-log.js';
import { component } from '../openapi/components.js';
import { problems } from '../openapi/responses.js';
import { SiteQuerySchema } from '../openapi/site-query.js';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { recordRating } from '../store/ratings.js';

/** `POST /v1/ratings`: how satisfied somebody is. No personal data, so no proof and no receipt. */
export function ratingRoutes(app: GatewayInstance, services: GatewayServices): void {
  const { db, clock, registry } = services;
  const checkLimit = limitFeedback(services);

  app.post(
    '/ratings',
    {
      schema: {
        operationId: 'rate',
        summary: 'Record a satisfaction rating',
        description: 'Safe to repeat: the same key again records nothing.',
        tags: ['feedback'],
        querystring: SiteQuerySchema,
        consumes: ['application/json', 'text/plain'],
        body: component(RatingSubmissionSchema),
        response: {
          204: Type.Null({ description: 'Recorded, now or before.' }),
          ...problems(400, 403, 413, 415, 429, 503),
        },
      },
    },
    async (request, reply) => {
      await checkLimit(request, 'rating');
      const { idempotencyKey, rating, about } = request.body;
      const known = await registry.get();
      const site = siteOf(request);
      await recordRating(db, {
        idempotency_key: idempotencyKey,
        rating,
        kind: about.kind,
        procedure_code: about.procedureCode?.match(/^[\w.-]{1,64}$/)?.[0] ?? null,
        agency_id: about.agencyId !== undefined && known.agency(about.agencyId) ? about.agencyId : null,
        site: site !== undefined && known.hasSite(site) ? site : null,
        rated_at: clock.now(),
      });
      return reply.code(204).header('cache-control', 'no-store').send(null);
    },
  );
}
