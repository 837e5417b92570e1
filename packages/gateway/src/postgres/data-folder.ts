import { randomBytes } from 'node:crypto';
import { appendFile, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Programs } from './programs.js';

/** Name of the role and superuser of the gateway's own server. It listens on loopback only. */
export const ROLE = 'portal';

const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 80
fsync = on
timezone = 'UTC'
# Statements and their details can hold personal data, so the server's log gets neither.
log_min_error_statement = panic
log_error_verbosity = terse
logging_collector = off
`;

/**
 * Makes the data folder on the first start. The work happens beside it and is renamed at the end, so a start that is
 * interrupted, or races another one, never leaves a half-made database behind.
 */
export async function ensureDataFolder(folder: string, programs: Programs): Promise<void> {
  if (await exists(join(folder, 'PG_VERSION'))) return;
  const making = `${folder}.new-${randomBytes(6).toString('hex')}`;
  const passwordFile = `${making}.password`;
  try {
    await mkdir(making, { recursive: true, mode: 0o700 });
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (programs.account) {
      await Promise.all([making, passwordFile].map((p) => chown(p, programs.account!.uid, programs.account!.gid)));
    }
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = [`--username=${ROLE}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    await programs.run('initdb', [`--pgdata=${making}`, ...access, ...locale, '--no-instructions']);
    await appendFile(join(making, 'postgresql.conf'), SETTINGS);
    await rename(passwordFile, join(making, 'portal.password'));
    await rename(making, folder);
  } catch (error) {
    if (await exists(join(folder, 'PG_VERSION'))) return;
    throw error;
  } finally {
    await Promise.all([making, passwordFile].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** The password that was drawn when the folder was made; it never leaves the folder. */
export function readPassword(folder: string): Promise<string> {
  return readFile(join(folder, 'portal.password'), 'utf8');
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}
