import { spawn } from 'node:child_process';
import { canReach, findAccount, type Account } from './account.js';
import { findBinaries, type PostgresBinaries } from './binaries.js';

/** Runs PostgreSQL's own programs under the right account. */
export interface Programs {
  account: Account | null;
  /** Resolves with the program's output; rejects with its error text when it fails. */
  run(program: keyof PostgresBinaries, args: string[]): Promise<string>;
}

/** Without this bit the system call access(), with which initdb looks for its neighbours, ignores the capability. */
const SAME_FOR_ACCESS = ['--securebits=+no_setuid_fixup'];

/**
 * A root clone under /root is closed to the account `postgres`: neither the programs nor the data could be reached.
 * There the account gets one capability (to pass closed folders) through setpriv, instead of opening the folders.
 */
export async function findPrograms(folder: string): Promise<Programs> {
  const [binaries, account] = await Promise.all([findBinaries(), findAccount()]);
  const closed =
    account !== null &&
    !(await Promise.all([binaries.postgres, folder].map((p) => canReach(account, p)))).every(Boolean);

  return {
    account,
    run(program, args) {
      const command = [binaries[program], ...args];
      if (!account) return capture(command, {});
      if (!closed) return capture(command, account);
      const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
      const pass = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override', ...SAME_FOR_ACCESS];
      return capture(['setpriv', ...ids, ...pass, ...command], {});
    },
  };
}

function capture([command = '', ...args]: string[], account: Partial<Account>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...account, cwd: '/', env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (cause: NodeJS.ErrnoException) => {
      const missing = cause.code === 'ENOENT' && command === 'setpriv';
      const advice = 'This folder is closed to the account that PostgreSQL runs under, and setpriv is missing. ';
      reject(missing ? new Error(`${advice}Install util-linux, or set DATABASE_URL.`, { cause }) : cause);
    });
    // `exit`, not `close`: the server that pg_ctl leaves behind may hold the pipe open for as long as it lives.
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (code === 0) resolve(output);
      else reject(new Error(output.trim() || `${command} ended with ${code}`));
    });
  });
}

/** PGDATA, PGPORT and the like belong to somebody else's server; messages stay in English so they can be read. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', TZ: 'UTC' };
}
