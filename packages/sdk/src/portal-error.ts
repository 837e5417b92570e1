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
  | 'not-allowed';

export interface PortalErrorOptions extends ErrorOptions {
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Seconds to wait before the next try, where the gateway said so. */
  readonly retryAfter?: number | undefined;
}

/** The only error the sdk rejects with, apart from the `AbortError` of a signal the caller aborted herself. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly code: PortalErrorCode;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: PortalErrorCode, message: string, options: PortalErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.status = options.status;
    this.retryAfter = options.retryAfter;
  }
}
