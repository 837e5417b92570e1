import {
  ProcedureIndexFileSchema,
  ProcedurePageSchema,
  ProcedureQuerySchema,
  ProcedureSchema,
} from '@ninhthuan/contract';
import { Type } from 'typebox';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { sendCacheable } from '../http/conditional.js';
import { sendPrecompressed } from '../http/precompressed.js';
import { HttpProblem } from '../http/problem.js';
import { answer, problems } from '../openapi/responses.js';
import { withAgency } from '../procedures/catalogue.js';
import { pageOf } from '../procedures/procedure-page.js';
import { findProcedure } from '../store/procedures.js';

const MAX_AGE_S = 300;

const site = Type.Optional(Type.String({ maxLength: 64, description: 'Id of the site the widget stands on.' }));
const { agency, field, level } = ProcedureQuerySchema.properties;
const SearchSchema = Type.Object({ ...ProcedureQuerySchema.properties, site });
const IndexSchema = Type.Object({ agency, field, level, site });

/** `/v1/procedures`: the catalogue page by page, one record, and all summaries in one file. */
export function procedureRoutes(app: GatewayInstance, { db, registry, catalogue }: GatewayServices): void {
  app.get(
    '/procedures',
    {
      schema: {
        operationId: 'searchProcedures',
        summary: 'Search the procedures',
        description:
          'Every word has to be found, in any order, with or without accents, as a whole or its beginning; where ' +
          'nothing is found, one typo is forgiven. Each filter’s counts have the other filters applied.',
        tags: ['procedures'],
        querystring: SearchSchema,
        response: { 200: answer(ProcedurePageSchema, 'One page, best first.'), ...problems(400, 503) },
      },
    },
    async (request, reply) => sendCacheable(request, reply, pageOf(await catalogue.get(), request.query), MAX_AGE_S),
  );

  app.get(
    '/procedures/index.json',
    {
      schema: {
        operationId: 'getProcedureIndex',
        summary: 'All summaries, for searching on the visitor’s own device',
        tags: ['procedures'],
        querystring: IndexSchema,
        response: { 200: answer(ProcedureIndexFileSchema, 'Every summary.'), ...problems(400, 503) },
      },
    },
    async (request, reply) => {
      const file = await (await catalogue.get()).files.get(request.query);
      return sendPrecompressed(request, reply, file, MAX_AGE_S);
    },
  );

  app.get(
    '/procedures/:code',
    {
      schema: {
        operationId: 'getProcedure',
        summary: 'Get a procedure',
        tags: ['procedures'],
        params: Type.Object({ code: Type.String({ examples: ['1.002421'] }) }),
        response: { 200: answer(ProcedureSchema, 'The whole record.'), ...problems(404, 503) },
      },
    },
    async (request, reply) => {
      const { code } = request.params;
      const found = code.includes('\0') ? undefined : await findProcedure(db, code);
      if (found) return sendCacheable(request, reply, withAgency(found, await registry.get()), MAX_AGE_S);
      throw new HttpProblem('not-found', {
        status: 404,
        title: 'No procedure has this code.',
        detail: 'Codes look like 1.002421 or 1.002421.000.00.00.H43.',
      });
    },
  );
}
