import type { Palette } from '../schemas/site.js';
import { contrastRatio } from './contrast.js';
import { formatHexColour, parseHexColour } from './hex-colour.js';
import { fromOklch, toOklch, type Oklch } from './oklch.js';

const TEXT = 4.5;
const CONTROL = 3;
const WHITE = '#ffffff';
const NEAR_BLACK = '#0d0f12';

/** What the two schemes stand on, and which way is “stronger” there: away from the surface. */
interface Scheme {
  readonly surface: string;
  readonly softLightness: number;
  readonly softChroma: number;
  readonly stronger: 1 | -1;
}

const LIGHT: Scheme = { surface: '#ffffff', softLightness: 0.96, softChroma: 0.025, stronger: -1 };
const DARK: Scheme = { surface: '#16191d', softLightness: 0.28, softChroma: 0.045, stronger: 1 };

const STEP = 0.005;

/**
 * Changes of lightness tried for hover, the usual one first. Near black and near white only a large one is seen; where
 * surface and text leave a narrow band, the small ones find its edge.
 */
const HOVER_SHIFTS = [
  0.08,
  0.1,
  0.15,
  0.2,
  0.25,
  0.3,
  ...Array.from({ length: 30 }, (_, step) => 0.075 - step * 0.0025),
];
const SEEN = 1.2;

/**
 * Derives both palettes of a site from its one brand colour, `#rrggbb` or `#rgb` in either case. Hue is kept; lightness
 * moves as little as the contrast needs, and a brand that passes is used unchanged.
 *
 * Guaranteed, against the surfaces `#ffffff` (light) and `#16191d` (dark):
 * - `accent` and `accentStrong` (hover, pressed) at least 3:1 on the surface, `onAccent` at least 4.5:1 on both of them;
 * - `accentText` at least 4.5:1 on the surface and on `accentSoft`.
 *
 * @throws RangeError when the brand is written otherwise.
 */
export function derivePalette(brand: string): { light: Palette; dark: Palette } {
  const colour = formatHexColour(parseHexColour(brand));
  return { light: paletteOn(LIGHT, colour), dark: paletteOn(DARK, colour) };
}

function paletteOn(scheme: Scheme, brand: string): Palette {
  const { surface, softLightness, softChroma } = scheme;
  const lch = toOklch(brand);
  const isControl = (colour: string) => contrastRatio(colour, surface) >= CONTROL && textOn(colour) !== null;
  const accent = nearest(brand, lch, isControl);
  const onAccent = textOn(accent) ?? NEAR_BLACK;

  const accentSoft = fromOklch({ ...lch, lightness: softLightness, chroma: Math.min(lch.chroma, softChroma) });
  const isText = (colour: string) =>
    contrastRatio(colour, surface) >= TEXT && contrastRatio(colour, accentSoft) >= TEXT;
  return {
    accent,
    accentStrong: strongerThan(accent, onAccent, scheme),
    onAccent,
    accentSoft,
    accentText: nearest(brand, lch, isText),
  };
}

/** White where it can be read, since people expect it on a coloured button; else near-black; null where neither can. */
function textOn(colour: string): string | null {
  return [WHITE, NEAR_BLACK].find((text) => contrastRatio(text, colour) >= TEXT) ?? null;
}

/** The brand itself if it passes, else the colour of its hue that passes with the smallest change of lightness. */
function nearest(brand: string, lch: Oklch, passes: (colour: string) => boolean): string {
  if (passes(brand)) return brand;
  for (let shift = STEP; shift <= 1; shift += STEP) {
    for (const lightness of [lch.lightness - shift, lch.lightness + shift]) {
      if (lightness < 0 || lightness > 1) continue;
      const colour = fromOklch({ ...lch, lightness });
      if (passes(colour)) return colour;
    }
  }
  throw new Error(`No lightness of ${brand} passes, which cannot be: some grey always does`);
}

/**
 * A step that can be seen, away from the surface if the text on it leaves room that way, else towards it. Only where
 * neither way has room for a clear step does the widest one possible serve.
 */
function strongerThan(accent: string, onAccent: string, { surface, stronger }: Scheme): string {
  const lch = toOklch(accent);
  const candidates = HOVER_SHIFTS.flatMap((shift) => [stronger * shift, -stronger * shift])
    .map((shift) => lch.lightness + shift)
    .filter((lightness) => lightness >= 0 && lightness <= 1)
    .map((lightness) => fromOklch({ ...lch, lightness }))
    .filter((colour) => contrastRatio(colour, surface) >= CONTROL && contrastRatio(colour, onAccent) >= TEXT);
  const difference = (colour: string) => contrastRatio(colour, accent);
  const [widest] = [...candidates].sort((a, b) => difference(b) - difference(a));
  return candidates.find((colour) => difference(colour) >= SEEN) ?? widest ?? accent;
}
