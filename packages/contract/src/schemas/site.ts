import { Type, type Static } from 'typebox';

const Colour = Type.String({ pattern: '^#[0-9a-f]{6}$' });

/** One derived palette: every foreground is checked against the surface it stands on (see rules/palette). */
export const PaletteSchema = Type.Object(
  {
    accent: Colour,
    accentStrong: Colour,
    onAccent: Colour,
    accentSoft: Colour,
    accentText: Colour,
  },
  { $id: 'Palette', additionalProperties: false },
);

export type Palette = Static<typeof PaletteSchema>;

/** One of the integrated sites: who it belongs to and how the widgets behave there. */
export const SiteSchema = Type.Object(
  {
    id: Type.String({ minLength: 2, maxLength: 64, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', examples: ['so-tttt'] }),
    name: Type.String(),
    nameEn: Type.Union([Type.String(), Type.Null()]),
    agencyId: Type.String(),
    locale: Type.String({ description: 'BCP 47 tag of the site’s default language.', examples: ['vi'] }),
    portalUrl: Type.String({ description: 'Where the signature line of each widget links to.' }),
    demonstration: Type.Boolean({ description: 'The answers are demonstration data; every widget says so.' }),
    theme: Type.Object({ light: PaletteSchema, dark: PaletteSchema }, { additionalProperties: false }),
  },
  { $id: 'Site', additionalProperties: false },
);

export type Site = Static<typeof SiteSchema>;
