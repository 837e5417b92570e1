import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { GatewayInstance, GatewayServices } from '../services.js';

const YEAR_S = 31_536_000;
const LOADER_MAX_AGE_S = 300;
const HASHED = /\/assets\/(?:[\w-]{8}\/|[^/]*-[\w-]{8}\.)/;

/**
 * The components' build at `/`: any page may load it. Files with a hash in their name or their folder's never change; the loader keeps its
 * name, so it is asked for again after a few minutes. A `.br` or `.gz` file beside the original is sent instead of it
 * when the browser takes it.
 */
export async function fileRoutes(app: GatewayInstance, { config }: GatewayServices): Promise<void> {
  if (!existsSync(config.staticDir)) {
    app.log.warn('STATIC_DIR does not exist: no components are served. Build them first.');
    return;
  }
  await app.register(fastifyStatic, {
    root: config.staticDir,
    prefix: '/',
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    decorateReply: false,
    setHeaders(reply, path) {
      const hashed = HASHED.test(path.replaceAll('\\', '/'));
      reply.header(
        'cache-control',
        hashed ? `public, max-age=${YEAR_S}, immutable` : `public, max-age=${LOADER_MAX_AGE_S}`,
      );
      reply.header('access-control-allow-origin', '*');
      reply.header('vary', 'accept-encoding');
    },
  });
}

/** The demonstration's pages at `/` and `/demo/`, and the codes worth trying at `/demo/showcase.json`. */
export async function demonstrationRoutes(app: GatewayInstance, { config }: GatewayServices): Promise<void> {
  if (!config.demo || !existsSync(config.demoDir)) return;
  await app.register(fastifyStatic, {
    root: config.demoDir,
    prefix: '/demo/',
    index: 'index.html',
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply) => reply.header('cache-control', 'no-cache'),
  });
  const schema = { hide: true };
  app.get('/', { schema }, (_request, reply) => reply.sendFile('index.html'));
  const dataDir = join(config.demoDir, '..', 'data');
  for (const name of ['showcase.json', 'feedback-showcase.json'])
    app.get(`/demo/${name}`, { schema }, (_request, reply) => reply.sendFile(name, dataDir));
}
