import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './root.js';

/** A command that ended badly. `output` is everything it wrote. */
export class CommandError extends Error {
  /**
   * @param {string} command
   * @param {number | string} code exit code or the signal's name
   * @param {string} output
   */
  constructor(command, code, output) {
    super(`${command} ended with ${code}`);
    this.name = 'CommandError';
    this.code = code;
    this.output = output;
  }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends every command this process has started and that still runs. */
export function endCommands() {
  for (const child of running) endTree(child, 'SIGTERM');
}

/**
 * Each command leads a process group of its own, so that what it started (browsers, database) ends with it.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function endTree(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended between the check and the signal, which is what was wanted.
  }
}

/**
 * Runs a command without a terminal or an input and gives what it wrote.
 * @param {string} file
 * @param {string[]} args
 * @param {{ log?: string, env?: NodeJS.ProcessEnv, cwd?: string }} [options] `log`: a file that receives the output
 * @returns {Promise<string>}
 * @throws {CommandError}
 */
export function run(file, args, { log, env, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    let output = '';
    if (log) mkdirSync(dirname(log), { recursive: true });
    const sink = log ? createWriteStream(log) : undefined;
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      // npm is a batch file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && file !== process.execPath,
    });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        sink?.write(text);
      });
    }
    const finish = (/** @type {number | string} */ code) => {
      running.delete(child);
      const settle = () =>
        code === 0 ? resolve(output) : reject(new CommandError(`${file} ${args.join(' ')}`, code, output));
      if (sink) sink.end(settle);
      else settle();
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish('an error');
    });
    child.on('close', (code, signal) => finish(code ?? signal ?? 'no code'));
  });
}
