import { userInfo } from 'node:os';
import { fixedClock, systemClock, type Clock } from '../clock.js';
import { readConfig, type Config } from '../config.js';
import { deriveFeedbackKeys, type FeedbackKeys } from '../feedback/keys.js';
import { withRunningDatabase } from '../prepare.js';
import { writeAudit } from '../store/audit.js';
import type { Database } from '../store/database.js';

/** A member of staff at the command line: what she works with, and who she is in the audit. */
export interface StaffSession {
  db: Database;
  config: Config;
  keys: FeedbackKeys;
  clock: Clock;
  /** Writes down that something was read or written. */
  audit: (db: Database, action: string, code?: string, detail?: Record<string, unknown>) => Promise<void>;
  print: (text: string) => void;
}

/** @param actor who acts; the account of the machine where it is left out, and that account is noted in any case */
export async function asStaff(
  actor: string | undefined,
  work: (session: StaffSession) => Promise<void>,
): Promise<void> {
  const config = readConfig(process.env);
  const account = userInfo().username;
  await withRunningDatabase(config, (db) =>
    work({
      db,
      config,
      keys: deriveFeedbackKeys(config.feedback.key),
      clock: config.demoNow ? fixedClock(config.demoNow) : systemClock,
      audit: (trx, action, code, detail = {}) =>
        writeAudit(trx, {
          actor: actor ?? account,
          action,
          ...(code === undefined ? {} : { code }),
          detail: actor === undefined ? detail : { ...detail, account },
        }),
      print: (text) => void process.stdout.write(text),
    }),
  );
}
