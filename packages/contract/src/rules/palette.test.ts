import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Palette } from '../schemas/site.js';
import { contrastRatio } from './contrast.js';
import { toOklch } from './oklch.js';
import { derivePalette } from './palette.js';

const SURFACES = { light: '#ffffff', dark: '#16191d' } as const;

function assertReadable(brand: string): void {
  const palettes = derivePalette(brand);
  for (const scheme of ['light', 'dark'] as const) {
    const palette = palettes[scheme];
    const atLeast = (ratio: number, a: keyof Palette | 'surface', b: keyof Palette | 'surface') => {
      const colour = (name: typeof a) => (name === 'surface' ? SURFACES[scheme] : palette[name]);
      const actual = contrastRatio(colour(a), colour(b));
      assert.ok(actual >= ratio, `${brand}, ${scheme}: ${a} on ${b} is ${actual}, below ${ratio}`);
    };
    for (const colour of Object.values(palette)) assert.match(colour, /^#[0-9a-f]{6}$/);
    atLeast(3, 'accent', 'surface');
    atLeast(3, 'accentStrong', 'surface');
    atLeast(4.5, 'onAccent', 'accent');
    atLeast(4.5, 'onAccent', 'accentStrong');
    atLeast(4.5, 'accentText', 'surface');
    atLeast(4.5, 'accentText', 'accentSoft');
    atLeast(1.1, 'accentStrong', 'accent');
    assert.ok(contrastRatio(palette.accentSoft, SURFACES[scheme]) < 1.4, 'a soft tint stays close to the surface');
  }
}

function hueDifference(a: string, b: string): number {
  const turn = Math.abs(toOklch(a).hue - toOklch(b).hue);
  return Math.min(turn, 2 * Math.PI - turn);
}

describe('derivePalette', () => {
  test('is readable from every extreme', () => {
    for (const brand of [
      '#fff',
      '#000',
      '#ff0',
      '#0ff',
      '#f0f',
      '#f00',
      '#0f0',
      '#00f',
      '#808080',
      '#7f7f00',
      '#010101',
    ]) {
      assertReadable(brand);
    }
    for (let grey = 0; grey < 256; grey += 1) assertReadable(`#${grey.toString(16).padStart(2, '0').repeat(3)}`);
  });

  test('is readable from any colour', () => {
    fc.assert(fc.property(fc.stringMatching(/^#[0-9a-f]{6}$/), assertReadable), { numRuns: 1500 });
  });

  test('keeps a brand that passes', () => {
    for (const brand of ['#0b5cad', '#c8102e', '#00695c']) {
      const { light } = derivePalette(brand);
      assert.deepEqual([light.accent, light.accentText, light.onAccent], [brand, brand, '#ffffff']);
    }
    const yellow = derivePalette('#ffd200').dark;
    assert.equal(yellow.accent, '#ffd200');
    assert.notEqual(yellow.onAccent, '#ffffff');
  });

  test('keeps the hue of a coloured brand', () => {
    for (const brand of ['#0b5cad', '#c8102e', '#ffd200', '#00a651', '#7b1fa2', '#0000ff']) {
      const { light, dark } = derivePalette(brand);
      for (const colour of [light.accent, light.accentText, dark.accent, dark.accentText]) {
        assert.ok(hueDifference(brand, colour) < 0.1, `${brand} became ${colour}`);
      }
    }
  });

  test('reads short and upper-case colours', () => {
    assert.deepEqual(derivePalette('#F80'), derivePalette('#ff8800'));
    assert.deepEqual(derivePalette(' #0B5CAD '), derivePalette('#0b5cad'));
  });

  test('says what was wrong with anything else', () => {
    for (const brand of ['', 'red', '0b5cad', '#0b5ca', '#0b5cad80', '#ggg', 'rgb(0 0 0)', '#fff;color:red']) {
      assert.throws(() => derivePalette(brand), { name: 'RangeError', message: /Expected a colour written #rrggbb/ });
    }
  });
});
