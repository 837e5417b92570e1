import sharp from 'sharp';
import { MOTIFS } from './motifs.js';
import { PALETTES } from './palettes.js';

const WIDTH = 960;
const HEIGHT = 540;

/** The drawing called `<motif>-<palette>.jpg`, as SVG; undefined where there is none of that name. */
export function drawSvg(name: string): string | undefined {
  const [, motif = '', palette = ''] = /^([a-z]+)-([a-z]+)\.jpg$/.exec(name) ?? [];
  const colours = Object.hasOwn(PALETTES, palette) ? PALETTES[palette] : undefined;
  const draw = Object.hasOwn(MOTIFS, motif) ? MOTIFS[motif] : undefined;
  if (!colours || !draw) return undefined;
  const { sky, sun, sunAt } = colours;
  const [x, y] = sunAt;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<linearGradient id="s" x2="0" y2="1"><stop stop-color="${sky[0]}"/><stop offset=".45" stop-color="${sky[1]}"/><stop offset=".75" stop-color="${sky[2]}"/></linearGradient>` +
    `<radialGradient id="g"><stop stop-color="${sun}" stop-opacity=".75"/><stop offset="1" stop-color="${sun}" stop-opacity="0"/></radialGradient>` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#s)"/><circle cx="${x}" cy="${y}" r="230" fill="url(#g)"/><circle cx="${x}" cy="${y}" r="54" fill="${sun}"/>` +
    `<g fill="#fff" opacity=".5"><path d="M120 118q14-30 52-26 18-30 56-16 40-8 44 26 22 2 20 16z"/><path d="M560 74q10-20 36-18 14-20 40-10 28-4 30 18 16 2 14 10z"/></g>` +
    `${draw(colours)}</svg>`
  );
}

/** The same as JPEG. */
export async function drawPicture(name: string): Promise<Buffer | undefined> {
  const svg = drawSvg(name);
  return svg === undefined ? undefined : sharp(Buffer.from(svg)).jpeg({ quality: 86 }).toBuffer();
}
