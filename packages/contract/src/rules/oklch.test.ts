import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromOklch, toOklch } from './oklch.js';

test('known values', () => {
  const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 0.001, `${actual}`);
  near(toOklch('#ffffff').lightness, 1);
  near(toOklch('#000000').lightness, 0);
  const red = toOklch('#ff0000');
  near(red.lightness, 0.628);
  near(red.chroma, 0.2577);
  near((red.hue * 180) / Math.PI / 100, 0.2923);
});

test('there and back gives the same colour', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^#[0-9a-f]{6}$/), (colour) => assert.equal(fromOklch(toOklch(colour)), colour)),
    { numRuns: 2000 },
  );
});

test('a colour no screen has loses chroma, not lightness', () => {
  const shown = toOklch(fromOklch({ lightness: 0.9, chroma: 0.3, hue: 4.6 }));
  assert.ok(Math.abs(shown.lightness - 0.9) < 0.01);
  assert.ok(shown.chroma < 0.1);
});
