import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { GatewayInstance } from '../services.js';
import { preferredEncoding } from './content-encoding.js';

/** Below this an answer fits into one packet anyway. */
const SMALLEST_BYTES = 1200;

const compressors = {
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (text: string) => promisify(gzip)(text),
};

/**
 * Compresses answers that anyone may cache. Never those to a look-up: what is secret in them could be guessed from their
 * length, were it compressed together with what a caller chose.
 */
export function compressPublicAnswers(app: GatewayInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isPublic = String(reply.getHeader('cache-control') ?? '').startsWith('public');
    if (!isPublic || typeof payload !== 'string' || payload.length < SMALLEST_BYTES) return payload;
    reply.header('vary', 'origin, accept-encoding');
    const encoding = preferredEncoding(request.headers['accept-encoding']);
    if (encoding === 'identity') return payload;
    const etag = reply.getHeader('etag');
    // The same content in another encoding is no longer the same bytes.
    if (typeof etag === 'string') reply.header('etag', `W/${etag.replace(/^W\//, '')}`);
    reply.removeHeader('content-length').header('content-encoding', encoding);
    return compressors[encoding](payload);
  });
}
