/**
 * The build that web pages load: first the elements, in small files in a folder named after their contents, then the
 * loader, which carries the list of them so that everything an element needs starts travelling at once.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import htmlLiterals from 'rollup-plugin-html-literals';

const compiled = resolve(import.meta.dirname, 'packages/components/dist');
const out = join(compiled, 'cdn');
const locales = join(compiled, 'generated/locales');

/** One folder, one element; the folder's name is the tag's without its prefix. */
const elements = readdirSync(join(compiled, 'elements'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ tag: `nt-${name}`, name, module: join(compiled, 'elements', name, `${name}.js`) }));

const localeFiles = readdirSync(locales).filter((file) => /^(?!shared).*\.[a-z]{2}\.js$/.test(file));

/** Every element speaks the same languages: the compiler of translations sees to it. */
const languages = localeFiles
  .filter((file) => file.startsWith(`${elements[0]?.name}.`))
  .map((file) => file.split('.')[1] ?? '');

const minify = [
  // A space between words is text, and SVG has no implied end tags: neither may be minified away.
  htmlLiterals({ options: { minifyOptions: { minifyCSS: true, conservativeCollapse: true, keepClosingSlash: true } } }),
  terser({ ecma: 2022, module: true, compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true } }),
];

/** @returns {import('rollup').Plugin} an element's module as the loader takes it: the class as default export */
function elementEntries() {
  const prefix = '\0element:';
  return {
    name: 'element-entries',
    resolveId: (id) => (id.startsWith('element:') ? prefix + id.slice('element:'.length) : null),
    load(id) {
      const element = id.startsWith(prefix) && elements.find(({ name }) => name === id.slice(prefix.length));
      return element
        ? `export { ${className(element.name)} as default } from ${JSON.stringify(element.module)};`
        : null;
    },
  };
}

/** @param {string} name */
function className(name) {
  return `Nt${name.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase())}`;
}

/** Where the elements' files are written first; the folder is then named after what is in it. */
const UNNAMED = 'assets/unnamed';

/** @type {import('./packages/components/dist/loader/element-files.js').ElementManifest} */
let manifest = { folder: '', elements: {}, locales: [] };

/** Names the folder after its contents, so that it can be cached for ever, and notes what each element loads. */
function collectManifest() {
  return {
    name: 'collect-manifest',
    writeBundle: {
      order: /** @type {const} */ ('post'),
      sequential: true,
      /** @this {import('rollup').PluginContext} @param {unknown} _options @param {import('rollup').OutputBundle} bundle */
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const hash = createHash('sha256');
        const written = await readdir(join(out, UNNAMED), { recursive: true });
        for (const file of written.filter((name) => name.endsWith('.js')).sort()) {
          hash.update(await readFile(join(out, UNNAMED, file)));
        }
        const folder = `assets/${hash.digest('base64url').slice(0, 8)}`;
        await rename(join(out, UNNAMED), join(out, folder));

        const files = Object.fromEntries(
          elements.map(({ tag, name }) => {
            const entry = chunks.find((chunk) => chunk.facadeModuleId === `\0element:${name}`);
            if (!entry) {
              this.error(`No chunk was made for ${tag}.`);
            }
            return [tag, [entry.fileName, ...allImports(entry, chunks)].map((file) => basename(file, '.js'))];
          }),
        );
        manifest = { folder, elements: files, locales: languages };
        await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
      },
    },
  };
}

/** @param {import('rollup').OutputChunk} entry @param {import('rollup').OutputChunk[]} chunks */
function allImports(entry, chunks) {
  const found = new Set(entry.imports);
  for (const file of found) {
    chunks.find((chunk) => chunk.fileName === file)?.imports.forEach((next) => found.add(next));
  }
  return [...found];
}

/** @returns {import('rollup').Plugin} */
function insertManifest() {
  return {
    name: 'insert-manifest',
    renderChunk: (code) => ({ code: code.replace(/\bMANIFEST\b/, JSON.stringify(manifest)), map: null }),
  };
}

/** Compressed once here, so that the gateway sends files and computes nothing. @returns {import('rollup').Plugin} */
function precompress() {
  return {
    name: 'precompress',
    async writeBundle(options, bundle) {
      for (const file of Object.values(bundle)) {
        const source = file.type === 'chunk' ? file.code : file.source;
        const path = join(options.dir ?? out, file.fileName);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
        await writeFile(`${path}.br`, await promisify(brotliCompress)(source, { params }));
        await writeFile(`${path}.gz`, await promisify(gzip)(source, { level: 9 }));
      }
    },
  };
}

/**
 * One file with every element and its texts in one language, for pages that show several: without HTTP/2 a browser asks
 * an origin for six files at a time, and on a slow line each turn costs.
 * @param {string} locale
 * @param {number} index
 * @returns {import('rollup').RollupOptions}
 */
function together(locale, index) {
  const id = '\0together';
  const classes = elements.map(({ name, module }) => `import { ${className(name)} } from ${JSON.stringify(module)};`);
  const texts = localeFiles
    .filter((file) => elements.some(({ name }) => file === `${name}.${locale}.js`))
    .map((file, at) => `export { default as texts${at} } from ${JSON.stringify(join(locales, file))};`);
  const rows = elements.map(({ tag, name }) => `  '${tag}': ${className(name)},`);
  return {
    input: { together: 'together' },
    plugins: [
      {
        name: 'together',
        /** Nothing of an earlier build is served or packed. */
        buildStart: () => (index === 0 ? rm(out, { recursive: true, force: true }) : undefined),
        resolveId: (source) => (source === 'together' ? id : null),
        load: (source) =>
          source === id
            ? `${classes.join('\n')}\n${texts.join('\n')}\nexport default {\n${rows.join('\n')}\n};\n`
            : null,
      },
      nodeResolve(),
      ...minify,
      precompress(),
    ],
    output: {
      dir: out,
      entryFileNames: `${UNNAMED}/${locale}/[name].js`,
      chunkFileNames: `${UNNAMED}/${locale}/[name].js`,
      hoistTransitiveImports: false,
    },
    preserveEntrySignatures: 'allow-extension',
  };
}

/** @type {import('rollup').RollupOptions[]} */
export default [
  ...languages.map(together),
  {
    input: {
      ...Object.fromEntries(elements.map(({ name }) => [name, `element:${name}`])),
      ...Object.fromEntries(localeFiles.map((file) => [basename(file, '.js'), join(locales, file)])),
    },
    // Lazy parts of an element may use what its entry holds, without a file in between.
    preserveEntrySignatures: 'allow-extension',
    plugins: [elementEntries(), nodeResolve(), ...minify, collectManifest(), precompress()],
    output: {
      dir: out,
      entryFileNames: `${UNNAMED}/[name].js`,
      chunkFileNames: `${UNNAMED}/[name].js`,
      hoistTransitiveImports: false,
      // One shared file for what every element needs: lit, its helpers, and the family's base.
      manualChunks: (id) =>
        /node_modules[/\\](lit|@lit|lit-html|lit-element|tslib)/.test(id) ||
        relative(join(compiled, 'base'), id).startsWith('..') === false
          ? 'base'
          : undefined,
    },
  },
  {
    input: { portal: join(compiled, 'loader/portal.js') },
    plugins: [nodeResolve(), ...minify.slice(1), insertManifest(), precompress()],
    output: { dir: out, entryFileNames: '[name].js', chunkFileNames: 'assets/[name]-[hash].js' },
  },
];
