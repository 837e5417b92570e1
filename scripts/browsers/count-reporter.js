import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { countUncaught } from './test-page.js';

/**
 * @param {import('@web/test-runner-core').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner-core').TestResult[]}
 */
function flatten(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(flatten)] : [];
}

/**
 * Counts one engine's tests. A file that could not load, or an error nobody caught, counts as one failure; so does a skipped
 * test, because nobody would notice it otherwise.
 * @param {import('@web/test-runner-core').TestSession[]} sessions
 */
function count(sessions) {
  const tests = sessions.flatMap((session) => flatten(session.testResults));
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const broken = sessions.filter(
    (session) => !session.passed && flatten(session.testResults).every((test) => test.passed || test.skipped),
  );
  const uncaught = sessions.reduce((sum, session) => sum + countUncaught(session.logs), 0);
  return { passed, failed: tests.length - passed + broken.length + uncaught };
}

/**
 * Writes `{ engines: { chromium: { passed, failed }, … } }` for the test command.
 * @param {string} file
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function countReporter(file) {
  return {
    stop({ sessions }) {
      /** @type {Record<string, import('@web/test-runner-core').TestSession[]>} */
      const byEngine = {};
      for (const session of sessions) (byEngine[session.browser.name.toLowerCase()] ??= []).push(session);
      const engines = Object.fromEntries(Object.entries(byEngine).map(([name, list]) => [name, count(list)]));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ engines }));
    },
  };
}
