import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { matchesGlob } from './glob.js';

const PROBE = fileURLToPath(new URL('./import-probe.js', import.meta.url));
const run = promisify(execFile);

/**
 * Holds `sideEffects` to the truth, which bundlers act on without asking: a module that is not listed may be dropped
 * or imported at will, so importing it must change nothing; a define module that is not listed would vanish.
 * @param {import('./publishable.js').Package} pkg
 * @param {string[]} files packed files
 * @returns {Promise<string[]>} one sentence per problem
 */
export async function sideEffectProblems({ folder, manifest }, files) {
  if (manifest.sideEffects === undefined || manifest.sideEffects === true) return [];
  const listed = manifest.sideEffects || [];
  // The CDN build is loaded by a script tag, never by a bundler.
  const modules = files.filter((file) => /^dist\/(?!cdn\/).*\.js$/.test(file));
  const isListed = (/** @type {string} */ file) => listed.some((glob) => matchesGlob(file, glob));

  const problems = listed
    .filter((glob) => !modules.some((file) => matchesGlob(file, glob)))
    .map((glob) => `lists "${glob}" in sideEffects, which matches no module`);
  for (const file of modules.filter((module) => module.endsWith('.define.js') && !isListed(module))) {
    problems.push(`does not list ${file} in sideEffects, so bundlers would drop it`);
  }

  const silent = modules.filter((file) => !isListed(file));
  const { stdout } = await run(process.execPath, [PROBE, folder, ...silent], { maxBuffer: 1 << 24 });
  /** @type {{ file: string, effect: string }[]} */
  const effects = JSON.parse(stdout);
  problems.push(...effects.map(({ file, effect }) => `importing ${file} ${effect}`));
  return problems;
}
