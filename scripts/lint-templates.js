import { spawnSync } from 'node:child_process';
import { inRoot } from './setup/root.js';

/**
 * Type-checks the bindings inside Lit templates, which the compiler sees as plain text: unknown tags and attributes,
 * a string where a boolean is wanted, an event nobody fires.
 */
const { status } = spawnSync(
  process.execPath,
  [
    inRoot('node_modules/lit-analyzer/cli.js'),
    'packages/components/src/**/*.ts',
    '--strict',
    '--maxWarnings=0',
    // Its idea of CSS dates from before container queries.
    '--rules.no-invalid-css=off',
  ],
  { cwd: inRoot(), stdio: 'inherit' },
);
process.exitCode = status ?? 1;
