import { parseHexColour, toLinear } from './hex-colour.js';

/**
 * WCAG 2 contrast of two colours written `#rrggbb` or `#rgb`, from 1 (the same) to 21 (black on white), in any order.
 * @throws RangeError when a colour is written otherwise.
 */
export function contrastRatio(a: string, b: string): number {
  const [first, second] = [relativeLuminance(a), relativeLuminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function relativeLuminance(colour: string): number {
  const [red, green, blue] = parseHexColour(colour);
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}
