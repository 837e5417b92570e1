import { AGENCY_KINDS, AgencyPageSchema, CalendarDateSchema } from '@ninhthuan/contract';
import { isCalendarDate } from '@ninhthuan/contract/rules/working-days';
import { Type } from 'typebox';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { toVietnamDate } from '../clock.js';
import { sendCacheable } from '../http/conditional.js';
import { HttpProblem } from '../http/problem.js';
import { answer, problems } from '../openapi/responses.js';
import { pageOf } from '../registry/agency-page.js';

const MAX_AGE_S = 300;

const QuerySchema = Type.Object({
  kind: Type.Optional(Type.Enum(AGENCY_KINDS)),
  oneStop: Type.Optional(Type.Boolean({ description: 'Only agencies with a one-stop desk, or only those without.' })),
  at: Type.Optional(
    Type.String({ ...CalendarDateSchema, description: 'Only agencies that exist on this day. Today when left out.' }),
  ),
  cursor: Type.Optional(
    Type.String({ maxLength: 128, pattern: '^[A-Za-z0-9_-]+$', description: '`nextCursor` of the page before.' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});

/** `GET /v1/agencies`: the agencies of one day, in the registry's order, page by page. */
export function agencyRoutes(app: GatewayInstance, { registry, clock }: GatewayServices): void {
  app.get(
    '/agencies',
    {
      schema: {
        operationId: 'listAgencies',
        summary: 'List agencies',
        tags: ['registry'],
        querystring: QuerySchema,
        response: { 200: answer(AgencyPageSchema, 'One page of agencies.'), ...problems(400, 503) },
      },
    },
    async (request, reply) => {
      const { at = toVietnamDate(clock.now()), limit = 50, ...rest } = request.query;
      if (!isCalendarDate(at)) {
        throw new HttpProblem('invalid-request', {
          status: 400,
          title: 'The request is not as expected.',
          detail: 'querystring.at is no day of the calendar.',
        });
      }
      return sendCacheable(request, reply, pageOf((await registry.get()).agencies, { ...rest, at, limit }), MAX_AGE_S);
    },
  );
}
