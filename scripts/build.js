import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandError, run } from './setup/command.js';
import { compiledFiles, fingerprint } from './setup/files.js';
import { during } from './setup/progress.js';
import { inRoot } from './setup/root.js';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command arguments for Node
 * @property {string} script the step is there when this file is
 * @property {string[]} inputs files and folders that decide whether it has to run again
 * @property {boolean} [writesInputs] it writes sources, so its inputs are read again when everything is done
 */

/** @param {string[]} names folders of packages; what a build writes beside their sources is left out */
const sourcesOf = (...names) =>
  names.flatMap((name) => ['src', 'package.json', 'tsconfig.json'].map((part) => `packages/${name}/${part}`));

const everyPackage = readdirSync(inRoot('packages'));
const stamps = inRoot('.cache/build.json');

/** @type {Step[]} */
const steps = [
  {
    name: 'compiling translations',
    script: 'scripts/compile-locales.js',
    command: ['scripts/compile-locales.js'],
    inputs: ['scripts/compile-locales.js', ...sourcesOf('sdk', 'components')],
    writesInputs: true,
  },
  {
    name: 'listing preloads',
    script: 'scripts/list-preloads.js',
    command: ['scripts/list-preloads.js'],
    inputs: ['scripts/list-preloads.js', ...sourcesOf('components')],
    writesInputs: true,
  },
  {
    name: 'compiling TypeScript',
    script: 'tsconfig.json',
    command: ['node_modules/typescript/bin/tsc', '-b'],
    inputs: ['tsconfig.json', 'package-lock.json', ...sourcesOf(...everyPackage)],
  },
  {
    name: 'describing elements',
    script: 'scripts/element-manifest.js',
    command: ['scripts/element-manifest.js'],
    inputs: [
      'scripts/element-manifest.js',
      'custom-elements-manifest.config.js',
      'package-lock.json',
      ...sourcesOf('components'),
    ],
  },
  {
    name: 'bundling for browsers',
    script: 'rollup.config.js',
    command: ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'],
    inputs: [
      'rollup.config.js',
      'scripts/bundle',
      'tsconfig.json',
      'package-lock.json',
      ...sourcesOf('contract', 'sdk', 'components'),
    ],
  },
];

/** @returns {Record<string, string>} */
function readStamps() {
  try {
    return JSON.parse(readFileSync(stamps, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {Record<string, string>} known */
function saveStamps(known) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  writeFileSync(stamps, JSON.stringify(known));
}

/** A package that has sources and no compiled files was cleaned by hand, which no fingerprint of sources shows. */
function isCleaned() {
  return readdirSync(inRoot('packages')).some(
    (name) => existsSync(inRoot('packages', name, 'tsconfig.json')) && !existsSync(inRoot('packages', name, 'dist')),
  );
}

/** The compiler leaves behind what it made of a deleted source: a test would go on running, a module would be packed. */
function removeOrphans() {
  for (const name of readdirSync(inRoot('packages'))) {
    for (const file of compiledFiles(name, '.js').filter((path) => !/[\\/]dist[\\/]cdn[\\/]/.test(path))) {
      const stem = file.replace(/\.js$/, '');
      if (!existsSync(inRoot(`${stem.replace(/([\\/])dist([\\/])/, '$1src$2')}.ts`))) {
        ['.js', '.js.map', '.d.ts', '.d.ts.map'].forEach((suffix) => rmSync(inRoot(stem + suffix), { force: true }));
      }
    }
  }
}

/**
 * Builds what changed since the last time.
 * @throws {CommandError} with the compiler's messages as `output`
 */
export async function build() {
  const known = isCleaned() ? {} : readStamps();
  /** @type {Step[]} */
  const wrote = [];
  for (const step of steps) {
    if (!existsSync(inRoot(step.script))) continue;
    const before = fingerprint(step.inputs);
    if (known[step.name] === before) continue;
    await during(step.name, () => run(process.execPath, step.command));
    known[step.name] = before;
    if (step.writesInputs) wrote.push(step);
    saveStamps(known);
  }
  if (wrote.length > 0) {
    for (const step of wrote) known[step.name] = fingerprint(step.inputs);
    saveStamps(known);
  }
  removeOrphans();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build().catch((error) => {
    console.error(error instanceof CommandError ? error.output : error);
    process.exitCode = 1;
  });
}
