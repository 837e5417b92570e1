/**
 * What a page with one element loads before it shows an answer: the loader, then side by side the element's module,
 * everything that module imports, and the language.
 * @param {import('../../packages/components/src/loader/element-files.js').ElementManifest} manifest the build's manifest.json
 * @param {string} tag
 * @param {string} locale
 * @returns {Record<string, string>} path within the build by its name without the folder's hash
 */
export function pageFiles({ folder, elements, locales }, tag, locale) {
  const files = elements[tag];
  if (!files) throw new Error(`The build has no ${tag}.`);
  if (!locales.includes(locale)) throw new Error(`The build has no language ${locale}.`);
  const names = [...files, `${tag.replace('nt-', '')}.${locale}`, `shared.${locale}`];
  return {
    'portal.js': 'portal.js',
    ...Object.fromEntries(names.map((name) => [`assets/${name}.js`, `${folder}/${name}.js`])),
  };
}
