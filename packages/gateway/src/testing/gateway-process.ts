import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../cli.js', import.meta.url));

/** The command `gateway`, running as a process of its own. */
export interface GatewayProcess {
  child: ChildProcess;
  /** Everything printed so far, both streams. */
  output: () => string;
  /** Where it listens; rejects when the process ends before. */
  url: Promise<string>;
  /** Exit code, or null after a signal. */
  ended: Promise<number | null>;
}

/** Starts `gateway <args>` with exactly these settings besides the machine's own environment. */
export function spawnGateway(args: string[], env: Record<string, string>): GatewayProcess {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { PATH, HOME, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = new Promise<string>((resolve, reject) => {
    const read = (chunk: unknown) => {
      output += String(chunk);
      const [, found] = /Listening on (http:\S+)/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => reject(new Error(`The gateway ended before it listened:\n${output}`)));
  });
  // Not every test waits for it; whoever does sees the rejection all the same.
  url.catch(() => undefined);
  return { child, output: () => output, url, ended: once(child, 'close').then(([code]) => code as number | null) };
}
