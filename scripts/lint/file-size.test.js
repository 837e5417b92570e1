import { fileSize } from './file-size.js';
import { ruleTester } from './rule-tester.js';

/** @param {number} lines @param {string} [first] */
const file = (lines, first = 'x;') => [first, ...Array(lines - 1).fill('x;')].join('\n') + '\n';

ruleTester.run('file-size', fileSize, {
  valid: [
    file(1),
    file(250),
    file(251, '// long because: one table of days off per year, read as a whole'),
    file(400, '/* long because: one table of days off per year, read as a whole */'),
  ],
  invalid: [
    { code: file(251), errors: [{ messageId: 'reason', data: { lines: '251' } }] },
    { code: file(251, '// long because:'), errors: [{ messageId: 'reason' }] },
    { code: file(251, 'const a = "long because: it is in a string only";'), errors: [{ messageId: 'reason' }] },
    { code: file(401, '// long because: one table of days off per year'), errors: [{ messageId: 'split' }] },
  ],
});
