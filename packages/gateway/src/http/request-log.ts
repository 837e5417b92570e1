import type { FastifyRequest } from 'fastify';
import type { GatewayInstance } from '../services.js';
import type { RegistryCache } from '../registry/registry-cache.js';

/**
 * One line per answer: route pattern, method, status, duration in ms, site. Never an address, a URL, a query or a body:
 * each of them can hold a citizen's code. A site is logged only when it is in the registry.
 */
export function logAnswers(app: GatewayInstance, registry: RegistryCache): void {
  app.addHook('onResponse', async (request, reply) => {
    const site = siteOf(request);
    const known = site !== undefined && (await registry.get().catch(() => undefined))?.hasSite(site);
    request.log.info(
      {
        route: request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown'),
        method: request.method,
        status: reply.statusCode,
        duration: Math.round(reply.elapsedTime * 10) / 10,
        ...(known ? { site } : {}),
      },
      'answer',
    );
  });
}

/** The site that the caller says it is. Good for counting, not for trust. */
export function siteOf(request: FastifyRequest): string | undefined {
  const { site } = (request.query ?? {}) as { site?: unknown };
  return typeof site === 'string' ? site : undefined;
}
