/** Red, green and blue, each from 0 to 1, as written (gamma-encoded sRGB). */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Reads `#rrggbb` or `#rgb`, in either case.
 * @throws RangeError for anything else: names, alpha and functions are not colours a site may give.
 */
export function parseHexColour(text: string): Rgb {
  const digits = /^#(?:([0-9a-f]{6})|([0-9a-f]{3}))$/i.exec(String(text).trim());
  const long = digits?.[1] ?? digits?.[2]?.replace(/./g, '$&$&');
  if (long === undefined) {
    throw new RangeError(`Expected a colour written #rrggbb or #rgb, for example #0b5cad, got ${JSON.stringify(text)}`);
  }
  const value = Number.parseInt(long, 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Writes `#rrggbb` in lower case; channels outside 0 to 1 are clipped. */
export function formatHexColour(rgb: Rgb): string {
  const bytes = rgb.map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** From the written value of a channel to light, which is what luminance and OKLab are computed from. */
export function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The inverse of `toLinear`. */
export function fromLinear(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
