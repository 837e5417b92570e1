import { Type } from 'typebox';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { isUnchanged } from '../http/conditional.js';
import { HttpProblem } from '../http/problem.js';
import { readMedia } from '../store/news-images.js';

const YEAR_S = 31_536_000;

/** `/v1/media/{id}-{width}.webp`: pictures of the news. The id is made from the content, so an address never changes it. */
export function mediaRoutes(app: GatewayInstance, { db }: GatewayServices): void {
  const params = Type.Object({ name: Type.String({ maxLength: 80 }) });
  app.get('/media/:name', { schema: { hide: true, params } }, async (request, reply) => {
    const { name } = request.params;
    const [, id, width] = /^([0-9a-f]{32})-(\d{2,4})\.webp$/.exec(name) ?? [];
    const etag = `"${name}"`;
    if (id !== undefined && isUnchanged(request, etag)) return reply.code(304).send();
    const bytes = id === undefined ? undefined : await readMedia(db, id, Number(width));
    if (!bytes) {
      throw new HttpProblem('not-found', { status: 404, title: 'There is no such picture.' });
    }
    return reply
      .headers({
        'content-type': 'image/webp',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': `public, max-age=${YEAR_S}, immutable`,
        etag,
      })
      .send(bytes);
  });
}
