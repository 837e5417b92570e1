import type { AddressInfo } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { buildApp } from './app.js';
import { fixedClock, systemClock } from './clock.js';
import type { Config } from './config.js';
import { prepareDatabase } from './prepare.js';
import { startNewsLater } from './news/start-news-later.js';
import { OutboxWorker } from './outbox/worker.js';
import { RegistryCache } from './registry/registry-cache.js';
import { openDatabase } from './store/database.js';

/** A gateway that is listening. */
export interface Gateway {
  /** Where to open it, with a closing slash. */
  url: string;
  /** Finishes the answers under way, then stops everything it started. */
  close(): Promise<void>;
  /** Cuts the connections that `close` is still waiting for. */
  abort(): void;
}

/** Told what is being done, in words for a person. */
export type Progress = (line: string) => void;

/** PORT cannot be listened on. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/**
 * Does everything: PostgreSQL, migrations, registry, demonstration data, listening.
 *
 * @throws DataFolderInUseError, PortTakenError, or the database's error; whatever was started is stopped before.
 */
export async function startGateway(
  config: Config,
  logger: FastifyBaseLogger,
  progress: Progress = () => undefined,
): Promise<Gateway> {
  const { url, stop } = await prepareDatabase(config, progress);
  const db = openDatabase({
    url,
    poolSize: config.poolSize,
    statementTimeout: config.statementTimeout,
    onIdleError: (error) => logger.warn({ code: (error as { code?: string }).code }, 'a database connection broke'),
  });
  try {
    const clock = config.demoNow ? fixedClock(config.demoNow) : systemClock;
    const app = await buildApp({ config, db, clock, logger });
    await app.listen({ host: config.host, port: config.port });
    const outbox = new OutboxWorker({
      db,
      registry: new RegistryCache(db, config.demo),
      config: config.feedback,
      log: logger,
    });
    outbox.start();
    const news = startNewsLater({ config, db, clock, registry: new RegistryCache(db, config.demo), log: logger });
    const { port } = app.server.address() as AddressInfo;
    const host = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host;
    return {
      url: `http://${host}:${port}/`,
      abort: () => app.server.closeAllConnections(),
      async close() {
        await app.close();
        await Promise.all([outbox.stop(), news.stop()]);
        await db.destroy();
        await stop();
      },
    };
  } catch (error) {
    await db.destroy().catch(() => undefined);
    await stop();
    throw (error as { code?: string }).code === 'EADDRINUSE' ? portTaken(config, error) : error;
  }
}

function portTaken({ host, port }: Config, cause: unknown): PortTakenError {
  return new PortTakenError(
    `Port ${port} on ${host} is taken by another program. Choose another with PORT, for example PORT=${port + 1}, or PORT=0 for any free one.`,
    { cause },
  );
}
