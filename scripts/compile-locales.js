/**
 * Compiles the i18next resource files (`*.vi.json`, `*.en.json` beside what they belong to) into small flat modules,
 * with a type that knows each key and the values its text needs. Refuses languages that differ in keys or values.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const RECORD = 'vi';
const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * @param {object} resources nested texts
 * @returns {Record<string, string>} the same, keys joined with dots
 */
export function flatten(resources, prefix = '') {
  return Object.fromEntries(
    Object.entries(resources).flatMap(([key, value]) => {
      const path = prefix + key;
      return typeof value === 'string' ? [[path, value]] : Object.entries(flatten(value, `${path}.`));
    }),
  );
}

/**
 * What the code may ask for: keys without their plural suffix, each with the names of its values.
 *
 * @param {Record<string, string>} messages
 * @returns {Map<string, Set<string>>}
 */
export function shapesOf(messages) {
  /** @type {Map<string, Set<string>>} */
  const shapes = new Map();
  for (const [key, text] of Object.entries(messages)) {
    const names = shapes.get(key.replace(PLURAL, '')) ?? new Set();
    for (const [, name] of text.matchAll(/{{\s*(\w+)\s*}}/g)) {
      names.add(String(name));
    }
    if (PLURAL.test(key)) {
      names.add('count');
    }
    shapes.set(key.replace(PLURAL, ''), names);
  }
  return shapes;
}

/** @param {string} namespace @param {string} locale @param {Record<string, string>} messages @param {Record<string, string>} record */
export function differences(namespace, locale, messages, record) {
  const [own, expected] = [shapesOf(messages), shapesOf(record)];
  const problems = [];
  for (const [key, names] of expected) {
    const found = own.get(key);
    if (!found) {
      problems.push(`${namespace}.${locale}.json lacks "${key}".`);
    } else if ([...names].sort().join() !== [...found].sort().join()) {
      problems.push(`${namespace}.${locale}.json "${key}" needs {${[...names]}}, but has {${[...found]}}.`);
    }
  }
  // Exactly as i18next: a form that is missing is not replaced by another.
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  for (const plural of new Set(
    Object.keys(messages)
      .filter((key) => PLURAL.test(key))
      .map((key) => key.replace(PLURAL, '')),
  )) {
    for (const form of forms.filter((category) => !(`${plural}_${category}` in messages))) {
      problems.push(`${namespace}.${locale}.json lacks "${plural}_${form}".`);
    }
  }
  return [
    ...problems,
    ...[...own.keys()]
      .filter((key) => !expected.has(key))
      .map((key) => `${namespace}.${locale}.json has "${key}", which ${RECORD} lacks.`),
  ];
}

/** @param {string} namespace @param {Record<string, string>} record */
function typesModule(namespace, record) {
  const name = namespace.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase());
  const rows = [...shapesOf(record)].map(([key, names]) => {
    const values = [...names].map((value) => `${value}: ${value === 'count' ? 'number' : 'string'}`).join('; ');
    return `  '${key}': ${values ? `{ ${values} }` : 'null'};`;
  });
  return `export interface ${name}Messages {\n${rows.join('\n')}\n}\n`;
}

/** @param {string} namespace @param {Record<string, string>} messages @param {string | null} shared */
function messagesModule(namespace, messages, shared) {
  const own = JSON.stringify(messages, null, 2).slice(2, -2);
  const [head, spread] = shared ? [`import shared from './shared.${shared}.js';\n\n`, '  ...shared,\n'] : ['', ''];
  return `${head}/** Compiled from ${namespace}'s i18next resources. */\nexport default {\n${spread}${own},\n};\n`;
}

/** @param {string} namespace @param {string[]} locales */
function indexModule(namespace, locales) {
  const name = namespace.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const rows = locales.map((locale) => `  ${locale}: () => import('./${namespace}.${locale}.js'),`);
  return `export const ${name}Languages = {\n${rows.join('\n')}\n};\n`;
}

/** @param {string} source folder to search @param {string} target folder to write to */
export async function compileLocales(source, target) {
  const files = (await readdir(source, { recursive: true })).filter((file) => /\.[a-z]{2}\.json$/.test(file)).sort();
  /** @type {Map<string, Map<string, Record<string, string>>>} */
  const namespaces = new Map();
  for (const file of files) {
    const [namespace = '', locale = ''] = basename(file, '.json').split('.');
    const languages = namespaces.get(namespace) ?? new Map();
    languages.set(locale, flatten(JSON.parse(await readFile(join(source, file), 'utf8'))));
    namespaces.set(namespace, languages);
  }
  const problems = [];
  await mkdir(target, { recursive: true });
  for (const [namespace, languages] of namespaces) {
    const record = languages.get(RECORD) ?? {};
    for (const [locale, messages] of languages) {
      problems.push(...differences(namespace, locale, messages, record));
      const shared = namespace === 'shared' ? null : locale;
      await writeIfChanged(join(target, `${namespace}.${locale}.ts`), messagesModule(namespace, messages, shared));
    }
    await writeIfChanged(join(target, `${namespace}.messages.ts`), typesModule(namespace, record));
    if (namespace !== 'shared') {
      await writeIfChanged(
        join(target, `${namespace}.languages.ts`),
        indexModule(namespace, [...languages.keys()].sort()),
      );
    }
  }
  if (problems.length) {
    throw new Error(`Translations differ:\n${problems.join('\n')}`);
  }
}

/** Leaves an equal file untouched, so that the compiler has nothing to do. @param {string} file @param {string} text */
async function writeIfChanged(file, text) {
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present !== text) {
    await writeFile(file, text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const source = resolve(import.meta.dirname, '../packages/components/src');
  await compileLocales(source, join(source, 'generated/locales')).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
