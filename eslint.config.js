/** Lint rules of the house: strict types, and console, process, clock and chance only at the edges. */
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { EDGE } from './.dependency-cruiser.mjs'

const sources = ['src/**/*.ts', 'rules/**/*.ts']

const namedExports = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }

/** What makes two runs differ or ends the process: the command line's business. */
const impure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No clock here: pass the time in.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock here: pass the time in.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Same input, same bytes out.',
  },
]

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'build/**',
      '.build-*/**',
      '**/.venv/**',
      'fixtures/**',
      'oracle/node/apps/**',
      'rules/catalogue/**',
      '**/*.d.ts',
      '**/*.d.mts',
    ],
  },
  {
    files: ['**/*.{js,mjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: sources, rules: { 'no-restricted-syntax': ['error', namedExports] } },
  {
    files: sources,
    ignores: [...EDGE],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'performance'],
      'no-restricted-syntax': ['error', namedExports, ...impure],
    },
  },
  {
    files: sources,
    ignores: ['src/cli/**'],
    rules: { 'no-console': 'error', 'no-restricted-properties': ['error', { object: 'process', property: 'exit' }] },
  },
)
