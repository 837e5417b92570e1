import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inRoot, root } from './root.js';

const made = new Set(['node_modules', 'dist', '.cache', '.git']);

/**
 * @param {string} path a file, or a folder that is walked through; absolute
 * @param {Set<string>} [skip] names of folders to leave out; by default what tools made
 * @returns {string[]} absolute paths, in a fixed order; empty where nothing is there
 */
export function listFiles(path, skip = made) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return skip.has(entry.name) ? [] : listFiles(join(path, entry.name), skip);
      return entry.isFile() ? [join(path, entry.name)] : [];
    });
}

/**
 * Compiled files of a package, for example its tests.
 * @param {string} packageName the folder's name
 * @param {string} suffix for example `.test.js`
 * @returns {string[]} paths relative to the root
 */
export const compiledFiles = (packageName, suffix) =>
  listFiles(inRoot('packages', packageName, 'dist'), new Set(['node_modules']))
    .filter((path) => path.endsWith(suffix))
    .map((path) => relative(root, path));

/**
 * A hash of names and contents, so that a checkout, a rename and a deletion are all noticed and a mere touch is not.
 * @param {string[]} paths files and folders, relative to the root
 * @returns {string}
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => listFiles(inRoot(path)))) {
    hash.update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
