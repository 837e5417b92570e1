import type { LightMyRequestResponse } from 'fastify';
import { buildApp } from '../app.js';
import { fixedClock, systemClock, type Clock } from '../clock.js';
import { readConfig, type Config } from '../config.js';
import { openLog } from '../log.js';
import type { GatewayInstance } from '../services.js';
import { openDatabase, type Database } from '../store/database.js';
import { createTestDatabase, type Content, type TestDatabase } from './test-database.js';

/** How a test's gateway differs from the demonstration's. */
export interface TestGatewayOptions {
  content?: Content;
  /** A database made before, to share it between gateways; it is then not dropped by `close`. */
  database?: TestDatabase;
  env?: Record<string, string>;
  clock?: Clock;
}

/** An app on a real PostgreSQL, to be asked with `app.inject`. */
export interface TestGateway {
  app: GatewayInstance;
  config: Config;
  db: Database;
  /** Everything that was logged, at the most talkative level. */
  log: string[];
  /** Sends a look-up as the sdk does. */
  lookUp: (body: unknown, options?: LookUpOptions) => Promise<LightMyRequestResponse>;
  close: () => Promise<void>;
}

export interface LookUpOptions {
  site?: string;
  remoteAddress?: string;
  headers?: Record<string, string>;
}

export async function createTestGateway({
  content = 'demonstration',
  database,
  env = {},
  clock,
}: TestGatewayOptions = {}): Promise<TestGateway> {
  const own = database ?? (await createTestDatabase(content));
  const config = readConfig({ DEMO: 'true', LOG_LEVEL: 'debug', DATABASE_URL: own.url, ...env });
  const db = openDatabase({
    url: config.databaseUrl ?? own.url,
    poolSize: 4,
    statementTimeout: config.statementTimeout,
  });
  const log: string[] = [];
  const logger = openLog(config, { write: (line) => void log.push(line) });
  const time = clock ?? (config.demoNow ? fixedClock(config.demoNow) : systemClock);
  const app = await buildApp({ config, db, clock: time, logger });
  return {
    app,
    config,
    db,
    log,
    lookUp: (body, { site = 'so-tttt', remoteAddress = '192.0.2.1', headers = {} } = {}) =>
      app.inject({
        method: 'POST',
        url: `/v1/dossiers/lookup?site=${encodeURIComponent(site)}`,
        headers: { 'content-type': 'text/plain', ...headers },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
        remoteAddress,
      }),
    async close() {
      await app.close();
      await db.destroy();
      if (!database) await own.drop();
    },
  };
}
