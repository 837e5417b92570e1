import assert from 'node:assert/strict';
import type { FeedbackReceipt } from '@ninhthuan/contract';
import { sql, type Selectable } from 'kysely';
import { OutboxWorker } from '../outbox/worker.js';
import { RegistryCache } from '../registry/registry-cache.js';
import type { OutboxTable } from '../store/feedback-tables.js';
import { GENEROUS, newMessage, send } from './feedback-messages.js';
import { startMailReceiver, type MailReceiver } from './mail-receiver.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { createTestGateway, type TestGateway } from './test-gateway.js';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';

export const WEBHOOK_SECRET = 'a secret between the gateway and the receiver';

/** A gateway with an HTTP server and an SMTP server to tell things to. */
export interface OutboxSetting {
  database: TestDatabase;
  hook: WebhookReceiver;
  post: MailReceiver;
  env: Record<string, string>;
  gateway: TestGateway;
  makeWorker: (gateway?: TestGateway) => OutboxWorker;
  /** Sends a message; resolves with its code. */
  sendOne: (changes?: object) => Promise<string>;
  rows: () => Promise<Selectable<OutboxTable>[]>;
  states: (channel: 'webhook' | 'mail') => Promise<string[]>;
  /** Lets the pause before the next try pass. */
  passPauses: () => Promise<void>;
  /** Makes everything well and forgets what was told. */
  reset: () => Promise<void>;
  close: () => Promise<void>;
}

export async function openOutboxSetting(): Promise<OutboxSetting> {
  const database = await createTestDatabase('registry');
  const [hook, post] = await Promise.all([startWebhookReceiver(), startMailReceiver()]);
  const env = {
    ...GENEROUS,
    FEEDBACK_KEY: 'a key of the test, not the demonstration’s',
    WEBHOOK_URL: hook.url,
    WEBHOOK_SECRET,
    SMTP_URL: post.url,
    MAIL_FROM: 'portal@example.org',
    MAILBOXES: 'so-tttt=office@example.org,*=post@example.org',
    OUTBOX_ATTEMPTS: '3',
    OUTBOX_TIMEOUT_MS: '400',
  };
  const gateway = await createTestGateway({ database, env });
  const rows = () => gateway.db.selectFrom('outbox').selectAll().orderBy('id').execute();
  return {
    database,
    hook,
    post,
    env,
    gateway,
    rows,
    makeWorker({ config, db } = gateway) {
      const log = { warn: () => undefined };
      return new OutboxWorker({ db, registry: new RegistryCache(db, true), config: config.feedback, log });
    },
    async sendOne(changes = {}) {
      const response = await send(gateway.app, await newMessage(gateway.app, changes));
      assert.equal(response.statusCode, 201, response.body);
      return response.json<FeedbackReceipt>().code;
    },
    async states(channel) {
      return (await rows()).filter((row) => row.channel === channel).map(({ state }) => state);
    },
    async passPauses() {
      await gateway.db
        .updateTable('outbox')
        .set({ next_at: sql`now() - interval '1 second'` })
        .execute();
    },
    async reset() {
      await gateway.db.deleteFrom('outbox').execute();
      hook.calls.length = 0;
      post.mails.length = 0;
      post.refuseWith = null;
      hook.answer = (response) => void response.writeHead(204).end();
    },
    async close() {
      await gateway.close();
      await Promise.all([hook.close(), post.close()]);
      await database.drop();
    },
  };
}
