import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, note?: string }} Count */

/**
 * Sums the totals that Node's test runner prints, whichever reporter printed them. A test that was skipped, cancelled or
 * left to do is no pass.
 * @param {string} output
 * @returns {Count}
 */
export function countNodeTests(output) {
  const sum = (/** @type {string} */ word) =>
    [...output.matchAll(new RegExp(`^(?:\\u001b\\[\\d+m)*[#ℹ] ${word} (\\d+)`, 'gm'))].reduce(
      (total, [, n]) => total + Number(n),
      0,
    );
  const failed = sum('fail') + sum('cancelled') + sum('skipped') + sum('todo');
  return { passed: sum('pass'), failed };
}

/**
 * @param {string} file what scripts/browsers/count-reporter.js wrote
 * @returns {Count}
 */
export function countBrowserTests(file) {
  /** @type {{ engines: Record<string, Count> }} */
  const { engines } = JSON.parse(readFileSync(file, 'utf8'));
  const counts = Object.entries(engines);
  return {
    passed: counts.reduce((sum, [, { passed }]) => sum + passed, 0),
    failed: counts.reduce((sum, [, { failed }]) => sum + failed, 0),
    note: counts
      .map(([name, { passed, failed }]) => `${name} ${passed}${failed ? `, ${failed} failed` : ''}`)
      .join('; '),
  };
}

/**
 * A stage that fails without a failed test, or runs no test at all, still has to count.
 * @param {Count} count
 * @param {boolean} succeeded whether the command ended with 0
 * @returns {Count}
 */
export function settle(count, succeeded) {
  if (count.passed + count.failed === 0) return { passed: 0, failed: 1, note: 'ran no test' };
  return count.failed === 0 && !succeeded ? { ...count, failed: 1 } : count;
}
