import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contrastRatio } from './contrast.js';

const colours = fc.stringMatching(/^#[0-9a-f]{6}$/);

test('known values', () => {
  const known: [string, string, string][] = [
    ['#000000', '#ffffff', '21.00'],
    ['#fff', '#FFFFFF', '1.00'],
    ['#777777', '#ffffff', '4.48'],
    ['#767676', '#ffffff', '4.54'],
    ['#949494', '#ffffff', '3.03'],
    ['#ff0000', '#ffffff', '4.00'],
    ['#0000ff', '#ffffff', '8.59'],
    ['#00ff00', '#ffffff', '1.37'],
    ['#ffff00', '#000000', '19.56'],
  ];
  for (const [a, b, ratio] of known) assert.equal(contrastRatio(a, b).toFixed(2), ratio, `${a} on ${b}`);
});

test('from 1 to 21, in any order', () => {
  fc.assert(
    fc.property(colours, colours, (a, b) => {
      assert.equal(contrastRatio(a, b), contrastRatio(b, a));
      assert.ok(contrastRatio(a, b) >= 1 && contrastRatio(a, b) <= 21);
      assert.equal(contrastRatio(a, a), 1);
    }),
  );
});
