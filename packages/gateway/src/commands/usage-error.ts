/** The command was called wrongly; its help is shown with the message. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads arguments with `parseArgs`, whose complaints are about how the command was called.
 *
 * @example orUsageError(() => parseArgs({ args, options: { all: { type: 'boolean' } } }))
 */
export function orUsageError<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** For commands that take nothing. */
export function expectNothing(name: string, args: readonly string[]): void {
  if (args.length > 0) throw new UsageError(`There is no command "${[name, ...args].join(' ')}".`);
}
