import { spawnSync } from 'node:child_process';
import { inRoot } from './setup/root.js';

/**
 * Type-checks the bindings inside Lit templates, which the compiler sees as plain text: unknown tags and attributes,
 * a string where a boolean is wanted, an event nobody fires.
 */
const { status } = spawnSync(
  process.execPath,
  // Its rules stand in packages/components/tsconfig.json, where editors find them too. Tests and stories are left out: it
  // sees no attributes on elements that are defined by a function, and they are run anyway.
  [inRoot('node_modules/lit-analyzer/cli.js'), 'src/**/!(*.test|*.stories|*.e2e).ts', '--strict', '--maxWarnings=0'],
  { cwd: inRoot('packages/components'), stdio: 'inherit' },
);
process.exitCode = status ?? 1;
