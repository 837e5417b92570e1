import type { FastifyRequest } from 'fastify';
import type { GatewayInstance } from '../services.js';
import type { RegistryCache } from '../registry/registry-cache.js';
import { HttpProblem } from './problem.js';

/** Which pages, besides those of the registry's sites, may call the gateway. */
export interface CorsOptions {
  registry: RegistryCache;
  extraOrigins: readonly string[];
  /** Pages on the visitor's own machine, also ones opened as files: for trying things out with demonstration data. */
  allowLocalPages: boolean;
}

const EXPOSED = 'portal-contract, retry-after, etag, request-id';
const PREFLIGHT_HEADERS = 'content-type, idempotency-key, if-none-match';
const PREFLIGHT_MAX_AGE_S = '7200';
const LOCAL_PAGE = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Cross-origin rules for `/v1`: pages of the registry's sites may read answers, pages of others may not, and a write
 * from such a page is refused. Callers that are no browser send no origin and are not concerned.
 */
export function allowRegisteredOrigins(app: GatewayInstance, options: CorsOptions): void {
  const extra = new Set(options.extraOrigins);

  const isAllowed = async (origin: string, request: FastifyRequest): Promise<boolean> => {
    if (extra.has(origin) || origin === `${request.protocol}://${request.host}`) return true;
    if (options.allowLocalPages && (origin === 'null' || LOCAL_PAGE.test(origin))) return true;
    return (await options.registry.get()).origins.has(origin);
  };

  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.header('vary', 'Origin');
    if (origin === undefined) return;
    if (await isAllowed(origin, request)) {
      reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED });
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new HttpProblem('not-allowed', {
        status: 403,
        title: 'Pages of this origin may not call the gateway.',
        detail: 'Ask the portal to add the origin to its site in the registry.',
      });
    }
  });

  app.options('/*', { schema: { hide: true } }, (_request, reply) =>
    reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': PREFLIGHT_HEADERS,
        'access-control-max-age': PREFLIGHT_MAX_AGE_S,
      })
      .send(),
  );
}
