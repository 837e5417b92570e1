import type { GatewayInstance } from '../services.js';
import { dropUnclaimedAttachments, forgetExpiredProofs } from './attachments.js';
import type { Database } from './database.js';
import { forgetOldNews } from './news.js';
import { forgetFullAllowances } from './rate-limits.js';

const EVERY_MS = 60_000;

/** What is forgotten when its time has passed, by the name it has in the log. */
const SWEEPS: Readonly<Record<string, (db: Database) => Promise<void>>> = {
  'rate limits': forgetFullAllowances,
  'unclaimed uploads': dropUnclaimedAttachments,
  'used proofs': forgetExpiredProofs,
  'old news': forgetOldNews,
};

/** Keeps such tables small for as long as the app listens. */
export function sweepRegularly(app: GatewayInstance, db: Database): void {
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', () => {
    timer = setInterval(() => {
      for (const [name, sweep] of Object.entries(SWEEPS)) {
        sweep(db).catch((error: { code?: string }) => app.log.warn({ code: error.code }, `${name} not swept`));
      }
    }, EVERY_MS).unref();
  });
  app.addHook('onClose', () => clearInterval(timer));
}
