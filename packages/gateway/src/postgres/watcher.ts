import { spawn } from 'node:child_process';

/**
 * Ends the server when this process ends in a way that leaves no time to do so, such as kill -9: a shell waits at the
 * other end of a pipe, which the system closes with this process. It names the server by its process id, so a server
 * that was started later is never hit. In a session of its own, out of reach of a terminal's Ctrl-C.
 *
 * @returns Ends the watch.
 */
export function endServerWithThisProcess(postmasterPid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const watcher = spawn('/bin/sh', ['-c', `read -r end; [ "$end" = done ] || kill -INT ${postmasterPid}`], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined);
  watcher.stdin.on('error', () => undefined);
  watcher.unref();
  (watcher.stdin as unknown as { unref?: () => void }).unref?.();
  return () => watcher.stdin.end('done\n');
}
