import type { GatewayInstance } from '../services.js';
import { answerBrokenRequest } from './broken-request.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes files: its request may take as long as the server lets any. */
    takesFiles?: boolean;
  }
}

/** A body that is no file has to arrive within `patience` milliseconds: a trickle of bytes must not hold a connection. */
export function endSlowBodies(app: GatewayInstance, patience: number): void {
  app.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    const hasBody = raw.headers['content-length'] !== undefined || raw.headers['transfer-encoding'] !== undefined;
    if (!hasBody || routeOptions.config.takesFiles) return;
    const timer = setTimeout(() => {
      answerBrokenRequest(Object.assign(new Error('slow body'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), raw.socket);
    }, patience);
    const arrived = () => clearTimeout(timer);
    for (const event of ['end', 'close', 'error']) raw.once(event, arrived);
    // A body that is too large is answered without being read to its end.
    for (const event of ['finish', 'close']) reply.raw.once(event, arrived);
  });
}
