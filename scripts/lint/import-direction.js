import path from 'node:path';

/**
 * Imports go up only: contract ← sdk ← components ← plugins, and contract ← gateway.
 * Each room lists the rooms it may take from, and how much of them.
 *
 * - `types`: `import type` only.
 * - `rules`: `import type` from the root, and values from `@ninhthuan/contract/rules/*`, which are small pure
 *   functions. The schema library must never reach a browser.
 * - `server`: values from `@ninhthuan/components/server` only, the entry that renders pages on the server.
 * - `all`: anything the package exports.
 *
 * @type {Record<string, Record<string, 'types' | 'rules' | 'server' | 'all'>>}
 */
const MAY_IMPORT = {
  contract: {},
  sdk: { contract: 'rules' },
  components: { contract: 'rules', sdk: 'all' },
  plugins: { contract: 'types', sdk: 'all', components: 'all' },
  gateway: { contract: 'all', components: 'server' },
};

const SCOPE = '@ninhthuan/';

/**
 * The room a file stands in, e.g. `sdk` for packages/sdk/src/portal.ts. Plug-ins share one room.
 *
 * @param {string} filename absolute
 * @returns {{ room: string, root: string } | null} `root` is the package's folder
 */
function roomOf(filename) {
  const parts = filename.split(path.sep);
  const at = parts.lastIndexOf('packages');
  const room = at < 0 ? undefined : parts[at + 1];
  if (!room || !(room in MAY_IMPORT)) return null;
  const depth = room === 'plugins' ? 3 : 2;
  return { room, root: parts.slice(0, at + depth).join(path.sep) };
}

/** @type {import('eslint').Rule.RuleModule} */
export const importDirection = {
  meta: {
    type: 'problem',
    docs: { description: 'imports between packages run one way' },
    schema: [],
    messages: {
      direction:
        '{{room}} may not import {{target}}: imports go contract ← sdk ← components ← plugins, and contract ← gateway.',
      typesOnly: '{{room}} may take types only from {{target}}: write `import type`.',
      rulesOnly:
        '{{room}} runs in a browser: take types from {{target}}, and functions from @ninhthuan/contract/rules/* only.',
      serverOnly: '{{room}} may take values only from @ninhthuan/components/server.',
      outside: 'A relative import may not leave its package: import what {{target}} exports by name.',
    },
  },
  create(context) {
    const here = roomOf(context.filename);
    if (!here) return {};
    const isTest = /\.test\.[jt]s$/.test(context.filename);

    /**
     * @param {import('eslint').Rule.Node} node
     * @param {unknown} source
     * @param {boolean} typeOnly
     */
    const check = (node, source, typeOnly) => {
      if (typeof source !== 'string') return;
      if (source.startsWith('.')) {
        const target = path.resolve(path.dirname(context.filename), source);
        if (!target.startsWith(here.root + path.sep)) {
          context.report({ node, messageId: 'outside', data: { target: path.basename(path.dirname(target)) } });
        }
        return;
      }
      if (!source.startsWith(SCOPE)) return;
      const name = source.slice(SCOPE.length).split('/')[0] ?? '';
      const target = name.startsWith('plugin-') ? 'plugins' : name;
      if (target === here.room && here.room !== 'plugins') return;
      const allowed = MAY_IMPORT[here.room]?.[target];
      const data = { room: here.room, target: source };
      if (!allowed) {
        context.report({ node, messageId: 'direction', data });
      } else if (typeOnly || allowed === 'all') {
        return;
      } else if (allowed === 'types') {
        context.report({ node, messageId: 'typesOnly', data });
      } else if (allowed === 'rules' && !source.startsWith('@ninhthuan/contract/rules/') && !isTest) {
        // Tests never ship, so they may validate against the schemas themselves.
        context.report({ node, messageId: 'rulesOnly', data });
      } else if (allowed === 'server' && source !== '@ninhthuan/components/server') {
        context.report({ node, messageId: 'serverOnly', data });
      }
    };

    /** @param {any} node typescript-eslint adds importKind to the standard nodes */
    const isTypeOnly = (node) =>
      node.importKind === 'type' ||
      node.exportKind === 'type' ||
      (node.specifiers?.length > 0 &&
        node.specifiers.every(
          /** @param {any} specifier */ (specifier) =>
            specifier.importKind === 'type' || specifier.exportKind === 'type',
        ));

    return {
      ImportDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, node.source?.value, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' ? node.source.value : null, false),
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value, true),
    };
  },
};
