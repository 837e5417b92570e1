import { buildApp } from '../app.js';
import { systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { openDatabase } from '../store/database.js';

/** The OpenAPI document of a gateway, made without a database: nothing here ever connects. */
export async function buildOpenApiDocument(): Promise<object> {
  const db = openDatabase({ url: 'postgres://localhost/none', poolSize: 1, statementTimeout: 1_000 });
  const app = await buildApp({ config: readConfig({ DEMO: 'true' }), db, clock: systemClock });
  try {
    await app.ready();
    return app.swagger();
  } finally {
    await app.close();
    await db.destroy();
  }
}
