import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const UNWANTED = [
  [/\.test\.|\.test-/, 'a test'],
  [/\.stories\./, 'a story'],
  [/\.driver\./, 'what only tests drive an element with'],
  [/\.tsbuildinfo$/, 'compiler state'],
  [/(^|\/)tsconfig[^/]*\.json$/, 'compiler configuration'],
  [/(^|\/)(\.env|\.npmrc|\.data|\.cache)/, 'private to this machine'],
];

/**
 * What is wrong with the list of files that npm would publish.
 * @param {string} folder the package
 * @param {string[]} files as npm lists them, relative, with forward slashes
 * @returns {string[]} one sentence per problem
 */
export function packedFileProblems(folder, files) {
  const packed = new Set(files);
  const problems = [];
  const lost = [];
  for (const file of files) {
    for (const [pattern, what] of UNWANTED) {
      if (/** @type {RegExp} */ (pattern).test(file)) problems.push(`publishes ${file}, ${what}`);
    }
    if (file.endsWith('.map')) lost.push(...lostSources(folder, file, packed));
  }
  if (lost.length > 0) {
    problems.push(`publishes source maps to ${lost.length} unpublished sources, the first being ${lost[0]}`);
  }
  if (!files.some((file) => file.startsWith('dist/'))) problems.push('publishes nothing from dist: is it built?');
  return problems;
}

/**
 * A source map must lead to a source: carried inside it, or published beside it.
 * @param {string} folder @param {string} file @param {Set<string>} packed
 * @returns {string[]} paths within the package that the map names and nobody will find
 */
function lostSources(folder, file, packed) {
  /** @type {{ sources?: string[], sourcesContent?: unknown[], sourceRoot?: string }} */
  const { sources = [], sourcesContent, sourceRoot = '' } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return sources
    .filter((_, index) => typeof sourcesContent?.[index] !== 'string')
    .map((source) => posix.join(posix.dirname(file), sourceRoot, source))
    .filter((source) => !packed.has(source));
}
