import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { sql } from 'kysely';
import { toVietnamInstant } from '../clock.js';
import type { FeedbackConfig } from '../config-feedback.js';
import { deriveFeedbackKeys, type FeedbackKeys } from '../feedback/keys.js';
import { openContact, openLetter } from '../feedback/letter.js';
import type { RegistryCache } from '../registry/registry-cache.js';
import { attachmentsOf } from '../store/attachments.js';
import { writeAudit } from '../store/audit.js';
import type { Database } from '../store/database.js';
import type { OutboxChannel } from '../store/feedback-tables.js';
import { markDelivered, markFailed, takeDue, type DueRow } from '../store/outbox.js';
import { pauseAfter } from './back-off.js';
import { DeliveryError, type Deliver, type Delivery } from './delivery.js';
import { mailDelivery } from './mail.js';
import { webhookDelivery } from './webhook.js';

export interface OutboxWorkerOptions {
  db: Database;
  registry: RegistryCache;
  config: FeedbackConfig;
  log: Pick<FastifyBaseLogger, 'warn'>;
  /** Milliseconds between looks when there was nothing to do. */
  idlePause?: number;
}

const IDLE_PAUSE_MS = 1_000;
/** A connection that waits longer than this for its gateway has none any more. */
const GRACE_MS = 5_000;

/** Tells other systems what the outbox holds, each way by itself so that one that is down does not hold up the other. */
export class OutboxWorker {
  readonly #options: OutboxWorkerOptions;
  readonly #keys: FeedbackKeys;
  readonly #ways = new Map<OutboxChannel, Deliver>();
  readonly #stopping = new AbortController();
  readonly #close: () => void;
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: OutboxWorkerOptions) {
    this.#options = options;
    const { key, webhook, mail, deliveryTimeout } = options.config;
    this.#keys = deriveFeedbackKeys(key);
    const post = mail && mailDelivery(mail, deliveryTimeout);
    if (webhook) this.#ways.set('webhook', webhookDelivery(webhook));
    if (post) this.#ways.set('mail', post.deliver);
    this.#close = post?.close ?? (() => undefined);
  }

  start(): void {
    this.#running = Promise.all(Array.from(this.#ways.keys(), (channel) => this.#keepTelling(channel)));
  }

  /** Lets go of what is being told: it was not taken, so it is told again later. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#close();
  }

  /** Tells what is due on a channel. @returns whether there was anything */
  async tellNext(channel: OutboxChannel): Promise<boolean> {
    const deliver = this.#ways.get(channel);
    if (!deliver) return false;
    const { db, config } = this.#options;
    return db.transaction().execute(async (trx) => {
      // The server ends it when its gateway has gone without a word.
      const patience = sql.lit(config.deliveryTimeout + GRACE_MS);
      await sql`set local idle_in_transaction_session_timeout = ${patience}`.execute(trx);
      const row = await takeDue(trx, channel);
      if (!row) return false;
      const failure = await this.#tell(deliver, await this.#describe(trx, row));
      if (failure === null) {
        await markDelivered(trx, row.id);
        await writeAudit(trx, {
          actor: 'gateway',
          action: 'hand-over',
          code: row.code,
          detail: { channel, event: row.event },
        });
      } else if (!this.#stopping.signal.aborted) {
        const tries = row.attempts + 1;
        const isFinal = failure.isFinal || tries >= config.attempts;
        await markFailed(trx, row.id, failure.reason, isFinal ? null : pauseAfter(tries, config.retryPauses));
      }
      return true;
    });
  }

  async #keepTelling(channel: OutboxChannel): Promise<void> {
    const { signal } = this.#stopping;
    const { idlePause = IDLE_PAUSE_MS, log } = this.#options;
    while (!signal.aborted) {
      const hadWork = await this.tellNext(channel).catch((error: { code?: string }) => {
        log.warn({ code: error.code, channel }, 'the outbox could not be read');
        return false;
      });
      if (!hadWork) await pause(idlePause, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #tell(deliver: Deliver, delivery: Delivery): Promise<DeliveryError | null> {
    const { deliveryTimeout } = this.#options.config;
    const limit = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(deliveryTimeout)]);
    try {
      await deliver(delivery, limit);
      return null;
    } catch (error) {
      // Anything else, such as a letter that another key sealed, waits for a person: trying again can't help.
      return error instanceof DeliveryError ? error : new DeliveryError((error as Error).name, true);
    }
  }

  async #describe(trx: Database, row: DueRow): Promise<Delivery> {
    const registry = await this.#options.registry.get();
    const { answer_text: text, answer_by: by, answered_at: answeredAt, code } = row;
    return {
      id: `feedback-${row.id}`,
      event: row.event,
      occurredAt: toVietnamInstant(row.created_at),
      code,
      category: row.category,
      agencyId: row.agency_id,
      agencyName: registry.agency(row.agency_id)?.name ?? row.agency_id,
      receivedAt: toVietnamInstant(row.received_at),
      dueOn: row.due_on,
      mayPublish: row.may_publish,
      answer:
        text !== null && by !== null && answeredAt ? { text, by, answeredAt: toVietnamInstant(answeredAt) } : null,
      attachments: await attachmentsOf(trx, row.feedback_id),
      open: () => ({
        letter: openLetter(this.#keys, code, row.letter),
        contact: openContact(this.#keys, code, row.contact),
      }),
    };
  }
}
