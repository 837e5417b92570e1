import type { DossierLookup } from '@ninhthuan/contract';
import { readDossierCode } from '@ninhthuan/contract/rules/dossier-code';
import { PROBLEM_PREFIX, type ProblemCode } from '@ninhthuan/contract/rules/problem-codes';
import { ACCESS_CODE, DOSSIER_FIXTURES, SITE_FIXTURE, type DossierFixture } from './fixtures.js';

/** Ways in which a real gateway, or the line to it, goes wrong. */
export type FakeFault =
  'down' | 'html' | 'cut-short' | 'never-answers' | 'rate-limited' | 'other-version' | 'error-500';

export interface FakeGateway {
  /** Give this to `createPortal`. */
  readonly fetch: typeof fetch;
  /** Every request that came in, as `METHOD /path body`. */
  readonly requests: string[];
  /** From now on every answer goes wrong in this way; null heals it. */
  fault: FakeFault | null;
}

/** A gateway in memory with the fixtures as its dossiers. Held to the same contract tests as the real one. */
export function createFakeGateway(dossiers: readonly DossierFixture[] = Object.values(DOSSIER_FIXTURES)): FakeGateway {
  const gateway: FakeGateway = {
    requests: [],
    fault: null,
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      const body = typeof init?.body === 'string' ? init.body : '';
      gateway.requests.push(`${init?.method ?? 'GET'} ${url.pathname} ${body}`.trim());
      init?.signal?.throwIfAborted();
      return gateway.fault ? fail(gateway.fault, init?.signal) : answer(url, body, dossiers);
    },
  };
  return gateway;
}

function answer(url: URL, body: string, dossiers: readonly DossierFixture[]): Response {
  if (url.pathname === '/v1/dossiers/lookup') {
    return lookUp(JSON.parse(body) as DossierLookup, dossiers);
  }
  if (url.pathname === `/v1/sites/${SITE_FIXTURE.id}`) {
    return json(200, SITE_FIXTURE);
  }
  return problem(404, 'not-found');
}

function lookUp({ code, accessCode, office }: DossierLookup, dossiers: readonly DossierFixture[]): Response {
  const reading = readDossierCode(code);
  if (!reading.ok) {
    return problem(422, 'invalid-code');
  }
  const found = dossiers.find(({ dossier }) => dossier.code === reading.code);
  const offices = found ? [found.dossier.receivingAgency.id, found.dossier.handlingAgency.id] : [];
  if (!found || (office && !offices.includes(office)) || (accessCode && accessCode !== ACCESS_CODE)) {
    return problem(404, 'not-found');
  }
  return json(200, accessCode ? { ...found.dossier, details: found.details } : found.dossier);
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

function problem(status: number, code: ProblemCode, headers: HeadersInit = {}): Response {
  return json(status, { type: PROBLEM_PREFIX + code, title: code, status }, headers);
}

function json(status: number, body: unknown, headers: HeadersInit = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'portal-contract': '1.0', ...headers },
  });
}
