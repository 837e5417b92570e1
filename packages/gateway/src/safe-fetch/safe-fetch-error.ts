/** Why a fetch was refused or given up. */
export type SafeFetchFailure =
  /** Not http(s), a port that is not allowed, or no URL at all. */
  | 'forbidden-url'
  /** The host is, or resolves to, an address that is not of the public internet. */
  | 'forbidden-address'
  | 'too-many-redirects'
  /** The body, as sent or as decompressed, is larger than allowed. */
  | 'too-large'
  | 'timeout'
  /** The body's content encoding is unknown or broken. */
  | 'bad-encoding'
  /** No such name, no connection, or it broke. */
  | 'unreachable';

export class SafeFetchError extends Error {
  override readonly name = 'SafeFetchError';

  constructor(
    readonly failure: SafeFetchFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
