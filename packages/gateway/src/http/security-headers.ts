import helmet from '@fastify/helmet';
import type { GatewayInstance } from '../services.js';

/** The contract this gateway speaks; on every answer, so that an sdk can tell a gateway it does not understand. */
export const CONTRACT_VERSION = '1.0';

/** Headers on every answer. Inline scripts and styles are refused on the gateway's own pages. */
export async function addSecurityHeaders(app: GatewayInstance, { https }: { https: boolean }): Promise<void> {
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
      },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'portal-contract': CONTRACT_VERSION, 'request-id': request.id });
  });
}
