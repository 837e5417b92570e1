/**
 * What a page with one element loads before it shows an answer: the loader, then side by side the element's module,
 * everything that module imports, and the language.
 * @param {import('../../packages/components/src/loader/element-files.js').ElementFiles} files from the build's manifest.json
 * @param {string} locale
 * @returns {Record<string, string>} path within the build by its name without the hash
 */
export function pageFiles({ module, imports, locales }, locale) {
  const language = locales[locale];
  if (!language) throw new Error(`The build has no language ${locale} for ${module}.`);
  return Object.fromEntries(['portal.js', module, ...imports, ...language].map((path) => [withoutHash(path), path]));
}

/** @param {string} path `assets/base-U5YbuhKD.js` becomes `assets/base.js` */
export const withoutHash = (path) => path.replace(/-[\w-]{8}(\.\w+)$/, '$1');
