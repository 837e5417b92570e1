// long because: each motif is one drawing, and a drawing is read best in one piece
import type { Palette } from './palettes.js';

/** Draws what stands in front of sky and sun, on a canvas of 960 by 540. */
export type Motif = (colours: Palette) => string;

const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

const hills: Motif = ({ far, middle }) =>
  `<path fill="${far}" d="M0 330 120 250 210 300 340 210 470 300 560 255 700 320 820 245 960 310V540H0z"/>` +
  `<path fill="${middle}" d="M0 370Q140 300 280 352T560 346 960 330V540H0z"/>`;

const water = ({ water: [far, near], light }: Palette, from: number): string =>
  `<linearGradient id="w" x2="0" y2="1"><stop stop-color="${far}"/><stop offset="1" stop-color="${near}"/></linearGradient>` +
  `<path fill="url(#w)" d="M0 ${from}H960V540H0z"/>` +
  repeat(
    9,
    (i) =>
      `<rect x="${(i * 277) % 860}" y="${from + 14 + i * 17}" width="${70 + ((i * 53) % 120)}" height="3" rx="1.5" fill="${light}" opacity=".35"/>`,
  );

const boat = ({ dark, accent, light }: Palette, x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><path fill="${accent}" d="M-60 0Q0 26 64-8L50 30Q0 40-46 30z"/><path fill="${dark}" d="M-46 30Q0 40 50 30L48 22Q0 32-50 20z"/>` +
  `<path fill="${light}" d="M-8-4V-96L46-14z"/><path fill="${light}" opacity=".75" d="M-14-4V-78L-46-10z"/><rect x="-12" y="-100" width="4" height="100" fill="${dark}"/></g>`;

const sea: Motif = (c) =>
  `${hills(c)}${water(c, 372)}${boat(c, 300, 440, 1)}${boat(c, 610, 404, 0.5)}<path fill="${c.near}" d="M960 372q-120 6-190 60t-110 108h300z"/>`;

const salt: Motif = (c) =>
  `${hills(c)}<path fill="${c.water[0]}" d="M0 372H960V540H0z"/>` +
  repeat(
    5,
    (row) =>
      `<path stroke="${c.near}" stroke-width="${2 + row * 1.5}" opacity=".55" d="M0 ${386 + row * row * 8}H960"/>`,
  ) +
  repeat(
    9,
    (i) =>
      `<path stroke="${c.near}" stroke-width="3" opacity=".45" d="M${480 + (i - 4) * 56} 372 ${480 + (i - 4) * 250} 540"/>`,
  ) +
  repeat(7, (i) => {
    const x = 90 + i * 132 + (i % 2) * 24;
    const y = 430 + (i % 3) * 34;
    const s = 26 + (i % 3) * 15;
    return `<path fill="${c.light}" d="M${x - s * 1.5} ${y}Q${x - s * 0.4} ${y - s * 1.5} ${x} ${y - s * 1.5}T${x + s * 1.5} ${y}z"/><path fill="${c.dark}" opacity=".12" d="M${x} ${y - s * 1.5}Q${x + s * 0.4} ${y - s * 1.3} ${x + s * 1.5} ${y}H${x + s * 0.3}z"/>`;
  });

const grapes = (c: Palette, x: number, y: number, colour: string): string =>
  repeat(5, (row) =>
    repeat(
      5 - row,
      (i) =>
        `<circle cx="${x + (i - (4 - row) / 2) * 19}" cy="${y + row * 17}" r="11" fill="${colour}"/><circle cx="${x + (i - (4 - row) / 2) * 19 - 3}" cy="${y + row * 17 - 4}" r="3" fill="${c.light}" opacity=".6"/>`,
    ),
  );

const vineyard: Motif = (c) =>
  `${hills(c)}<path fill="${c.near}" d="M0 400H960V540H0z"/>` +
  repeat(
    13,
    (i) =>
      `<path stroke="${c.dark}" opacity=".35" stroke-width="9" d="M${480 + (i - 6) * 44} 400 ${480 + (i - 6) * 220} 540"/>`,
  ) +
  `<path fill="#4f8a3c" d="M0 0H960V96Q900 128 840 100T720 112 600 96 480 118 360 98 240 116 120 100 0 112z"/><path fill="#376b2d" d="M0 0H960V60Q880 88 800 62T640 74 480 58 320 76 160 60 0 72z"/>` +
  repeat(5, (i) => grapes(c, 110 + i * 186, 120 + (i % 2) * 26, i % 2 ? '#6f3f7d' : '#8d2f52')) +
  repeat(8, (i) => `<path fill="#5f9c45" d="M${40 + i * 126} 92q34-22 62 4-8 36-40 40-34-10-22-44z"/>`);

const tower: Motif = (c) => {
  const brick = c.accent;
  const tier = (y: number, w: number, h: number): string =>
    `<path fill="${brick}" d="M${-w} ${y}V${y - h}H${w}V${y}z"/><path fill="${c.dark}" opacity=".22" d="M${w * 0.25} ${y}V${y - h}H${w}V${y}z"/><path fill="${c.dark}" opacity=".35" d="M${-w - 8} ${y - h}h${w * 2 + 16}v-9h${-(w * 2 + 16)}z"/>`;
  const one = (x: number, y: number, s: number): string =>
    `<g transform="translate(${x} ${y}) scale(${s})">${tier(0, 78, 150)}${tier(-159, 60, 62)}${tier(-230, 44, 46)}<path fill="${brick}" d="M-30-285Q-26-335 0-366 26-335 30-285z"/><path fill="${c.dark}" opacity=".22" d="M6-285Q8-335 0-366 26-335 30-285z"/>` +
    `<path fill="${c.dark}" d="M-24 0V-74Q-22-104 0-122 22-104 24-74V0z"/><path fill="none" stroke="${c.light}" opacity=".5" stroke-width="4" d="M-34 0V-76Q-30-114 0-136 30-114 34-76V0"/>` +
    repeat(4, (i) => `<path fill="${c.dark}" opacity=".25" d="M${[-70, -46, 40, 64][i]}-4v-136h6v136z"/>`) +
    '</g>';
  return `${hills(c)}<path fill="${c.near}" d="M0 470Q240 380 520 400T960 440V540H0z"/>${one(270, 424, 0.55)}${one(520, 420, 0.9)}${one(730, 432, 0.48)}<path fill="${c.dark}" opacity=".55" d="M0 520Q300 470 620 500T960 496V540H0z"/>`;
};

const turbine = (c: Palette, x: number, y: number, s: number, turn: number): string =>
  `<g transform="translate(${x} ${y}) scale(${s})"><path fill="${c.light}" d="M-5 0-9 300H9L5 0z"/><path fill="${c.dark}" opacity=".14" d="M0 0 0 300H9L5 0z"/>` +
  repeat(
    3,
    (i) =>
      `<path fill="${c.light}" stroke="${c.dark}" stroke-opacity=".12" transform="rotate(${turn + i * 120})" d="M-6 0Q-14-60-2-160 10-60 6 0z"/>`,
  ) +
  `<circle r="10" fill="${c.light}"/></g>`;

const wind: Motif = (c) =>
  `${hills(c)}<path fill="${c.near}" d="M0 440Q260 380 520 420T960 400V540H0z"/>${turbine(c, 180, 230, 0.7, 14)}${turbine(c, 430, 150, 1, 48)}${turbine(c, 640, 250, 0.6, 80)}${turbine(c, 820, 210, 0.78, 26)}<path fill="${c.dark}" opacity=".35" d="M0 500Q300 450 600 486T960 470V540H0z"/>`;

const mountain: Motif = (c) =>
  `<path fill="${c.far}" d="M0 360 170 180 300 290 450 120 640 310 760 220 960 350V540H0z"/>` +
  `<path fill="${c.middle}" d="M0 400 200 290 380 380 560 280 760 390 960 310V540H0z"/><path fill="${c.near}" d="M0 450Q220 390 460 430T960 420V540H0z"/>` +
  repeat(16, (i) => `<path fill="${c.dark}" opacity=".6" d="M${20 + i * 62} ${486 - (i % 3) * 14}l18-52 18 52z"/>`);

const reservoir: Motif = (c) =>
  `${hills(c)}${water(c, 376)}<path fill="${c.light}" d="M560 376 960 350V404L600 424z"/><path fill="${c.dark}" opacity=".18" d="M600 424 960 404V436L622 450z"/>` +
  repeat(5, (i) => `<path fill="${c.dark}" opacity=".5" d="M${656 + i * 62} ${398 - i * 4}h26v-34h-26z"/>`) +
  `<path fill="${c.near}" d="M0 400Q160 410 240 470T300 540H0z"/>`;

const house = (c: Palette, x: number, w: number, h: number, roof: string): string =>
  `<path fill="${c.light}" d="M${x} 450V${450 - h}H${x + w}V450z"/><path fill="${roof}" d="M${x - 12} ${450 - h}L${x + w / 2} ${450 - h - w * 0.36} ${x + w + 12} ${450 - h}z"/><path fill="${c.dark}" opacity=".1" d="M${x + w * 0.66} 450V${450 - h}H${x + w}V450z"/>` +
  repeat(
    Math.floor(w / 44),
    (i) => `<path fill="${c.water[1]}" opacity=".8" d="M${x + 16 + i * 42} ${450 - h + 22}h22v30h-22z"/>`,
  );

const palm = (c: Palette, x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><path fill="${c.dark}" opacity=".75" d="M-4 0Q6-70-2-136H5Q14-70 8 0z"/>` +
  repeat(
    6,
    (i) =>
      `<path fill="${c.near}" stroke="${c.dark}" stroke-opacity=".25" transform="translate(1 -136) rotate(${-100 + i * 40})" d="M0 0Q44-26 84 8 40-4 0 0z"/>`,
  ) +
  '</g>';

const town: Motif = (c) =>
  `${hills(c)}<path fill="${c.near}" d="M0 446H960V540H0z"/>${house(c, 90, 150, 110, c.accent)}${house(c, 280, 104, 160, c.middle)}${house(c, 420, 196, 96, c.accent)}${house(c, 652, 120, 140, c.dark)}${house(c, 800, 110, 92, c.accent)}${palm(c, 262, 456)}${palm(c, 634, 460)}<path fill="${c.light}" opacity=".5" d="M0 496H960v6H0z"/>`;

const office: Motif = (c) =>
  `${hills(c)}<path fill="${c.near}" d="M0 452H960V540H0z"/><path fill="${c.light}" d="M190 452V250H770V452z"/><path fill="${c.accent}" d="M170 250 480 176 790 250z"/><path fill="${c.dark}" opacity=".12" d="M190 250H770v16H190z"/>` +
  repeat(8, (i) =>
    i === 3 || i === 4
      ? ''
      : `<path fill="${c.water[1]}" opacity=".75" d="M${216 + i * 68} 286h40v54h-40zM${216 + i * 68} 366h40v54h-40z"/>`,
  ) +
  `<path fill="${c.dark}" d="M436 452V330h88V452z"/><path fill="${c.accent}" d="M420 330h120v-14H420z"/><path fill="${c.dark}" d="M478 176v-76h4v76z"/><path fill="#d62828" d="M482 100h60v38h-60z"/><path fill="#ffd54a" d="M512 107l4 9h9l-7 6 3 9-9-6-9 6 3-9-7-6h9z"/>${palm(c, 130, 462)}${palm(c, 836, 462)}`;

const school: Motif = (c) =>
  `${hills(c)}<path fill="${c.near}" d="M0 452H960V540H0z"/><path fill="${c.light}" d="M120 452V296H640V452z"/><path fill="${c.accent}" d="M100 296 130 256H630L660 296z"/>` +
  repeat(6, (i) => `<path fill="${c.water[1]}" opacity=".75" d="M${146 + i * 82} 326h48v48h-48z"/>`) +
  `<path fill="${c.dark}" d="M354 452V392h52V452z"/><circle cx="760" cy="330" r="84" fill="${c.middle}"/><circle cx="820" cy="370" r="62" fill="${c.middle}"/><path fill="${c.dark}" opacity=".8" d="M772 452V350h20V452z"/>` +
  repeat(
    4,
    (i) =>
      `<g transform="translate(${230 + i * 120} ${500 + (i % 2) * 8})"><circle cy="-40" r="11" fill="${c.dark}"/><path fill="${['#d8573c', '#2f86c1', '#f2b84b', '#3f7d63'][i]}" d="M-14 0V-16Q0-34 14-16V0z"/></g>`,
  );

const festival: Motif = (c) =>
  `${hills(c)}<path fill="${c.near}" d="M0 440H960V540H0z"/>` +
  repeat(
    2,
    (row) =>
      `<path fill="none" stroke="${c.dark}" stroke-width="3" opacity=".5" d="M0 ${60 + row * 70}Q480 ${200 + row * 60} 960 ${50 + row * 70}"/>`,
  ) +
  repeat(14, (i) => {
    const x = 34 + i * 68;
    const t = x / 960;
    const y = 60 * (1 - t) ** 2 + 400 * t * (1 - t) + 50 * t * t;
    return `<path fill="${[c.accent, c.sun, '#2f86c1', '#3f9c6b'][i % 4]}" d="M${x} ${y}h38l-19 46z"/>`;
  }) +
  repeat(
    3,
    (i) =>
      `<g transform="translate(${250 + i * 230} 500)"><path fill="${c.accent}" d="M-52 0Q-66-46-40-86H40Q66-46 52 0z"/><ellipse cy="-86" rx="40" ry="13" fill="${c.light}"/><path fill="none" stroke="${c.light}" stroke-width="4" opacity=".8" d="M-44-72-30-10-14-74 0-10 14-74 30-10 44-72"/></g>`,
  );

/** Every motif by its name. */
export const MOTIFS: Readonly<Record<string, Motif>> = {
  sea,
  salt,
  vineyard,
  tower,
  wind,
  mountain,
  reservoir,
  town,
  office,
  school,
  festival,
};
