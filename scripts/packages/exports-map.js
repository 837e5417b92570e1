/**
 * @typedef {{ entry: string, file: string }} Target an importable name, and the file behind one of its conditions
 */

/**
 * The files behind an `exports` map; a pattern (`./rules/*`) gives one target for each file it matches.
 * @param {Record<string, unknown>} exports
 * @param {string[]} files packed files, relative, without leading `./`
 * @returns {{ targets: Target[], problems: string[] }}
 */
export function exportTargets(exports, files) {
  /** @type {Target[]} */
  const targets = [];
  const problems = [];
  for (const [entry, value] of Object.entries(exports)) {
    for (const path of conditionPaths(value)) {
      if (!path.startsWith('./')) {
        problems.push(`exports "${entry}" as "${path}", which does not start with ./`);
        continue;
      }
      const matches = matching(path.slice(2), files);
      if (matches.length === 0) problems.push(`exports "${entry}" as ${path}, which is not published`);
      for (const { file, star } of matches) targets.push({ entry: entry.replace('*', star), file });
    }
  }
  return { targets, problems };
}

/** @param {unknown} value a path, or conditions, nested or not; null closes an entry @returns {string[]} */
function conditionPaths(value) {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(conditionPaths);
}

/** @param {string} pattern @param {string[]} files */
function matching(pattern, files) {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return files.includes(pattern) ? [{ file: pattern, star: '' }] : [];
  return files
    .filter((file) => file.startsWith(before) && file.endsWith(after) && file.length > before.length + after.length)
    .map((file) => ({ file, star: file.slice(before.length, file.length - after.length) }));
}
