import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FeedbackCategory, FeedbackReceipt, FeedbackStatus } from '@ninhthuan/contract';
import { feedbackDueDates } from '@ninhthuan/contract/rules/feedback-deadlines';
import { sql } from 'kysely';
import { toVietnamDate, toVietnamInstant } from '../clock.js';
import { deriveFeedbackKeys } from '../feedback/keys.js';
import { sealContact, sealLetter, type Contact, type Letter } from '../feedback/letter.js';
import { agencyRef } from '../registry/agency-ref.js';
import { RegistryCache } from '../registry/registry-cache.js';
import type { Database } from '../store/database.js';
import { readMeta, writeMeta } from '../store/meta.js';
import { START_LOCK } from '../store/migrate.js';

/** A message in `data/feedback-showcase.json`. */
export interface ShowcaseMessage {
  code: string;
  title: { vi: string; en: string };
  status: FeedbackStatus;
  category: FeedbackCategory;
  agencyId: string;
  receivedAt: string;
  mayPublish: boolean;
  publishedAt?: string;
  letter: Letter;
  contact: Contact | null;
  answer: { text: string; by: string; answeredAt: string } | null;
}

/**
 * Loads the demonstration's messages, once. What visitors of the demonstration sent is left alone.
 *
 * @returns How many were loaded; 0 when they were there already.
 */
export async function seedFeedback(db: Database, feedbackKey: string): Promise<number> {
  const text = await readFile(new URL('../../data/feedback-showcase.json', import.meta.url), 'utf8');
  const messages = JSON.parse(text) as ShowcaseMessage[];
  const version = createHash('sha256').update(text).update(feedbackKey).digest('hex').slice(0, 16);
  const keys = deriveFeedbackKeys(feedbackKey);
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${START_LOCK})`.execute(trx);
    if ((await readMeta(trx, 'demonstration-feedback')) === version) return 0;
    const registry = await new RegistryCache(trx, true).get();
    await trx.deleteFrom('feedback').where('demonstration', '=', true).execute();
    for (const { code, letter, contact, answer, ...message } of messages) {
      const receivedAt = new Date(message.receivedAt);
      const dueOn = feedbackDueDates(toVietnamDate(receivedAt)).resolveBy;
      const agency = agencyRef(registry, message.agencyId);
      const receipt: FeedbackReceipt = { code, receivedAt: toVietnamInstant(receivedAt), dueOn, agency };
      await trx
        .insertInto('feedback')
        .values({
          idempotency_key: `demonstration-${code}`,
          fingerprint: keys.fingerprint(`demonstration ${code}`),
          code,
          code_key: keys.keyOfCode(code),
          status: message.status,
          category: message.category,
          agency_id: message.agencyId,
          received_at: receivedAt,
          due_on: dueOn,
          may_publish: message.mayPublish,
          suspected: false,
          demonstration: true,
          letter: sealLetter(keys, code, letter),
          contact: sealContact(keys, code, contact),
          receipt: JSON.stringify(receipt),
          answer_text: answer?.text ?? null,
          answer_by: answer?.by ?? null,
          answered_at: answer ? new Date(answer.answeredAt) : null,
          published_at: message.publishedAt === undefined ? null : new Date(message.publishedAt),
        })
        .execute();
    }
    await writeMeta(trx, 'demonstration-feedback', version);
    return messages.length;
  });
}
