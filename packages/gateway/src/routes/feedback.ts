import {
  FeedbackChallengeSchema,
  FeedbackLookupSchema,
  FeedbackProgressSchema,
  FeedbackReceiptSchema,
  FeedbackSubmissionSchema,
} from '@ninhthuan/contract';
import { readFeedbackCode } from '@ninhthuan/contract/rules/feedback-code';
import { deriveFeedbackKeys } from '../feedback/keys.js';
import { limitFeedback } from '../feedback/limits.js';
import { presentProgress } from '../feedback/present-progress.js';
import { issueChallenge } from '../feedback/proof.js';
import { acceptSubmissions } from '../feedback/submit.js';
import { HttpProblem } from '../http/problem.js';
import { component } from '../openapi/components.js';
import { answer, problems } from '../openapi/responses.js';
import { SiteQuerySchema } from '../openapi/site-query.js';
import type { GatewayInstance, GatewayServices } from '../services.js';
import { findProgress } from '../store/feedback.js';

/** 5.000 characters of any script, with what belongs to them. */
const BODY_LIMIT = 64 * 1024;

/** `/v1/feedback`: challenges, messages and where they stand. */
export function feedbackRoutes(app: GatewayInstance, services: GatewayServices): void {
  const { db, clock, registry, config } = services;
  const keys = deriveFeedbackKeys(config.feedback.key);
  const checkLimit = limitFeedback(services);
  const submit = acceptSubmissions(services);
  const tags = ['feedback'];

  app.get(
    '/feedback/challenge',
    {
      schema: {
        operationId: 'getFeedbackChallenge',
        summary: 'Get a proof-of-work challenge',
        description: 'Signed, valid for ten minutes, good for one message.',
        tags,
        querystring: SiteQuerySchema,
        response: { 200: answer(FeedbackChallengeSchema, 'The challenge.'), ...problems(429, 503) },
      },
    },
    async (request, reply) => {
      await checkLimit(request, 'feedback-challenge');
      reply.header('cache-control', 'no-store');
      return issueChallenge(keys);
    },
  );

  app.post(
    '/feedback',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'sendFeedback',
        summary: 'Send a message',
        description:
          'Safe to repeat: the same key with the same message is answered with the same receipt, byte by byte, and ' +
          'recorded once. The proof may differ between repetitions. The body may be sent as text/plain.',
        tags,
        querystring: SiteQuerySchema,
        consumes: ['application/json', 'text/plain'],
        body: component(FeedbackSubmissionSchema),
        response: {
          200: answer(FeedbackReceiptSchema, 'Recorded before: the receipt it was given then.'),
          201: answer(FeedbackReceiptSchema, 'Recorded now.'),
          ...problems(400, 403, 413, 415, 422, 429, 503),
        },
      },
    },
    async (request, reply) => {
      await checkLimit(request, 'feedback-send');
      const { receipt, isNew } = await submit(request.body);
      // The receipt is the text that was stored, never written anew.
      return reply
        .code(isNew ? 201 : 200)
        .headers({ 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' })
        .send(receipt as never);
    },
  );

  app.post(
    '/feedback/lookup',
    {
      schema: {
        operationId: 'lookUpFeedback',
        summary: 'Where a message stands',
        description: 'By the code of its receipt. Nothing of what the sender wrote or is.',
        tags,
        querystring: SiteQuerySchema,
        consumes: ['application/json', 'text/plain'],
        body: component(FeedbackLookupSchema),
        response: {
          200: answer(FeedbackProgressSchema, 'The message’s progress.'),
          ...problems(400, 403, 404, 413, 415, 422, 429, 503),
        },
      },
    },
    async (request, reply) => {
      const reading = readFeedbackCode(request.body.code);
      if (!reading.ok) throw notACode();
      await checkLimit(request, 'feedback-lookup');
      const record = await findProgress(db, keys.keyOfCode(reading.code));
      if (!record) throw unknownCode();
      reply.header('cache-control', 'no-store');
      return presentProgress(record, await registry.get(), clock.now());
    },
  );
}

function notACode(): HttpProblem {
  return new HttpProblem('invalid-code', {
    status: 422,
    title: 'This cannot be the code of a receipt.',
    detail: 'A code looks like PA-7K4M-2Q9X-5F, and its last character checks the others.',
  });
}

function unknownCode(): HttpProblem {
  return new HttpProblem('not-found', {
    status: 404,
    title: 'No message has this code.',
    detail: 'Check the code on the receipt.',
  });
}
