import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

/** A PostgreSQL server process that is running in a data folder. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The server that runs in this folder, or null. A pid file that outlived its server is removed when its number now
 * belongs to some other program: PostgreSQL would refuse to start because of it, for example after a container
 * restart, where numbers repeat.
 */
export async function findPostmaster(folder: string): Promise<Postmaster | null> {
  const file = join(folder, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (await isPostgres(pid)) return { pid, port: Number(lines[3]) || 0 };
  await rm(file, { force: true });
  return null;
}

async function isPostgres(pid: number): Promise<boolean> {
  try {
    const program =
      process.platform === 'linux'
        ? ((await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0', 1)[0] ?? '')
        : (await promisify(execFile)('ps', ['-o', 'comm=', '-p', String(pid)])).stdout.trim();
    return basename(program).startsWith('postgres');
  } catch {
    return false;
  }
}
