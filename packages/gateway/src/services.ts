import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { CatalogueCache } from './procedures/catalogue-cache.js';
import type { RegistryCache } from './registry/registry-cache.js';
import type { Database } from './store/database.js';

/** What routes work with. */
export interface GatewayServices {
  config: Config;
  db: Database;
  clock: Clock;
  registry: RegistryCache;
  catalogue: CatalogueCache;
}

/** A Fastify application whose routes take their types from the contract's schemas. */
export type GatewayInstance = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;
