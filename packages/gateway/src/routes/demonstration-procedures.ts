import type { GatewayInstance, GatewayServices } from '../services.js';
import { formPage, applyPage } from '../demonstration/procedure-pages.js';
import { HttpProblem } from '../http/problem.js';
import { withAgency } from '../procedures/catalogue.js';
import { findProcedure } from '../store/procedures.js';

const CODE = /^[\w.-]{1,64}$/;

/** What the demonstration's procedures link to: a form to print, and a page in place of applying. Only with DEMO. */
export function demonstrationProcedureRoutes(app: GatewayInstance, { config, db, registry }: GatewayServices): void {
  if (!config.demo) return;
  const schema = { hide: true };

  const find = async (code: string) => {
    const found = CODE.test(code) ? await findProcedure(db, code) : undefined;
    if (found) return withAgency(found, await registry.get());
    throw new HttpProblem('not-found', { status: 404, title: 'No procedure has this code.' });
  };

  app.get<{ Params: { file: string } }>('/demo/forms/:file', { schema }, async (request, reply) => {
    const page = formPage(await find(request.params.file.replace(/\.html$/, '')));
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });

  app.get<{ Params: { code: string } }>('/demo/apply/:code', { schema }, async (request, reply) => {
    const page = applyPage(await find(request.params.code));
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
