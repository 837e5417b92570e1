/** The stable part of every problem's `type`; what follows is the code a program may switch on. */
export const PROBLEM_PREFIX = 'urn:ninhthuan:problem:';

/** Every code the gateway answers with. A new one may be added in `/v1`; none may change its meaning. */
export const PROBLEM_CODES = [
  'invalid-request',
  'invalid-code',
  'not-found',
  'not-allowed',
  'rate-limited',
  'too-large',
  'invalid-proof',
  'key-reused',
  'unavailable',
  'version-mismatch',
  'internal',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
