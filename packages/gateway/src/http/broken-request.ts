import type { Socket } from 'node:net';
import { PROBLEM_PREFIX } from '@ninhthuan/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './error-handler.js';
import { HttpProblem } from './problem.js';
import { CONTRACT_VERSION } from './security-headers.js';

/** Node's error code, when the bytes that arrived are no HTTP request: the answer's status and title. */
const ANSWERS: Readonly<Record<string, [status: number, reason: string, title: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'The request headers are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request took too long to arrive.'],
};

/** Answers bytes that are no HTTP request. Nothing is logged: the error holds the raw bytes. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason, title] = ANSWERS[error.code ?? ''] ?? [400, 'Bad Request', 'The request cannot be read.'];
  const body = JSON.stringify({
    type: `${PROBLEM_PREFIX}${status === 431 ? 'too-large' : 'invalid-request'}`,
    title,
    status,
  });
  const headers = [
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    `portal-contract: ${CONTRACT_VERSION}`,
    'connection: close',
  ];
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${headers.join('\r\n')}\r\n\r\n${body}`);
}

/** Answers a URL that cannot be decoded. Hooks do not run for it, so it brings its own headers. */
export function answerUnreadableUrl(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const headers = {
    'portal-contract': CONTRACT_VERSION,
    'request-id': request.id,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  };
  void sendProblem(
    reply,
    new HttpProblem('invalid-request', { status: 400, title: 'The address cannot be read.', headers }),
  );
}
