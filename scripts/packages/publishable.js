import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Manifest the fields of a package.json that the checks read
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {string[]} [workspaces]
 * @property {boolean | string[]} [sideEffects]
 * @property {Record<string, unknown>} [exports]
 *
 * @typedef {{ folder: string, manifest: Manifest }} Package `folder` is absolute
 */

/**
 * @param {string} folder
 * @returns {Package}
 */
export function readPackage(folder) {
  return { folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) };
}

/**
 * Every workspace that npm would publish. A workspace is named by its folder, or by `some/folder/*`.
 * @param {string} root
 * @returns {Package[]}
 */
export function publishablePackages(root) {
  const patterns = readPackage(root).manifest.workspaces ?? [];
  return patterns
    .flatMap((pattern) => {
      if (!pattern.endsWith('/*')) return [join(root, pattern)];
      const parent = join(root, pattern.slice(0, -2));
      return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [];
    })
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(readPackage)
    .filter(({ manifest }) => !manifest.private);
}
