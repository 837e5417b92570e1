import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs in a process of its own: imports modules one after the other and writes, as JSON, what each did to its
 * surroundings. There is no document here, so a module that touches the page at import fails by itself.
 *
 * `node import-probe.js <folder> <file>…`
 */
const [folder = '.', ...files] = process.argv.slice(2);

/** What our dependencies leave behind: Lit its versions and server data, tslib the names of its functions. */
const KNOWN_GLOBALS = /^(lit[A-Z]\w*|reactiveElementVersions|__[a-z]\w+)$/;

/** @type {{ file: string, effect: string }[]} */
const effects = [];
let current = '';

Object.defineProperty(globalThis, 'customElements', {
  value: {
    define: (/** @type {string} */ tag) => effects.push({ file: current, effect: `defines <${tag}>` }),
    get: () => undefined,
    whenDefined: () => new Promise(() => {}),
  },
});
for (const name of /** @type {const} */ (['setTimeout', 'setInterval', 'fetch'])) {
  const original = globalThis[name];
  Object.defineProperty(globalThis, name, {
    configurable: true,
    writable: true,
    value: (/** @type {any[]} */ ...parameters) => {
      effects.push({ file: current, effect: `calls ${name}` });
      return Reflect.apply(original, globalThis, parameters);
    },
  });
}

for (const file of files) {
  current = file;
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  try {
    await import(pathToFileURL(resolve(folder, file)).href);
  } catch (error) {
    effects.push({ file, effect: `fails: ${error instanceof Error ? error.message : String(error)}` });
  }
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!before.has(name) && !KNOWN_GLOBALS.test(name)) effects.push({ file, effect: `adds a global, ${name}` });
  }
}
process.stdout.write(JSON.stringify(effects), () => process.exit(0));
