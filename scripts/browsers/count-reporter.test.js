import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { countReporter } from './count-reporter.js';

const folder = mkdtempSync(join(tmpdir(), 'count-'));
after(() => rmSync(folder, { recursive: true }));

const test = (state = {}) => ({ name: 'a test', passed: true, skipped: false, ...state });
const session = (state = {}) => ({
  browser: { name: 'Chromium' },
  passed: true,
  logs: [],
  testResults: { name: '', tests: [test()], suites: [{ name: 'inner', tests: [test()], suites: [] }] },
  ...state,
});

/** @param {object[]} sessions */
function counted(sessions) {
  const file = join(folder, 'counts.json');
  countReporter(file).stop?.(/** @type {any} */ ({ sessions }));
  return JSON.parse(readFileSync(file, 'utf8')).engines;
}

describe('countReporter', () => {
  it('counts tests at every depth, each engine apart', () => {
    assert.deepEqual(counted([session(), session({ browser: { name: 'WebKit' } })]), {
      chromium: { passed: 2, failed: 0 },
      webkit: { passed: 2, failed: 0 },
    });
  });

  it('counts failed and skipped tests as failed', () => {
    const testResults = { name: '', tests: [test(), test({ passed: false }), test({ skipped: true })], suites: [] };
    assert.deepEqual(counted([session({ passed: false, testResults })]).chromium, { passed: 1, failed: 2 });
  });

  it('counts a file that could not load', () => {
    assert.deepEqual(counted([session({ passed: false, testResults: undefined })]).chromium, { passed: 0, failed: 1 });
  });

  it('counts an error nobody caught', () => {
    const logs = [['a harmless line'], ['[uncaught] boom'], [{ any: 'thing' }]];
    assert.deepEqual(counted([session({ logs })]).chromium, { passed: 2, failed: 1 });
  });
});
