import { formatHexColour, fromLinear, parseHexColour, toLinear, type Rgb } from './hex-colour.js';

/**
 * A colour by lightness (0 to 1), chroma (0 to about 0.37) and hue (radians) in OKLab, where changing the lightness
 * keeps the hue as people see it (HSL turns blue into violet). Matrices: Björn Ottosson, “A perceptual color space”.
 */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** Reads `#rrggbb` or `#rgb`. @throws RangeError for anything else. */
export function toOklch(colour: string): Oklch {
  const [red, green, blue] = parseHexColour(colour).map(toLinear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

/** Writes `#rrggbb`. Where the screen has no such colour, chroma gives way, so that lightness and hue stay. */
export function fromOklch({ lightness, chroma, hue }: Oklch): string {
  let rgb = toRgb(lightness, chroma, hue);
  if (isOnScreen(rgb)) return formatHexColour(rgb);
  let [possible, tooMuch] = [0, chroma];
  for (let step = 0; step < 20; step += 1) {
    const middle = (possible + tooMuch) / 2;
    if (isOnScreen(toRgb(lightness, middle, hue))) possible = middle;
    else tooMuch = middle;
  }
  rgb = toRgb(lightness, possible, hue);
  return formatHexColour(rgb);
}

function toRgb(lightness: number, chroma: number, hue: number): Rgb {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function isOnScreen(rgb: Rgb): boolean {
  return rgb.every((channel) => channel >= -0.0005 && channel <= 1.0005);
}
