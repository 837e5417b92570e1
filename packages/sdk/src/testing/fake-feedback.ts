import type {
  FeedbackAttachment,
  FeedbackProgress,
  FeedbackReceipt,
  FeedbackSubmission,
  Problem,
  RatingSubmission,
} from '@ninhthuan/contract';
import { ATTACHMENT_LIMITS } from '@ninhthuan/contract/rules/attachment-limits';
import { makeFeedbackCode, readFeedbackCode } from '@ninhthuan/contract/rules/feedback-code';
import { feedbackDueDates } from '@ninhthuan/contract/rules/feedback-deadlines';
import { attachmentTypeOf } from './attachment-type.js';
import { json, problem, type FakeRequest, type FakeResource } from './fake-answer.js';
import { createFakeProofs } from './fake-proof.js';
import { FEEDBACK_FIXTURES } from './feedback-fixtures.js';
import { SITE_AGENCY_FIXTURE } from './site-agency-fixture.js';

const RECEIVED_AT = '2016-12-15T10:32:00+07:00';

/** What a fake gateway has recorded, for tests to look at. */
export interface FakeFeedbackRecords {
  /** One entry per message, however often it was sent. */
  readonly messages: readonly FeedbackSubmission[];
  readonly ratings: readonly RatingSubmission[];
}

/** Feedback and ratings in memory: records once per key, checks proofs, reads the type of attachments. */
export function createFakeFeedback(): { resource: FakeResource; records: FakeFeedbackRecords } {
  const proofs = createFakeProofs();
  const messages = new Map<string, { submission: FeedbackSubmission; receipt: FeedbackReceipt }>();
  const ratings = new Map<string, RatingSubmission>();
  const attachments = new Set<string>();
  const progress = new Map<string, FeedbackProgress>(Object.values(FEEDBACK_FIXTURES).map((one) => [one.code, one]));

  async function attach({ body }: FakeRequest): Promise<Response> {
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    if (bytes.length > ATTACHMENT_LIMITS.bytes) {
      return problem(413, 'too-large');
    }
    const type = attachmentTypeOf(bytes);
    if (!type) {
      return refuse([{ field: 'file', reason: 'type' }]);
    }
    const attachment: FeedbackAttachment = { id: crypto.randomUUID(), type, bytes: bytes.length };
    attachments.add(attachment.id);
    return json(201, attachment);
  }

  async function send(submission: FeedbackSubmission): Promise<Response> {
    const errors = wrongFields(submission, attachments);
    if (errors.length > 0) {
      return refuse(errors);
    }
    const known = messages.get(submission.idempotencyKey);
    if (known) {
      return meaning(known.submission) === meaning(submission) ? json(200, known.receipt) : problem(422, 'key-reused');
    }
    if (!(await proofs.accept(submission.proof))) {
      return problem(422, 'invalid-proof');
    }
    const code = makeFeedbackCode(crypto.getRandomValues(new Uint8Array(9)));
    const dueOn = feedbackDueDates(RECEIVED_AT.slice(0, 10)).resolveBy;
    const receipt: FeedbackReceipt = { code, receivedAt: RECEIVED_AT, dueOn, agency: SITE_AGENCY_FIXTURE };
    messages.set(submission.idempotencyKey, { submission, receipt });
    const { category } = submission;
    progress.set(code, { ...receipt, status: 'received', category, answer: null, asOf: RECEIVED_AT });
    return json(201, receipt);
  }

  function find(typed: string): Response {
    const reading = readFeedbackCode(typed);
    if (!reading.ok) {
      return problem(422, 'invalid-code');
    }
    const found = progress.get(reading.code);
    return found ? json(200, found) : problem(404, 'not-found');
  }

  function rate(rating: RatingSubmission): Response {
    if (!ratings.has(rating.idempotencyKey)) {
      ratings.set(rating.idempotencyKey, rating);
    }
    return new Response(null, { status: 204 });
  }

  return {
    records: {
      get messages() {
        return Array.from(messages.values(), ({ submission }) => submission);
      },
      get ratings() {
        return [...ratings.values()];
      },
    },
    resource(request) {
      const body = <T>() => JSON.parse(request.body as string) as T;
      switch (`${request.method} ${request.url.pathname}`) {
        case 'GET /v1/feedback/challenge':
          return json(200, proofs.issue());
        case 'POST /v1/feedback/attachments':
          return attach(request);
        case 'POST /v1/feedback':
          return send(body<FeedbackSubmission>());
        case 'POST /v1/feedback/lookup':
          return find(body<{ code: string }>().code);
        case 'POST /v1/ratings':
          return rate(body<RatingSubmission>());
        default:
          return null;
      }
    },
  };
}

/** What makes two submissions the same message: everything but the proof, which may be solved anew. */
function meaning({ proof: _proof, website: _website, ...rest }: FeedbackSubmission): string {
  return JSON.stringify(rest);
}

type Errors = NonNullable<Problem['errors']>;

function wrongFields(submission: FeedbackSubmission, attachments: ReadonlySet<string>): Errors {
  const errors: Errors = [];
  for (const field of ['subject', 'content'] as const) {
    if (submission[field].trim() === '') {
      errors.push({ field, reason: 'required' });
    }
  }
  if (submission.agencyId !== SITE_AGENCY_FIXTURE.id) {
    errors.push({ field: 'agencyId', reason: 'unknown' });
  }
  const { email, phone } = submission.contact ?? {};
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    errors.push({ field: 'contact.email', reason: 'format' });
  }
  if (phone && !/^\+?[\d\s().-]{6,20}$/.test(phone)) {
    errors.push({ field: 'contact.phone', reason: 'format' });
  }
  if (submission.attachments?.some((id) => !attachments.has(id))) {
    errors.push({ field: 'attachments', reason: 'expired' });
  }
  return errors;
}

function refuse(errors: Errors): Response {
  return problem(422, 'invalid-request', {}, errors);
}
