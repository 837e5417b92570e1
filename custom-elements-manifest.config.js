import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Paths in the manifest are those that users import: the compiled modules. */
const publishedPaths = {
  name: 'published-paths',
  /** @param {{ customElementsManifest: { modules: object[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    const rewritten = JSON.stringify(customElementsManifest.modules, (key, value) =>
      (key === 'path' || key === 'module') && typeof value === 'string'
        ? value.replace(/^(\/?)src\//, '$1dist/').replace(/\.ts$/, '.js')
        : value,
    );
    customElementsManifest.modules = JSON.parse(rewritten);
  },
};

/** What is private, protected or marked @internal is nobody's business outside. */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: { modules: any[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        // `dispatchEvent(new SomeEvent())` is found too, without a name; @fires has said it better.
        declaration.events = declaration.events?.filter((/** @type {{ name?: string }} */ { name }) => name);
        /** @type {{ name: string, privacy?: string, static?: boolean }[]} */
        const members = declaration.members ?? [];
        const hidden = members.filter(
          (member) => member.static || member.name.startsWith('#') || (member.privacy ?? 'public') !== 'public',
        );
        const names = new Set(hidden.map(({ name }) => name));
        declaration.members = declaration.members?.filter((/** @type {any} */ member) => !hidden.includes(member));
        declaration.attributes = declaration.attributes?.filter(
          (/** @type {{ name: string, fieldName?: string }} */ { name, fieldName }) => !names.has(fieldName ?? name),
        );
      }
    }
  },
};

/** Tags are given in define modules, `defineElement('nt-…', Class)`, which the analyzer does not know as such. */
function tagsFromDefineModules() {
  /** @type {Map<string, string>} tag by class */
  const tags = new Map();
  return {
    name: 'tags-from-define-modules',
    /** @param {{ ts: typeof import('typescript'), node: import('typescript').Node }} context */
    analyzePhase({ ts, node }) {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
      const [tag, element] = node.arguments;
      if (node.expression.text === 'defineElement' && tag && element && ts.isStringLiteral(tag)) {
        tags.set(element.getText(), tag.text);
      }
    },
    /** @param {{ customElementsManifest: { modules: any[] } }} context */
    packageLinkPhase({ customElementsManifest }) {
      for (const { path, declarations = [], exports = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          const tagName = declaration.kind === 'class' ? tags.get(declaration.name) : undefined;
          if (!tagName) continue;
          Object.assign(declaration, { tagName, customElement: true });
          exports.push({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name: declaration.name, module: path },
          });
        }
      }
    },
  };
}

/** Run in packages/components, see scripts/element-manifest.js. */
export default {
  globs: ['src/elements/**/*.ts', 'src/base/portal-element.ts'],
  exclude: ['src/**/*.{test,stories,e2e,styles,preload}.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    tagsFromDefineModules(),
    publicOnly,
    publishedPaths,
    customElementVsCodePlugin({ outdir: 'dist', cssFileName: null, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
