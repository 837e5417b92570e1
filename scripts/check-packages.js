import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { exportTargets } from './packages/exports-map.js';
import { packedFileProblems } from './packages/packed-files.js';
import { publishablePackages } from './packages/publishable.js';
import { sideEffectProblems } from './packages/side-effects.js';

/**
 * Packs every publishable package as npm would, and looks at the result as its users will: are the files those we
 * mean, does every entry of `exports` lead somewhere with types, is `sideEffects` true.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PACKS = join(ROOT, '.cache/packs');
const ATTW = join(ROOT, 'node_modules/.bin/attw');
const run = promisify(execFile);

/**
 * @param {string} folder
 * @returns {Promise<{ tarball: string, files: string[], size: number }>}
 */
async function pack(folder) {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', PACKS], {
    cwd: folder,
    maxBuffer: 1 << 26,
  });
  const [answer] = JSON.parse(stdout);
  return {
    tarball: join(PACKS, answer.filename),
    files: answer.files.map((/** @type {{ path: string }} */ { path }) => path),
    size: answer.size,
  };
}

/** Are the types wrong: resolves every entry as TypeScript does for ES modules. @param {string} tarball */
async function typeProblems(tarball) {
  try {
    await run(ATTW, [tarball, '--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii', '--no-color']);
    return [];
  } catch (error) {
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (error);
    return [`types do not resolve:\n${(stdout + stderr).trim()}`];
  }
}

/** @param {string} tarball */
async function publintOf(tarball) {
  const { buffer, byteOffset, byteLength } = readFileSync(tarball);
  const { messages, pkg } = await publint({
    strict: true,
    pack: { tarball: /** @type {ArrayBuffer} */ (buffer.slice(byteOffset, byteOffset + byteLength)) },
  });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/** @param {import('./packages/publishable.js').Package} pkg */
async function check(pkg) {
  const { folder, manifest } = pkg;
  const { tarball, files, size } = await pack(folder);
  const { targets, problems } = exportTargets(manifest.exports ?? {}, files);
  const [lint, types, effects] = await Promise.all([
    publintOf(tarball),
    typeProblems(tarball),
    sideEffectProblems(pkg, files),
  ]);
  return {
    name: manifest.name,
    summary: `${files.length} files, ${(size / 1000).toFixed(1)} kB packed, ${new Set(targets.map((t) => t.entry)).size} entries`,
    problems: [...packedFileProblems(folder, files), ...problems, ...lint, ...types, ...effects],
  };
}

rmSync(PACKS, { recursive: true, force: true });
mkdirSync(PACKS, { recursive: true });
const packages = publishablePackages(ROOT);
let failed = 0;
// One after the other: the type check alone fills a core.
for (const pkg of packages) {
  const { name, summary, problems } = await check(pkg);
  failed += problems.length === 0 ? 0 : 1;
  console.log(`${problems.length === 0 ? '✔' : '✘'} ${name}: ${summary} (${relative(ROOT, pkg.folder)})`);
  for (const problem of problems) console.log(`    ${problem}`);
}
console.log(`${packages.length - failed} packages passed, ${failed} failed`);
process.exitCode = failed === 0 && packages.length > 0 ? 0 : 1;
