import { existsSync, readdirSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { compiledFiles, listFiles } from '../setup/files.js';
import { inRoot, root } from '../setup/root.js';

/**
 * @typedef {object} Stage
 * @property {string} name also the name of its log, `.cache/test/<name>.log`
 * @property {string[]} command arguments for Node
 * @property {'exit' | 'node' | 'browsers'} count how its result is counted: the exit code as one check, the totals that
 *   Node's test runner prints, or the file that the browser runner's reporter writes
 * @property {boolean} [alone] it keeps both cores busy, or would be disturbed, so nothing runs beside it
 * @property {string[]} [files] test files, appended to the command; where the list is empty the stage fails, because Node
 *   would go and look for tests of its own
 * @property {NodeJS.ProcessEnv} [env]
 */

const nodeTest = ['--test', '--test-reporter=spec'];

const scriptTests = () =>
  listFiles(inRoot('scripts'))
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => relative(root, file));

/** Checks that drive a browser or build a site. */
const heavyChecks = new Set(['check-stories']);

/**
 * @param {string} name of a stage
 * @returns {boolean} whether it cannot run without a browser
 */
export const needsBrowser = (name) => name === 'browsers' || name === 'e2e' || heavyChecks.has(name);

/**
 * Every stage of `npm test`. A script named `scripts/check-*.js` is a stage by being there, so that no check is forgotten;
 * so is every compiled `*.test.js`, every `scripts/e2e/*.e2e.js`, and the scripts' own tests. Anything else is a line in this table.
 * @param {readonly string[]} engines which engines the browser stage drives
 * @param {boolean} [coverage] whether it also measures coverage, in Chromium, and fails below the thresholds
 * @returns {Stage[]}
 */
export function listStages(engines, coverage = false) {
  const sdkTests = compiledFiles('sdk', '.test.js').filter((file) => !file.endsWith('.browser.test.js'));
  const endToEnd = listFiles(inRoot('scripts/e2e'))
    .filter((file) => file.endsWith('.e2e.js'))
    .map((file) => relative(root, file));
  const checks = readdirSync(inRoot('scripts')).filter((file) => /^check-.*\.js$/.test(file));

  /** @type {Stage[]} */
  const stages = [
    { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'], count: 'exit' },
    { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'], count: 'exit' },
    { name: 'unused', command: ['node_modules/knip/bin/knip.js'], count: 'exit' },
    { name: 'templates', command: ['scripts/lint-templates.js'], count: 'exit' },
    { name: 'reference', command: ['node_modules/typedoc/bin/typedoc', '--emit', 'none'], count: 'exit' },
    { name: 'script-types', command: ['node_modules/typescript/bin/tsc', '-p', 'scripts'], count: 'exit' },
    ...(existsSync(inRoot('scripts/generate.js'))
      ? [{ name: 'generated', command: ['scripts/generate.js', '--check'], count: /** @type {const} */ ('exit') }]
      : []),
    { name: 'contract', command: nodeTest, files: compiledFiles('contract', '.test.js'), count: 'node' },
    { name: 'scripts', command: nodeTest, files: scriptTests(), count: 'node' },
    {
      name: 'sdk',
      command: ['--import', './scripts/testing/mocha-words.js', ...nodeTest],
      files: sdkTests,
      count: 'node',
    },
    { name: 'gateway', command: ['packages/gateway/dist/testing/run.js'], count: 'node' },
    ...checks.map((file) => {
      const name = basename(file, '.js');
      return { name, command: [`scripts/${file}`], count: /** @type {const} */ ('exit'), alone: heavyChecks.has(name) };
    }),
    {
      name: 'browsers',
      command: ['node_modules/@web/test-runner/dist/bin.js', ...(coverage ? ['--coverage'] : [])],
      count: 'browsers',
      alone: true,
      env: { ENGINES: engines.join(',') },
    },
  ];
  stages.push({
    name: 'e2e',
    command: [...nodeTest, '--test-concurrency=1'],
    files: endToEnd,
    count: 'node',
    alone: true,
  });
  return stages;
}
