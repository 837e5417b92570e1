import { DossierLookupSchema, DossierSchema, type Dossier, type DossierLookup } from '@ninhthuan/contract';
import { readDossierCode } from '@ninhthuan/contract/rules/dossier-code';
import { Type } from 'typebox';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { accessCodeOpens } from '../dossiers/access-code.js';
import { presentDossier } from '../dossiers/present-dossier.js';
import { dossierNotFound, HttpProblem } from '../http/problem.js';
import { limitLookups } from '../http/lookup-limit.js';
import { component } from '../openapi/components.js';
import { answer, problems } from '../openapi/responses.js';
import { findAccessCodeHash, findDossier } from '../store/dossiers.js';

const QuerySchema = Type.Object({
  site: Type.Optional(
    Type.String({ maxLength: 64, description: 'Id of the site the widget stands on; for counting only.' }),
  ),
});

/** `POST /v1/dossiers/lookup`: one dossier by its code, with details when the access code is right. */
export function dossierRoutes(app: GatewayInstance, services: GatewayServices): void {
  const checkLimit = limitLookups(services);

  app.post(
    '/dossiers/lookup',
    {
      schema: {
        operationId: 'lookUpDossier',
        summary: 'Look up a dossier by its code',
        description:
          'The code travels in the body, never in the URL. Without an access code nothing about the person is answered. ' +
          'A wrong access code is answered exactly like an unknown dossier. The body may be sent as text/plain.',
        tags: ['dossiers'],
        querystring: QuerySchema,
        consumes: ['application/json', 'text/plain'],
        body: component(DossierLookupSchema),
        response: { 200: answer(DossierSchema, 'The dossier.'), ...problems(400, 403, 404, 413, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const reading = readDossierCode(request.body.code);
      if (!reading.ok) throw invalidCode();
      await checkLimit(request, reading.code, request.body.accessCode !== undefined);
      reply.header('cache-control', 'no-store');
      return lookUp(services, reading.code, request.body);
    },
  );
}

async function lookUp(
  { db, registry, clock, config }: GatewayServices,
  code: string,
  { accessCode, office }: DossierLookup,
): Promise<Dossier> {
  if (accessCode !== undefined) {
    const hash = await findAccessCodeHash(db, code);
    if (!accessCodeOpens(config.accessCodeKey, code, accessCode, hash)) throw dossierNotFound();
  }
  const record = await findDossier(db, code);
  if (!record) throw dossierNotFound();
  if (office !== undefined && office !== record.receiving_agency_id && office !== record.handling_agency_id)
    throw dossierNotFound();
  return presentDossier(record, await registry.get(), clock.now(), accessCode !== undefined);
}

function invalidCode(): HttpProblem {
  return new HttpProblem('invalid-code', {
    status: 422,
    title: 'This cannot be a dossier code.',
    detail: 'A dossier code looks like 000.00.01.H43-161205-0001: letters, digits, dots and dashes.',
  });
}
