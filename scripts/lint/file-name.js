import path from 'node:path';

const SAYS_NOTHING = /^(utils?|helpers?|common|misc|shared|stuff|functions|tools)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @type {import('eslint').Rule.RuleModule} */
export const fileName = {
  meta: {
    type: 'suggestion',
    docs: { description: 'a file is named after the one idea in it' },
    schema: [],
    messages: {
      saysNothing: '`{{name}}` says nothing about what is in it. Name the idea.',
      kebab: '`{{name}}` is not kebab-case.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const base = path.basename(context.filename);
        // `dossier-status.styles.ts`: the stem is what stands before the first dot; `.storybook` names start with one.
        const stem = base.replace(/^\./, '').split('.')[0] ?? '';
        const folder = path.basename(path.dirname(context.filename));
        if (SAYS_NOTHING.test(stem)) context.report({ node, messageId: 'saysNothing', data: { name: base } });
        else if (SAYS_NOTHING.test(folder))
          context.report({ node, messageId: 'saysNothing', data: { name: `${folder}/` } });
        else if (!KEBAB.test(stem)) context.report({ node, messageId: 'kebab', data: { name: base } });
      },
    };
  },
};
