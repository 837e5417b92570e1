import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { elementName } from './element-name.js';

const TEMPLATES = fileURLToPath(new URL('./templates/', import.meta.url));

/** Titles end up in JSON, JSDoc, templates and strings: what could end one of them is refused. */
const UNSAFE_TITLE = /["'`<>\\{}*/$]/;

/**
 * @typedef {object} NewElement
 * @property {string} name without the prefix `nt-`
 * @property {string} [vi] title in Vietnamese; the name in words where it is missing
 * @property {string} [en] title in English
 */

/**
 * Writes the folder of a new element and makes it importable.
 * @param {string} root of the repository
 * @param {NewElement} element
 * @returns {Promise<string[]>} the files written, relative to the root
 * @throws {Error} with a message for the author; nothing is written then
 */
export async function writeElement(root, element) {
  const names = elementName(element.name);
  const titles = { vi: element.vi ?? names.sentence, en: element.en ?? names.sentence };
  for (const title of Object.values(titles)) {
    if (!title.trim() || UNSAFE_TITLE.test(title)) {
      throw new Error(`"${title}" cannot be a title: use letters, digits, spaces, commas and hyphens.`);
    }
  }
  const folder = join('packages/components/src/elements', names.name);
  if (existsSync(join(root, folder))) {
    throw new Error(`There is an element of that name already: ${folder}.`);
  }

  const values = /** @type {Record<string, string>} */ ({ ...names, ...titles });
  /** @type {[string, string][]} */
  const files = readdirSync(TEMPLATES).map((template) => {
    const text = readFileSync(join(TEMPLATES, template), 'utf8');
    const filled = text.replace(/__([A-Za-z]+?)__/g, (_, key) => values[key] ?? unknownValue(template, key));
    return [join(folder, template.replace(/^element/, names.name).replace(/\.txt$/, '')), filled];
  });
  files.push(...publicEntries(root, names));

  mkdirSync(join(root, folder), { recursive: true });
  const options = (await resolveConfig(join(root, 'package.json'))) ?? {};
  for (const [file, text] of files) {
    writeFileSync(join(root, file), await format(text, { ...options, filepath: file }));
  }
  return files.map(([file]) => file);
}

/** @param {string} template @param {string} key @returns {never} */
function unknownValue(template, key) {
  throw new Error(`The template ${template} asks for __${key}__, which nobody fills in.`);
}

/**
 * The package's `exports` and its index, with the new element in them.
 * @param {string} root @param {{ name: string, pascal: string }} names
 * @returns {[string, string][]} files and their new text
 */
function publicEntries(root, { name, pascal }) {
  const manifestFile = 'packages/components/package.json';
  const indexFile = 'packages/components/src/index.ts';
  const manifest = JSON.parse(readFileSync(join(root, manifestFile), 'utf8'));
  const entry = (/** @type {string} */ file) => ({
    types: `./dist/elements/${name}/${file}.d.ts`,
    default: `./dist/elements/${name}/${file}.js`,
  });
  manifest.exports[`./${name}`] = entry(name);
  manifest.exports[`./define/${name}`] = entry(`${name}.define`);
  const index = readFileSync(join(root, indexFile), 'utf8');
  return [
    [manifestFile, JSON.stringify(manifest)],
    [indexFile, `${index.trimEnd()}\nexport { Nt${pascal} } from './elements/${name}/${name}.js';\n`],
  ];
}
