import type { Portal } from '../portal.js';
import { PortalError } from '../portal-error.js';

/** One thing that every source of some resource must do. Free of any test framework. */
export interface ContractCase<Facts> {
  readonly name: string;
  run(portal: Portal, facts: Facts): Promise<void>;
}

/** The error that the call ends in; throws when it succeeds, or fails in any other way. */
export async function failureOf(promise: Promise<unknown>): Promise<PortalError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof PortalError) {
      return error;
    }
    throw error;
  }
  throw new Error('Expected a PortalError, but the call succeeded.');
}

export function expectEqual(actual: unknown, expected: unknown): void {
  if (actual !== expected) {
    throw new Error(`Expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}.`);
  }
}
