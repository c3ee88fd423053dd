import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
      ],
    },
  },
  {
    files: ['src/elements/**/*.ts', 'src/app/**/*.ts'],
    ...lit['flat/recommended'],
  },
  {
    files: ['src/elements/**/*.ts', 'src/app/**/*.ts'],
    ...wc['flat/best-practice'],
    settings: { wc: { elementBaseClasses: ['LitElement', 'LocalizedElement', 'SessionElement'] } },
  },
  {
    files: ['src/elements/**/*.ts'],
    // TypeScript knows that LitElement has them.
    rules: { 'wc/guard-super-call': 'off' },
  },
  {
    files: ['src/elements/**/*.ts', 'src/app/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    files: ['src/build/**', 'src/server/**', 'test/**', '*.config.*'],
    languageOptions: { globals: globals.node },
  },
  {
    // Node starts them, the browser runs what they hand to it.
    files: ['test/bench/**', 'test/soak/**', 'test/examples/**', 'test/package/hostile-host/**'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ['**/*.config.*'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-dynamic-delete': 'off' },
  },
);
