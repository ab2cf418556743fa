import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';

/** The engine is pure: no console, no clock, no I/O, no host. */
const engine = ['budget', 'recognise', 'rules', 'diagnose', 'text', 'narrative', 'report', 'generate'].map(
  (d) => `src/${d}/**/*.{ts,tsx}`,
);

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'samples/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: engine,
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'console',
        'window',
        'document',
        'Office',
        'Excel',
        'fetch',
      ],
      'no-restricted-imports': ['error', { patterns: ['node:*', 'fs', 'path', 'os'] }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The engine reads no clock.',
        },
      ],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { complexity: ['error', 32] } },
  { files: ['src/text/**/*.ts'], rules: { complexity: ['error', 15] } },
  {
    files: ['src/taskpane/**/*.{ts,tsx}', 'src/workbench/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/workbook/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    // Its recommended configuration is a list that brings parsers of its own: the rules are named here instead.
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  {
    files: [
      'src/cli/**/*.ts',
      'src/tools/**/*.ts',
      'scripts/**',
      'examples/**',
      '*.cjs',
      '*.mjs',
      '*.js',
      'test/**',
    ],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.cjs', '**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
