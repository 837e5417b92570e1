import { rmSync } from 'node:fs';
import { CommandError, run } from '../setup/command.js';
import { duration, say } from '../setup/progress.js';
import { inRoot } from '../setup/root.js';
import { countBrowserTests, countNodeTests, settle } from './count.js';

/** @typedef {import('./stages.js').Stage} Stage */
/** @typedef {import('./count.js').Count & { name: string, time: number }} Result */

const browserCounts = inRoot('.cache/test/browsers.json');
const shownLines = 100;

/**
 * @param {Stage} stage
 * @returns {Promise<Result>}
 */
async function runStage(stage) {
  const start = performance.now();
  const log = `.cache/test/${stage.name}.log`;
  if (stage.files?.length === 0) return { name: stage.name, time: 0, passed: 0, failed: 1, note: 'has no test file' };
  if (stage.count === 'browsers') rmSync(browserCounts, { force: true });
  let succeeded = true;
  const output = await run(process.execPath, [...stage.command, ...(stage.files ?? [])], {
    log: inRoot(log),
    env: stage.env,
  }).catch((error) => {
    if (!(error instanceof CommandError)) throw error;
    succeeded = false;
    return error.output;
  });
  const count = settle(readCount(stage, output, succeeded), succeeded);
  const time = performance.now() - start;
  say(`${stage.name}: ${count.passed} passed, ${count.failed} failed in ${duration(time)}`);
  if (count.failed > 0) {
    const lines = output.trimEnd().split('\n');
    console.log([`──── ${stage.name}: the end of ${log}`, ...lines.slice(-shownLines), '────'].join('\n'));
  }
  return { name: stage.name, time, ...count };
}

/**
 * @param {Stage} stage
 * @param {string} output
 * @param {boolean} succeeded
 */
function readCount(stage, output, succeeded) {
  if (stage.count === 'node') return countNodeTests(output);
  if (stage.count === 'exit') return { passed: Number(succeeded), failed: Number(!succeeded) };
  try {
    return countBrowserTests(browserCounts);
  } catch {
    return { passed: 0, failed: 1, note: 'the browser runner ended without a result' };
  }
}

/**
 * Runs the stages two at a time, then those that want the machine for themselves.
 * @param {Stage[]} stages
 * @returns {Promise<Result[]>}
 */
export async function runStages(stages) {
  /** @type {Result[]} */
  const results = [];
  const work = async (/** @type {Stage[]} */ queue) => {
    for (let stage = queue.shift(); stage; stage = queue.shift()) results.push(await runStage(stage));
  };
  const together = stages.filter((stage) => !stage.alone);
  await Promise.all([work(together), work(together)]);
  await work(stages.filter((stage) => stage.alone));
  return results;
}
