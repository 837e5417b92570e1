import { fakeAgencies } from './fake-agencies.js';
import { json, problem, type FakeRequest, type FakeResource } from './fake-answer.js';
import { fakeDossiers } from './fake-dossiers.js';
import { createFakeFeedback, type FakeFeedbackRecords } from './fake-feedback.js';
import { fakeNews } from './fake-news.js';
import { fakeProcedures } from './fake-procedures.js';
import { SITE_FIXTURE } from './fixtures.js';

/** Ways in which a real gateway, or the line to it, goes wrong. */
export type FakeFault =
  'down' | 'html' | 'cut-short' | 'never-answers' | 'rate-limited' | 'other-version' | 'error-500';

export interface FakeGateway {
  /** Give this to `createPortal`. */
  readonly fetch: typeof fetch;
  /** Every request that came in, as `METHOD /path body`. */
  readonly requests: string[];
  /** Messages and ratings that were recorded. */
  readonly feedback: FakeFeedbackRecords;
  /** From now on every answer goes wrong in this way; null heals it. */
  fault: FakeFault | null;
}

const fakeSites: FakeResource = ({ url }) => {
  return url.pathname === `/v1/sites/${SITE_FIXTURE.id}` ? json(200, SITE_FIXTURE) : null;
};

/** A gateway in memory with the fixtures as its data. Held to the same contract tests as the real one. */
export function createFakeGateway(): FakeGateway {
  const feedback = createFakeFeedback();
  const resources: readonly FakeResource[] = [
    fakeSites,
    fakeAgencies,
    fakeDossiers,
    fakeNews,
    feedback.resource,
    fakeProcedures,
  ];
  const gateway: FakeGateway = {
    requests: [],
    feedback: feedback.records,
    fault: null,
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      const request: FakeRequest = { method: init?.method ?? 'GET', url, body: init?.body ?? null };
      const text = typeof request.body === 'string' ? request.body : '';
      gateway.requests.push(`${request.method} ${url.pathname} ${text}`.trim());
      init?.signal?.throwIfAborted();
      return gateway.fault ? fail(gateway.fault, init?.signal) : answer(resources, request);
    },
  };
  return gateway;
}

async function answer(resources: readonly FakeResource[], request: FakeRequest): Promise<Response> {
  for (const resource of resources) {
    const response = await resource(request);
    if (response) {
      return response;
    }
  }
  return problem(404, 'not-found');
}

function fail(fault: FakeFault, signal: AbortSignal | null | undefined): Promise<Response> | Response {
  switch (fault) {
    case 'down':
      throw new TypeError('Failed to fetch');
    case 'html':
      return new Response('<!doctype html><h1>Bad gateway</h1>', { headers: { 'content-type': 'text/html' } });
    case 'cut-short':
      return new Response('{"code":"000.02', { headers: { 'content-type': 'application/json' } });
    case 'never-answers':
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
    case 'rate-limited':
      return problem(429, 'rate-limited', { 'retry-after': '40' });
    case 'other-version':
      return json(200, {}, { 'portal-contract': '2.0' });
    case 'error-500':
      return problem(500, 'internal');
  }
}
