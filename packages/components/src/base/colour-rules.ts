/** A colour in the light and in the dark, or one for both. */
export type ColourPair = readonly [light: string, dark: string];

/**
 * Rules that give each custom property `--nt-…` its colour. The dark one is used where the page's own `color-scheme`
 * is dark, so a widget is dark only where its page is; browsers without `light-dark()` stay light.
 */
export function colourRules(colours: Readonly<Record<string, ColourPair>>): string {
  const rules = (value: (pair: ColourPair) => string) => {
    return `:host{${Object.entries(colours)
      .map(([name, pair]) => `--nt-${name}:${value(pair)}`)
      .join(';')}}`;
  };
  return `${rules(([light]) => light)}@supports(color:light-dark(red,red)){${rules((pair) => `light-dark(${pair.join()})`)}}`;
}
