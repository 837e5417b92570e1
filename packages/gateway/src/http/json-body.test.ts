import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { depthOf } from './json-body.js';

describe('depthOf', () => {
  it('counts nested brackets and no brackets in strings', () => {
    assert.equal(depthOf('1'), 0);
    assert.equal(depthOf('{"a":[{}]}'), 3);
    assert.equal(depthOf('{"a":"[[[[\\"[["}'), 1);
  });

  it('agrees with a recursive count for any JSON', () => {
    const recursive = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(recursive)) : 0;
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (json) => assert.equal(depthOf(json), recursive(JSON.parse(json)))),
    );
  });

  it('is not troubled by a whole body of brackets', () => {
    assert.equal(depthOf('['.repeat(16_000)), 16_000);
  });
});
