import type { FieldErrorReason, Problem } from '@ninhthuan/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayInstance } from '../services.js';
import { HttpProblem, unavailable } from './problem.js';
import { allowedMethods } from './known-routes.js';

/** The only place where errors become answers: always a problem, never a stack, never what the caller sent. */
export function handleErrors(app: GatewayInstance): void {
  app.setErrorHandler<FastifyError | HttpProblem>((error, request, reply) => {
    const problem = error instanceof HttpProblem ? error : toProblem(error, request);
    if (problem.status >= 500) request.log.error(describeCause(problem.cause ?? error), problem.code);
    return sendProblem(reply, problem);
  });

  app.setNotFoundHandler((request, reply) => sendProblem(reply, unknownRoute(app, request)));
}

export function sendProblem(reply: FastifyReply, problem: HttpProblem): FastifyReply {
  return reply
    .code(problem.status)
    .headers({ 'cache-control': 'no-store', ...problem.headers })
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem.body);
}

function unknownRoute(app: GatewayInstance, request: FastifyRequest): HttpProblem {
  const allow = allowedMethods(app, request.url);
  if (allow.length === 0) return nothingHere();
  const list = allow.join(', ');
  return new HttpProblem('not-allowed', {
    status: 405,
    title: 'This address does not take this method.',
    detail: `It takes ${list}.`,
    headers: { allow: list },
  });
}

function nothingHere(): HttpProblem {
  return new HttpProblem('not-found', {
    status: 404,
    title: 'There is nothing at this address.',
    detail: 'The addresses are listed in /openapi.json.',
  });
}

function toProblem(error: FastifyError, request: FastifyRequest): HttpProblem {
  if (isDatabaseAway(error)) return unavailable(error);
  if (error.validation)
    return new HttpProblem('invalid-request', {
      status: 400,
      title: 'The request is not as expected.',
      detail: describeValidation(error),
      ...(error.validationContext === 'body' ? fieldErrors(error) : {}),
    });
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new HttpProblem('too-large', {
        status: 413,
        title: 'The request body is too large.',
        detail: `The limit is ${Math.floor(request.routeOptions.bodyLimit / 1024)} kB.`,
      });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new HttpProblem('invalid-request', {
        status: 415,
        title: 'The content type is not supported.',
        detail: 'Send JSON as application/json or text/plain.',
      });
  }
  const status = error.statusCode ?? 500;
  // The file server's own refusals, such as a folder without an index: nothing says whether something is there.
  if (status === 403 || status === 404) return nothingHere();
  if (status >= 400 && status < 500)
    return new HttpProblem('invalid-request', { status, title: 'The request cannot be read.' });
  return new HttpProblem('internal', { status: 500, title: 'Something went wrong in the gateway.', cause: error });
}

/** Names the field and the rule. The value stays out, and so do names of fields that the contract does not have. */
function describeValidation({ validation, validationContext }: FastifyError): string {
  const [first] = validation ?? [];
  const field = (first?.instancePath ?? '').replaceAll('/', '.').replace(/^\./, '');
  const place = validationContext ?? 'request';
  const rule =
    first?.keyword === 'additionalProperties' ? 'has a field that is not known' : (first?.message ?? 'is wrong');
  return field === '' ? `The ${place} ${rule}.` : `${place}.${field} ${rule}.`;
}

const REASONS: Readonly<Record<string, FieldErrorReason>> = {
  required: 'required',
  minLength: 'required',
  const: 'required',
  maxLength: 'too-long',
  maxItems: 'too-long',
  pattern: 'format',
  type: 'format',
  enum: 'unknown',
};

/** The fields of a form that are wrong, for who shows it. Unknown fields are left out: their names are the caller's. */
function fieldErrors({ validation = [] }: FastifyError): { errors?: Problem['errors'] } {
  const errors = new Map<string, FieldErrorReason>();
  for (const { instancePath, keyword, params } of validation) {
    const missing = keyword === 'required' ? (params['requiredProperties'] as string[] | undefined) : undefined;
    const path = instancePath.split('/').slice(1);
    const reason = REASONS[keyword];
    for (const last of missing ?? [undefined]) {
      const field = [...path, ...(last === undefined ? [] : [last])].join('.');
      if (reason && field !== '' && !errors.has(field)) errors.set(field, reason);
    }
  }
  return errors.size === 0 ? {} : { errors: Array.from(errors, ([field, reason]) => ({ field, reason })) };
}

// Classes of SQLSTATE: connection, resources, operator intervention (which includes statement time-outs).
const AWAY_SQLSTATE = /^(08|53|57)/;
const AWAY_NODE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
// The driver gives these no code.
const AWAY_MESSAGE =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|not queryable|driver has already been destroyed/;

function isDatabaseAway(error: { code?: string; message: string }): boolean {
  const code = error.code ?? '';
  return AWAY_NODE.has(code) || (code.length === 5 && AWAY_SQLSTATE.test(code)) || AWAY_MESSAGE.test(error.message);
}

/** For the log: what kind of error and where. Messages stay out, since drivers quote values in them. */
function describeCause(cause: unknown): { error: { name: string; code?: string; at?: string[] } } {
  if (!(cause instanceof Error)) return { error: { name: typeof cause } };
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = (cause as { code?: unknown }).code;
  return {
    error: {
      name: cause.name,
      ...(typeof code === 'string' ? { code } : {}),
      at: frames.slice(0, 6).map((frame) => frame.trim().replace(/\(?file:\/\/.*\/(?=packages|node_modules)/, '(')),
    },
  };
}
