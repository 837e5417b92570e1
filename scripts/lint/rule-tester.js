import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** ESLint's own tester, wired to node:test and reading TypeScript as the sources do. */
export const ruleTester = new RuleTester({
  languageOptions: { parser: /** @type {any} */ (tseslint.parser), sourceType: 'module', ecmaVersion: 2023 },
});
