import { randomUUID } from 'node:crypto';
import type { FeedbackChallenge, FeedbackSubmission } from '@ninhthuan/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { LightMyRequestResponse } from 'fastify';
import type { GatewayInstance } from '../services.js';

/** Solves a challenge as a browser does. */
export async function solve(challenge: FeedbackChallenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** A proof that nobody used yet. */
export async function freshProof(app: GatewayInstance): Promise<string> {
  return solve((await app.inject('/v1/feedback/challenge')).json<FeedbackChallenge>());
}

/** A message that is in order, with a key and a proof of its own. */
export async function newMessage(
  app: GatewayInstance,
  changes: Partial<FeedbackSubmission> = {},
): Promise<FeedbackSubmission> {
  return {
    idempotencyKey: randomUUID(),
    category: 'regulation',
    agencyId: 'so-tttt',
    subject: 'Biểu mẫu trực tuyến',
    content: 'Biểu mẫu yêu cầu bản sao sổ hộ khẩu dù đã có số định danh.',
    contact: { name: 'Nguyễn Thị Lan', phone: '0912 000 321', email: 'lan@example.org' },
    consent: true,
    mayPublish: true,
    proof: await freshProof(app),
    ...changes,
  };
}

/** Sends a message as the sdk does. */
export function send(
  app: GatewayInstance,
  message: unknown,
  { remoteAddress = '192.0.2.1', url = '/v1/feedback?site=so-tttt' } = {},
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'text/plain' },
    payload: typeof message === 'string' ? message : JSON.stringify(message),
    remoteAddress,
  });
}

/** Uploads bytes as the sdk does: without saying what they are. */
export function upload(
  app: GatewayInstance,
  bytes: Buffer,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  return app.inject({ method: 'POST', url: '/v1/feedback/attachments', headers, payload: bytes });
}

/** Limits that no test reaches by accident. */
export const GENEROUS = {
  FEEDBACK_RATE_LIMIT_PER_MINUTE: '100000',
  UPLOAD_RATE_LIMIT_PER_MINUTE: '100000',
  ACCESS_CODE_RATE_LIMIT_PER_MINUTE: '100000',
};
