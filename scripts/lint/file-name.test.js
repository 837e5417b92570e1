import { fileName } from './file-name.js';
import { ruleTester } from './rule-tester.js';

/** @param {string} filename */
const named = (filename) => ({ filename, code: '' });

ruleTester.run('file-name', fileName, {
  valid: [
    named('/repo/packages/sdk/src/retry.ts'),
    named('/repo/packages/components/src/elements/dossier-status/dossier-status.styles.ts'),
    named('/repo/scripts/lint/file-name.test.js'),
    named('/repo/eslint.config.js'),
  ],
  invalid: [
    { ...named('/repo/packages/sdk/src/utils.ts'), errors: [{ messageId: 'saysNothing' }] },
    { ...named('/repo/packages/sdk/src/helper.test.ts'), errors: [{ messageId: 'saysNothing' }] },
    { ...named('/repo/packages/sdk/src/common/retry.ts'), errors: [{ messageId: 'saysNothing' }] },
    { ...named('/repo/packages/sdk/src/DossierStatus.ts'), errors: [{ messageId: 'kebab' }] },
    { ...named('/repo/packages/sdk/src/dossier_status.ts'), errors: [{ messageId: 'kebab' }] },
  ],
});
