import type { FeedbackSubmission } from '@ninhthuan/contract';
import type { Portal } from '../portal.js';
import { PortalError } from '../portal-error.js';
import { solveFeedbackChallenge } from './fake-proof.js';

/** What a portal under test is known to hold. */
export interface FeedbackContractFacts {
  /** An agency that takes feedback. */
  readonly agencyId: string;
  /** The code of a message that was answered. */
  readonly answeredCode: string;
}

export interface FeedbackContractCase {
  readonly name: string;
  run(portal: Portal, facts: FeedbackContractFacts): Promise<void>;
}

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/**
 * What every taker of feedback must do, the real gateway and the fake one alike. Free of any test framework: wrap each
 * case in your runner's `it` or `test`.
 */
export const FEEDBACK_CONTRACT: readonly FeedbackContractCase[] = [
  {
    name: 'gives a receipt, by whose code the message can be followed',
    async run(portal, facts) {
      const receipt = await portal.feedback.send(await submission(portal, facts));
      const progress = await portal.feedback.find(` ${receipt.code.toLowerCase().replaceAll('-', ' ')} `);
      expectEqual(progress.code, receipt.code);
      expectEqual(progress.status, 'received');
      expectEqual(progress.answer, null);
      expectEqual(progress.dueOn, receipt.dueOn);
      expectEqual(progress.agency.id, facts.agencyId);
    },
  },
  {
    name: 'answers the same message sent again with the same receipt, also with a new proof or none that holds',
    async run(portal, facts) {
      const first = await submission(portal, facts);
      const receipt = JSON.stringify(await portal.feedback.send(first));
      const again = { ...first, proof: await proof(portal) };
      for (const repeated of [first, again, { ...first, proof: 'used up' }]) {
        expectEqual(JSON.stringify(await portal.feedback.send(repeated)), receipt);
      }
      const together = await Promise.all([first, first, first].map((one) => portal.feedback.send(one)));
      expectEqual(
        together.every((one) => JSON.stringify(one) === receipt),
        true,
      );
    },
  },
  {
    name: 'refuses another message under the same key',
    async run(portal, facts) {
      const first = await submission(portal, facts);
      await portal.feedback.send(first);
      const other = { ...first, content: 'Nội dung khác', proof: await proof(portal) };
      expectEqual((await failureOf(portal.feedback.send(other))).code, 'key-reused');
    },
  },
  {
    name: 'takes each proof once, and no proof that is none',
    async run(portal, facts) {
      const used = await submission(portal, facts);
      await portal.feedback.send(used);
      for (const bad of [used.proof, '', '{}', btoa('{}'), btoa('null'), btoa('{"challenge":{},"solution":{}}')]) {
        const sent = portal.feedback.send({ ...used, idempotencyKey: crypto.randomUUID(), proof: bad });
        expectEqual((await failureOf(sent)).code, 'invalid-proof');
      }
    },
  },
  {
    name: 'names every field that is wrong, and records nothing',
    async run(portal, facts) {
      const wrong = await submission(portal, facts, {
        subject: '  ',
        agencyId: 'no-such-agency',
        contact: { email: 'nobody', phone: 'call me' },
        attachments: ['no-such-upload'],
      });
      const { code, fields } = await failureOf(portal.feedback.send(wrong));
      expectEqual(code, 'invalid-request');
      const named = fields?.map(({ field, reason }) => `${field} ${reason}`).sort();
      expectEqual(
        named?.join(', '),
        'agencyId unknown, attachments expired, contact.email format, contact.phone format, subject required',
      );
      const right = await submission(portal, facts, { idempotencyKey: wrong.idempotencyKey });
      expectEqual((await portal.feedback.send(right)).agency.id, facts.agencyId);
    },
  },
  {
    name: 'takes attachments by their content, whatever they are called',
    async run(portal, facts) {
      const attachment = await portal.feedback.attach(new Blob([PNG], { type: 'text/html' }));
      expectEqual(attachment.type, 'image/png');
      expectEqual(attachment.bytes, PNG.length);
      const sent = await submission(portal, facts, { attachments: [attachment.id] });
      expectEqual((await portal.feedback.send(sent)).agency.id, facts.agencyId);
      const refused = await failureOf(portal.feedback.attach(new Blob(['<svg/>'], { type: 'image/png' })));
      expectEqual(refused.code, 'invalid-request');
      expectEqual(refused.fields?.[0]?.reason, 'type');
      const huge = new Blob([PNG, new Uint8Array(5 * 1024 * 1024)]);
      expectEqual((await failureOf(portal.feedback.attach(huge))).code, 'too-large');
    },
  },
  {
    name: 'shows the answer to the holder of the code',
    async run(portal, { answeredCode }) {
      const progress = await portal.feedback.find(answeredCode);
      expectEqual(progress.status, 'answered');
      expectEqual(typeof progress.answer?.text, 'string');
    },
  },
  {
    name: 'tells a mistyped code from an unknown one',
    async run(portal) {
      expectEqual((await failureOf(portal.feedback.find('PA-0000-0000-00'))).code, 'not-found');
      for (const impossible of ['', ' ', 'PA-0000-0000-01', 'PA-UUUU-UUUU-UU', "' OR 1=1 --"]) {
        expectEqual((await failureOf(portal.feedback.find(impossible))).code, 'invalid-code');
      }
    },
  },
  {
    name: 'takes a rating, and the same one again',
    async run(portal, { agencyId }) {
      const rating = {
        idempotencyKey: crypto.randomUUID(),
        rating: 'satisfied',
        about: { kind: 'page', agencyId },
      } as const;
      await portal.feedback.rate(rating);
      await portal.feedback.rate(rating);
    },
  },
];

/** A message that is in order, with a key and a proof of its own. */
async function submission(
  portal: Portal,
  { agencyId }: FeedbackContractFacts,
  changes: Partial<FeedbackSubmission> = {},
): Promise<FeedbackSubmission> {
  return {
    idempotencyKey: crypto.randomUUID(),
    category: 'regulation',
    agencyId,
    subject: 'Biểu mẫu trực tuyến',
    content: 'Biểu mẫu yêu cầu bản sao sổ hộ khẩu dù đã có số định danh.',
    contact: { name: 'Nguyễn Thị Lan', phone: '0912 000 321', email: 'lan@example.org' },
    consent: true,
    mayPublish: true,
    proof: await proof(portal),
    ...changes,
  };
}

async function proof(portal: Portal): Promise<string> {
  return solveFeedbackChallenge(await portal.feedback.challenge());
}

async function failureOf(promise: Promise<unknown>): Promise<PortalError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof PortalError) {
      return error;
    }
    throw error;
  }
  throw new Error('Expected a PortalError, but the call succeeded.');
}

function expectEqual(actual: unknown, expected: unknown): void {
  if (actual !== expected) {
    throw new Error(`Expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}.`);
  }
}
