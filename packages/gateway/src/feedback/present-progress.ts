import type { FeedbackProgress } from '@ninhthuan/contract';
import { toVietnamInstant } from '../clock.js';
import { agencyRef } from '../registry/agency-ref.js';
import type { Registry } from '../registry/registry.js';
import type { findProgress } from '../store/feedback.js';

type ProgressRecord = NonNullable<Awaited<ReturnType<typeof findProgress>>>;

/** What the holder of a code may see: where the message stands, and the answer she was given. */
export function presentProgress(record: ProgressRecord, registry: Registry, now: Date): FeedbackProgress {
  const { answer_text: text, answer_by: by, answered_at: answeredAt } = record;
  return {
    code: record.code,
    status: record.status,
    category: record.category,
    agency: agencyRef(registry, record.agency_id),
    receivedAt: toVietnamInstant(record.received_at),
    dueOn: record.due_on,
    answer: text !== null && by !== null && answeredAt ? { text, by, answeredAt: toVietnamInstant(answeredAt) } : null,
    asOf: toVietnamInstant(now),
  };
}
