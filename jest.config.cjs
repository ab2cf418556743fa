const { cpus } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Generous: a busy machine must not fail a test. Speed is measured by `npm run bench`.
  testTimeout: 120_000,
  // Suites in a browser wait for half of their time: on two cores three workers fit.
  maxWorkers: Math.ceil(cpus().length * 1.5),
  roots: ['<rootDir>/test'],
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  // numfmt 4.0.1 names a file in its exports that it does not ship.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  setupFiles: ['<rootDir>/test/support/fastCheckSeed.ts'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.(?:liquid|txt)$': '<rootDir>/test/support/textTransform.cjs',
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' }, useDefineForClassFields: false },
        },
      },
    ],
  },
};
