import { ProblemSchema } from '@ninhthuan/contract';
import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';
import { component } from './components.js';

const MEANING = {
  400: 'The request is not as expected (`invalid-request`).',
  403: 'Pages of this origin may not call the gateway (`not-allowed`).',
  404: 'There is no such thing (`not-found`).',
  413: 'The body is larger than this route takes (`too-large`).',
  415: 'The content type is not supported (`invalid-request`).',
  422: 'What was given cannot be right: no such code (`invalid-code`), fields to correct (`invalid-request`), no proof (`invalid-proof`), a key of another message (`key-reused`).',
  429: 'Too many requests; Retry-After says when to come back (`rate-limited`).',
  503: 'The gateway cannot answer at the moment; Retry-After says when to come back (`unavailable`).',
} as const;

/** The answer of a route that went well. */
export function answer<T extends TSchema>(schema: T, description: string): Type.TUnsafe<Static<T>> {
  return Type.Unsafe<Static<T>>({ ...component(schema), description });
}

/** The problems that a route may answer with, each with its meaning. */
export function problems(...statuses: (keyof typeof MEANING)[]): Record<number, unknown> {
  const content = { 'application/problem+json': { schema: component(ProblemSchema) } };
  return Object.fromEntries(statuses.map((status) => [status, { description: MEANING[status], content }]));
}
