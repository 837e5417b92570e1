import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countNodeTests, settle } from './count.js';

describe('countNodeTests', () => {
  it('reads the totals of the spec and the tap reporter, coloured or not', () => {
    assert.deepEqual(countNodeTests('ℹ tests 3\nℹ pass 2\nℹ fail 1\n'), { passed: 2, failed: 1 });
    assert.deepEqual(countNodeTests('# tests 3\n# pass 3\n# fail 0\n'), { passed: 3, failed: 0 });
    assert.deepEqual(countNodeTests('\u001b[34mℹ pass 4\u001b[39m\n\u001b[34mℹ fail 0\u001b[39m\n'), {
      passed: 4,
      failed: 0,
    });
  });

  it('sums several runs', () => {
    assert.deepEqual(countNodeTests('ℹ pass 2\nℹ fail 1\n…\nℹ pass 3\nℹ fail 0\n'), { passed: 5, failed: 1 });
  });

  it('counts a skipped, cancelled or postponed test as failed', () => {
    assert.deepEqual(countNodeTests('ℹ pass 1\nℹ fail 0\nℹ cancelled 1\nℹ skipped 1\nℹ todo 1\n'), {
      passed: 1,
      failed: 3,
    });
  });

  it('is not misled by what a test prints', () => {
    assert.deepEqual(countNodeTests('the word pass 9\n  # fail 9 in the middle\nℹ pass 1\n'), { passed: 1, failed: 0 });
  });
});

describe('settle', () => {
  it('makes a failure of a run without tests', () => {
    assert.equal(settle({ passed: 0, failed: 0 }, true).failed, 1);
  });

  it('makes a failure of a command that failed although its tests passed', () => {
    assert.equal(settle({ passed: 5, failed: 0 }, false).failed, 1);
  });

  it('leaves the rest as it is', () => {
    assert.deepEqual(settle({ passed: 5, failed: 2 }, false), { passed: 5, failed: 2 });
    assert.deepEqual(settle({ passed: 5, failed: 0 }, true), { passed: 5, failed: 0 });
  });
});
