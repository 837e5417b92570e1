/** The colours of one light: sky from top to horizon, sun, hills from far to near, and the ground's own. */
export interface Palette {
  sky: [top: string, middle: string, horizon: string];
  sun: string;
  sunAt: [x: number, y: number];
  far: string;
  middle: string;
  near: string;
  water: [far: string, near: string];
  light: string;
  dark: string;
  accent: string;
}

/** Four lights over the same province. */
export const PALETTES: Readonly<Record<string, Palette>> = {
  dawn: {
    sky: ['#f6c9a8', '#fbdcc0', '#fff1dc'],
    sun: '#ffb25b',
    sunAt: [690, 250],
    far: '#d9a7a0',
    middle: '#b77b80',
    near: '#7d5566',
    water: ['#f3c8ae', '#b98a98'],
    light: '#fff6e8',
    dark: '#4a3346',
    accent: '#d8573c',
  },
  noon: {
    sky: ['#6ec1e4', '#a8dcef', '#e3f5f7'],
    sun: '#ffe27a',
    sunAt: [740, 110],
    far: '#9cc6c9',
    middle: '#6ba48f',
    near: '#3f7d63',
    water: ['#7fd0d8', '#1f8fa6'],
    light: '#ffffff',
    dark: '#17404a',
    accent: '#e8743b',
  },
  dusk: {
    sky: ['#3c3b6e', '#8d5a8a', '#f29b6d'],
    sun: '#ffcf70',
    sunAt: [300, 290],
    far: '#7c5279',
    middle: '#56406b',
    near: '#332b52',
    water: ['#d98a6d', '#3f3a6b'],
    light: '#ffe3c2',
    dark: '#1f1b3a',
    accent: '#f2b84b',
  },
  clear: {
    sky: ['#2f86c1', '#79bfe0', '#d6eef2'],
    sun: '#fff2b8',
    sunAt: [220, 120],
    far: '#8fb4c9',
    middle: '#c9a25a',
    near: '#8a6b32',
    water: ['#5cb7d4', '#155f8f'],
    light: '#fffdf3',
    dark: '#2b3a2a',
    accent: '#c8442f',
  },
};
