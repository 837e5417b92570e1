/** The one module that may turn text into HTML, because it sanitises first. */
const SANITISER = /[\\/]sanitised-html\.ts$/;

const UNSAFE_IMPORTS = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic']);
const UNSAFE_PROPERTIES = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc']);

/** @type {import('eslint').Rule.RuleModule} */
export const noUnsafeHtml = {
  meta: {
    type: 'problem',
    docs: { description: 'text becomes HTML in the sanitising module only' },
    schema: [],
    messages: {
      unsafe: '`{{name}}` writes text as HTML. Use a Lit template, or the sanitising module (sanitised-html.ts).',
    },
  },
  create(context) {
    if (SANITISER.test(context.filename)) return {};
    return {
      ImportSpecifier(node) {
        const name = node.imported.type === 'Identifier' ? node.imported.name : String(node.imported.value);
        if (UNSAFE_IMPORTS.has(name)) context.report({ node, messageId: 'unsafe', data: { name } });
      },
      AssignmentExpression({ left }) {
        if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') return;
        const { name } = left.property;
        if (UNSAFE_PROPERTIES.has(name)) context.report({ node: left, messageId: 'unsafe', data: { name } });
      },
      CallExpression({ callee }) {
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const { name } = callee.property;
        if (UNSAFE_PROPERTIES.has(name)) context.report({ node: callee, messageId: 'unsafe', data: { name } });
      },
      /** `.innerHTML=${…}` inside a template writes HTML just as well. */
      TemplateElement(node) {
        const bound = /\.(innerHTML|outerHTML|srcdoc)=["']?$/.exec(node.value.raw)?.[1];
        if (bound) context.report({ node, messageId: 'unsafe', data: { name: `.${bound}` } });
      },
    };
  },
};
