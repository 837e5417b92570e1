import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Storybook without its calls home: no telemetry, no look for updates, on the loopback address only.
 *
 * `node scripts/storybook.js dev` compiles the packages and watches them; `… build` writes storybook-static.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CONFIG = ['-c', 'stories/.storybook', '--disable-telemetry', '--quiet'];
const SERVE = ['--host', '127.0.0.1', '--port', '6006', '--no-version-updates', '--no-open'];

const command = process.argv[2];
if (command !== 'dev' && command !== 'build') {
  console.error('Say what to do: `node scripts/storybook.js dev` or `node scripts/storybook.js build`.');
  process.exit(1);
}

/** @param {string} name @param {string[]} parameters */
function start(name, parameters) {
  return spawn(process.execPath, [`node_modules/${name}`, ...parameters], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', CI: process.env.CI ?? (command === 'build' ? '1' : '') },
  });
}

const children =
  command === 'dev'
    ? [
        start('typescript/bin/tsc', ['-b', '--watch', '--preserveWatchOutput']),
        start('storybook/dist/bin/dispatcher.js', ['dev', ...CONFIG, ...SERVE]),
      ]
    : [start('storybook/dist/bin/dispatcher.js', ['build', ...CONFIG, '-o', 'storybook-static'])];

// One ends, all end: a compiler left behind would watch for ever.
const stopAll = () => children.forEach((child) => child.kill('SIGTERM'));
process.on('SIGINT', stopAll);
process.on('SIGTERM', stopAll);
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stopAll();
  });
}
