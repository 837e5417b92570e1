/**
 * The build that web pages load: first the elements, in small files in a folder named after their contents, then the
 * loader, which carries the list of them so that everything an element needs starts travelling at once.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
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
    /** Nothing of an earlier build is served or packed. */
    buildStart: () => rm(out, { recursive: true, force: true }),
    writeBundle: {
      order: /** @type {const} */ ('post'),
      sequential: true,
      /** @this {import('rollup').PluginContext} @param {unknown} _options @param {import('rollup').OutputBundle} bundle */
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const hash = createHash('sha256');
        chunks
          .map(({ code }) => code)
          .sort()
          .forEach((code) => hash.update(code));
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
        const spoken = localeFiles.filter((file) => file.startsWith(`${elements[0]?.name}.`));
        manifest = { folder, elements: files, locales: spoken.map((file) => file.split('.')[1] ?? '') };
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

/** @type {import('rollup').RollupOptions[]} */
export default [
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
