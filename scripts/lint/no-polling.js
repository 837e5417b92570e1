/** @type {import('eslint').Rule.RuleModule} */
export const noPolling = {
  meta: {
    type: 'problem',
    docs: { description: 'a widget waits for events; it never polls' },
    schema: [],
    messages: {
      polling: 'setInterval polls. Listen to an event or an observer, or ask once when the citizen acts.',
    },
  },
  create(context) {
    return {
      CallExpression(node) {
        const { callee } = node;
        const name =
          callee.type === 'Identifier'
            ? callee.name
            : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
              ? callee.property.name
              : '';
        if (name === 'setInterval') context.report({ node, messageId: 'polling' });
      },
    };
  },
};
