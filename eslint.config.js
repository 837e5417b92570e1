import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/lint/house-rules.js';

const BROWSER = ['packages/sdk/src/**/*.ts', 'packages/components/src/**/*.ts', 'packages/plugins/*/src/**/*.ts'];
const ELEMENTS = ['packages/components/src/**/*.ts', 'packages/plugins/*/src/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/generated/**',
      '**/node_modules/**',
      '.cache/**',
      '.data/**',
      'docs/api/**',
      'storybook-static/**',
      'scripts/new-element/templates/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { house: houseRules },
    rules: {
      'house/file-name': 'error',
      'house/file-size': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Without the option, `import { type A }` leaves an empty import behind that the browser must fetch.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false, properties: false } },
      ],
      // An abort is passed on as it came: `reject(signal.reason)`.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingUnknown: true, allowThrowingAny: true },
      ],
      // An async method may satisfy an interface without awaiting anything itself.
      '@typescript-eslint/require-await': 'off',
      // Numbers in templates are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['packages/**/*.ts'],
    rules: { 'house/import-direction': 'error' },
  },
  {
    files: ['packages/gateway/src/**/*.ts', 'packages/contract/src/**/*.ts'],
    languageOptions: { globals: globals.node },
  },
  {
    files: BROWSER,
    languageOptions: { globals: globals.browser },
    rules: {
      'house/no-polling': 'error',
      'house/no-unsafe-html': 'error',
      // A webmaster reads the console; what is said there is meant for him.
      'no-console': ['error', { allow: ['info', 'warn', 'error'] }],
    },
  },
  {
    files: ELEMENTS,
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    // The plug-in ships its recommended set in the old format only; its rules run unchanged on ESLint 10.
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'ReactiveElement', 'PortalElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'house/member-order': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      // Define modules stand apart from the class, and guard against a second definition.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/guard-super-call': 'off',
      'wc/max-elements-per-file': 'off',
      'wc/no-exports-with-element': 'off',
      'wc/tag-name-matches-class': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    // Command-line programs speak on the console.
    files: [
      'scripts/**/*.js',
      'packages/gateway/src/server.ts',
      'packages/*/bench/**/*.js',
      'packages/create-plugin/**/*.js',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/**/*.js'],
    // Code inside page.evaluate() runs in the browser.
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ['stories/**/*.js', 'packages/gateway/demo/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.test.ts', '**/*.driver.ts', '**/testing/**/*.ts'],
    // What a test writes as HTML it wrote itself.
    rules: { 'house/no-unsafe-html': 'off' },
  },
  {
    files: ['**/*.{test,e2e,driver}.ts', '**/testing/**/*.ts'],
    languageOptions: { globals: { ...globals.mocha } },
    rules: {
      // chai's `expect(x).to.be.true` is an expression by design.
      '@typescript-eslint/no-unused-expressions': 'off',
      // node:test's describe and it return promises that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // open-wc types every `.equal()` as a promise, for the sake of its snapshots.
            'Equal',
            { from: 'package', name: ['describe', 'it', 'test', 'before', 'after'], package: 'node:test' },
          ],
        },
      ],
      // Hostile data is untyped on purpose.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
