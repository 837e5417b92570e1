import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnchanged } from './conditional.js';
import { preferredEncoding } from './content-encoding.js';

/** JSON that was written and compressed beforehand, in each form it is sent in. */
export interface PrecompressedJson {
  /** Weak: the same content in three encodings is one version. */
  etag: string;
  identity: Buffer;
  br: Buffer;
  gzip: Buffer;
}

/** Sends the smallest form that the caller reads, or 304 when she has this version already. */
export function sendPrecompressed(
  request: FastifyRequest,
  reply: FastifyReply,
  file: PrecompressedJson,
  maxAge: number,
): FastifyReply {
  reply.headers({
    etag: file.etag,
    'cache-control': `public, max-age=${maxAge}`,
    vary: 'origin, accept-encoding',
  });
  if (isUnchanged(request, file.etag)) return reply.code(304).send();
  const encoding = preferredEncoding(request.headers['accept-encoding']);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type('application/json; charset=utf-8').send(file[encoding]);
}
