import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends JSON that changes seldom: with an ETag, and as 304 without a body when the caller has it already. */
export function sendCacheable<T>(request: FastifyRequest, reply: FastifyReply, body: T, maxAge: number): FastifyReply {
  const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
  reply.headers({ etag, 'cache-control': `public, max-age=${maxAge}` });
  return isUnchanged(request, etag) ? reply.code(304).send() : reply.send(body);
}

/** Whether the caller has this version already. Weak comparison, as RFC 9110 asks for here. */
export function isUnchanged(request: FastifyRequest, etag: string): boolean {
  return matches(request.headers['if-none-match'], etag.replace(/^W\//, ''));
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((item) => ['*', etag].includes(item.trim().replace(/^W\//, '')));
}
