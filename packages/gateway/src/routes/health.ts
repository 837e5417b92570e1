import { sql } from 'kysely';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { unavailable } from '../http/problem.js';

/** `/healthz`: the process answers. `/readyz`: it can also reach its database. For whatever supervises the gateway. */
export function healthRoutes(app: GatewayInstance, { db }: GatewayServices): void {
  const schema = { hide: true };
  app.get('/healthz', { schema }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/readyz', { schema }, async (_request, reply) => {
    try {
      await sql`select 1 from migration limit 1`.execute(db);
    } catch (error) {
      throw unavailable(error);
    }
    return reply.header('cache-control', 'no-store').send({ status: 'ready' });
  });
}
