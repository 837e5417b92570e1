import { parseArgs } from 'node:util';
import { build } from './build.js';
import { engines } from './browsers/find.js';
import { CommandError, endCommands } from './setup/command.js';
import { ensureBrowsers } from './setup/browsers.js';
import { ensureDependencies } from './setup/dependencies.js';
import { requireNode } from './setup/node-version.js';
import { duration, elapsed, say } from './setup/progress.js';
import { runStages } from './testing/run-stages.js';
import { listStages, needsBrowser } from './testing/stages.js';

/** @typedef {import('./testing/run-stages.js').Result} Result */
/** @typedef {import('./browsers/find.js').Engine} Engine */

const usage = `npm test -- [--only <stage,stage>] [--engine <chromium,firefox,webkit>] [--coverage]`;

/** @param {string | undefined} text */
const list = (text) =>
  text
    ?.split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/**
 * @param {string} name
 * @param {() => Promise<void>} work
 * @returns {Promise<Result>} one passed or failed check
 */
async function asStage(name, work) {
  const start = performance.now();
  const failed = await work().then(
    () => 0,
    (error) => {
      console.log(error instanceof CommandError ? `${error.output.trimEnd()}\n${error.message}` : error);
      return 1;
    },
  );
  return { name, passed: 1 - failed, failed, time: performance.now() - start };
}

/**
 * @param {Result[]} results
 * @param {Engine[]} missing
 */
function report(results, missing) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log(`\n${'stage'.padEnd(width)}  passed  failed       time`);
  for (const { name, passed, failed, time, note } of results) {
    const figures = `${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${duration(time).padStart(9)}`;
    console.log(`${name.padEnd(width)}  ${figures}${note ? `  ${note}` : ''}`);
  }
  for (const engine of missing) console.log(`\n!! NOT TESTED in ${engine.toUpperCase()}: it is not on this machine.`);
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\nTook ${elapsed()}.\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

async function main() {
  requireNode();
  const { values } = parseArgs({
    options: { only: { type: 'string' }, engine: { type: 'string' }, coverage: { type: 'boolean' } },
  });
  const asked = /** @type {Engine[]} */ (list(values.engine) ?? engines);
  const unknown = asked.filter((engine) => !engines.includes(engine));
  if (unknown.length > 0) throw new Error(`Unknown engine ${unknown.join(', ')}. ${usage}`);
  const only = list(values.only);
  const wanted = !only || only.some(needsBrowser) ? asked : [];

  // Looked for and installed meanwhile; what goes wrong there is reported when it is awaited.
  const browsers = ensureBrowsers(wanted);
  browsers.catch(() => undefined);
  /** @type {Result[]} */
  const results = [await asStage('install', ensureDependencies)];
  if (results[0]?.failed === 0) results.push(await asStage('build', build));
  const { missing } = await browsers;
  // Where the command could have installed an engine, or nobody reads the warning, a missing engine is a failure.
  const strict = Boolean(process.env.CI) || process.getuid?.() === 0;
  if (strict)
    for (const engine of missing) results.push({ name: engine, passed: 0, failed: 1, time: 0, note: 'missing' });

  // Stages asked for by name run although another package does not compile just now.
  const broken = results.some(({ name, failed }) => failed && (name === 'install' || (name === 'build' && !only)));
  if (!broken) {
    const present = wanted.filter((engine) => !missing.includes(engine));
    const all = listStages(present, values.coverage);
    const odd = only?.filter((name) => !all.some((stage) => stage.name === name)) ?? [];
    if (odd.length > 0)
      throw new Error(`No stage ${odd.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`);
    const canRun = (/** @type {string} */ name) =>
      !needsBrowser(name) || (name === 'browsers' ? present.length > 0 : !missing.includes('chromium'));
    const stages = all.filter(({ name }) => (!only || only.includes(name)) && canRun(name));
    say(`running ${stages.map(({ name }) => name).join(', ')} …`);
    results.push(...(await runStages(stages)));
  }
  return report(results, missing);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    endCommands();
    process.exit(130);
  });
}

const code = await main().catch((error) => {
  console.error(error.message);
  return 1;
});
process.exit(code);
