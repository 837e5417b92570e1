const WANTS_REASON = 250;
const WANTS_SPLIT = 400;

/** A file over 250 lines says why in one line, `// long because: …`; nothing excuses one over 400. */
const REASON = /long because:\s*\S.{9,}/;

/** @type {import('eslint').Rule.RuleModule} */
export const fileSize = {
  meta: {
    type: 'suggestion',
    docs: { description: 'files stay small enough to read in one sitting' },
    schema: [],
    messages: {
      reason: `{{lines}} lines: above ${WANTS_REASON} a file wants a reason. Split it, or write \`// long because: …\` on top.`,
      split: `{{lines}} lines: above ${WANTS_SPLIT} a file wants a split, whatever the reason.`,
    },
  },
  create(context) {
    return {
      Program(node) {
        const { lines: text, ast } = context.sourceCode;
        // A file ends with a line break, which makes one empty line that nobody reads.
        const lines = text.at(-1) === '' ? text.length - 1 : text.length;
        const data = { lines: String(lines) };
        if (lines > WANTS_SPLIT) {
          context.report({ node, loc: { line: WANTS_SPLIT + 1, column: 0 }, messageId: 'split', data });
        } else if (lines > WANTS_REASON && !(ast.comments ?? []).some((comment) => REASON.test(comment.value))) {
          context.report({ node, loc: { line: 1, column: 0 }, messageId: 'reason', data });
        }
      },
    };
  },
};
