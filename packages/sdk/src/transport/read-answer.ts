import { PortalError, type FieldErrors, type PortalErrorCode } from '../portal-error.js';

/** The major of the contract this sdk speaks; the gateway names its own in the `portal-contract` header. */
const CONTRACT_MAJOR = '1';

/** Problems the sdk knows; any other means the same to its caller as a gateway that is not there. */
const PROBLEM_CODES: readonly PortalErrorCode[] = [
  'invalid-request',
  'invalid-code',
  'not-found',
  'not-allowed',
  'rate-limited',
  'version-mismatch',
  'too-large',
  'invalid-proof',
  'key-reused',
];

/** Turns the gateway's answer into its JSON, or throws the `PortalError` that says what it was instead. */
export async function readAnswer(response: Response): Promise<unknown> {
  const { status, headers } = response;
  const contract = headers.get('portal-contract');
  if (contract && contract.split('.')[0] !== CONTRACT_MAJOR) {
    throw new PortalError(
      'version-mismatch',
      `The gateway speaks contract ${contract}, this sdk ${CONTRACT_MAJOR}: update it.`,
      { status },
    );
  }
  if (status === 204) {
    return undefined;
  }
  const body = await readJson(response);
  if (response.ok) {
    return body;
  }
  const problem = isRecord(body) ? body : {};
  const named = String(problem['type']).split(':').pop();
  const code = PROBLEM_CODES.find((known) => known === named) ?? (status === 429 ? 'rate-limited' : 'unavailable');
  throw new PortalError(code, describe(problem, status), {
    status,
    retryAfter: readRetryAfter(headers, problem),
    fields: Array.isArray(problem['errors']) ? (problem['errors'] as FieldErrors) : undefined,
  });
}

/** A proxy's HTML page or a body cut short is no answer, whatever its status says. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    if (response.ok || isAbort(cause)) {
      throw cause;
    }
    return undefined;
  }
}

function readRetryAfter(headers: Headers, problem: Record<string, unknown>): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? problem['retryAfter']);
  return seconds > 0 ? Math.ceil(seconds) : undefined;
}

/** The gateway's own words, where it has any. */
function describe(problem: Record<string, unknown>, status: number): string {
  const words = [problem['title'], problem['detail']].filter((part) => typeof part === 'string');
  return words.join(' ') || `HTTP ${status}`;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
