import type { Problem } from '@ninhthuan/contract';

/**
 * Why a call failed. `switch` on it; each asks something different of the person or the program:
 *
 * - `invalid-code`: what was typed can't be a dossier code; nothing was sent.
 * - `not-found`: no such dossier, or the access code is wrong (the gateway doesn't tell which).
 * - `rate-limited`: too many requests; `retryAfter` says how many seconds to wait.
 * - `offline`: the device has no connection.
 * - `timeout`: the gateway took too long.
 * - `unavailable`: the gateway could not be reached, was down, or answered something that is not an answer.
 * - `version-mismatch`: this sdk and the gateway speak different majors of the contract; reload or update.
 * - `invalid-request`: the gateway refused the call's arguments; a programming error.
 * - `not-allowed`: this site may not make the call.
 * - `too-large`: a file or a form is larger than the gateway takes.
 * - `invalid-proof`: the proof of work is wrong, used up or too old; solve a new challenge and send again.
 * - `key-reused`: another message was sent under this idempotency key; take a new key.
 */
export type PortalErrorCode =
  | 'invalid-code'
  | 'not-found'
  | 'rate-limited'
  | 'offline'
  | 'timeout'
  | 'unavailable'
  | 'version-mismatch'
  | 'invalid-request'
  | 'not-allowed'
  | 'too-large'
  | 'invalid-proof'
  | 'key-reused';

export interface PortalErrorOptions extends ErrorOptions {
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Seconds to wait before the next try, where the gateway said so. */
  readonly retryAfter?: number | undefined;
  /** The fields to correct, where the gateway named them. */
  readonly fields?: FieldErrors | undefined;
}

/** Which fields of a form were refused, and why: `[{ field: 'contact.email', reason: 'format' }]`. */
export type FieldErrors = Readonly<NonNullable<Problem['errors']>>;

/** The only error the sdk rejects with, apart from the `AbortError` of a signal the caller aborted herself. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly code!: PortalErrorCode;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly fields: FieldErrors | undefined;

  constructor(code: PortalErrorCode, message: string, options: PortalErrorOptions = {}) {
    super(message, options);
    Object.assign(this, options, { code });
  }
}
