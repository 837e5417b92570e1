import { PROBLEM_PREFIX, type Problem, type ProblemCode } from '@ninhthuan/contract';

/** What a problem says beyond its code. No text here may repeat what the caller sent. */
export interface ProblemOptions {
  status: number;
  title: string;
  detail?: string;
  /** Whole seconds; also sent as Retry-After. */
  retryAfter?: number;
  /** Fields of a form to correct; only names that the contract has. */
  errors?: Problem['errors'];
  headers?: Readonly<Record<string, string>>;
  cause?: unknown;
}

/** Thrown anywhere in a request to answer with an RFC 9457 problem. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Problem;

  constructor(
    readonly code: ProblemCode,
    { status, title, detail, retryAfter, errors, headers, cause }: ProblemOptions,
  ) {
    super(title, { cause });
    this.status = status;
    this.headers = { ...headers, ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }) };
    this.body = {
      type: `${PROBLEM_PREFIX}${code}`,
      title,
      status,
      ...(detail === undefined ? {} : { detail }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
      ...(errors === undefined ? {} : { errors }),
    };
  }
}

/** One answer for an unknown dossier and for a wrong access code: nothing in it may tell the two apart. */
export function dossierNotFound(): HttpProblem {
  return new HttpProblem('not-found', {
    status: 404,
    title: 'No dossier found.',
    detail: 'Check the dossier code, and the access code if one was given.',
  });
}

export function rateLimited(retryAfter: number): HttpProblem {
  return new HttpProblem('rate-limited', {
    status: 429,
    title: 'Too many requests.',
    detail: 'Wait for retryAfter seconds, then try again.',
    retryAfter,
  });
}

/** Seconds after which a gateway whose database is away may be asked again. */
const RETRY_AFTER_S = 5;

export function unavailable(cause?: unknown): HttpProblem {
  return new HttpProblem('unavailable', {
    status: 503,
    title: 'The service is not available at the moment.',
    detail: 'Wait for retryAfter seconds, then try again.',
    retryAfter: RETRY_AFTER_S,
    cause,
  });
}
