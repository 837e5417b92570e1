import { spawnSync } from 'node:child_process';
import { inRoot } from './setup/root.js';

/**
 * Describes every element for tools: custom-elements.json, and from it what VS Code and JetBrains editors read. Made
 * from the sources' JSDoc, so that documentation has one source.
 */
const { status } = spawnSync(
  process.execPath,
  [
    inRoot('node_modules/@custom-elements-manifest/analyzer/cem.js'),
    'analyze',
    '--quiet',
    '--config',
    '../../custom-elements-manifest.config.js',
  ],
  { cwd: inRoot('packages/components'), stdio: 'inherit' },
);
process.exitCode = status ?? 1;
