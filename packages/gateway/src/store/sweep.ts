import type { GatewayInstance } from '../services.js';
import type { Database } from './database.js';
import { forgetFullAllowances } from './rate-limits.js';

const EVERY_MS = 60_000;

/** Keeps the table of rate limits small for as long as the app lives. */
export function sweepRateLimits(app: GatewayInstance, db: Database): void {
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', () => {
    timer = setInterval(() => {
      forgetFullAllowances(db).catch((error: { code?: string }) =>
        app.log.warn({ code: error.code }, 'rate limits not swept'),
      );
    }, EVERY_MS).unref();
  });
  app.addHook('onClose', () => clearInterval(timer));
}
