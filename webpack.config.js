const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { BannerPlugin } = require('webpack');
const { web } = require('./webpack.web.cjs');

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        // A field is written by the constructor; to define it first would be to write it twice.
        transform: { react: { runtime: 'automatic' }, useDefineForClassFields: false },
      },
    },
  },
};

/** Templates and manifests of the narrative, taken as text. */
const templates = { test: /\.(?:liquid|txt)$/, type: 'asset/source' };

const resolve = { extensions: ['.ts', '.tsx', '.js'] };

/** Lets a bundle be run by its name. */
const executable = (file) => ({
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('executable', () =>
      fs.chmodSync(path.join(compiler.outputPath, file), 0o755),
    ),
});

/** Has V8 compile what every check runs through, and keeps that beside the program: see src/cli/compileAhead.ts. */
const compiledAhead = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('compiledAhead', () => {
      const folder = path.resolve(__dirname, 'samples');
      const workbooks = fs.readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
      const script = path.join(compiler.outputPath, 'compileAhead.cjs');
      execFileSync(process.execPath, [script, ...workbooks.map((name) => path.join(folder, name))]);
    }),
};

/** The command line for Node: what starts, the program itself, and beside it what only some of its commands need. */
const cli = {
  name: 'cli',
  target: 'node20',
  entry: {
    gouji: './src/cli/main.ts',
    program: { import: './src/cli/program.ts', library: { type: 'commonjs2' } },
    compileAhead: './src/cli/compileAhead.ts',
  },
  output: {
    path: path.resolve(__dirname, 'dist/cli'),
    filename: '[name].cjs',
    chunkFilename: '[name].cjs',
    // Code kept from an earlier build is of no use.
    clean: true,
  },
  // What asks Node for a `require` means Node's own.
  module: { rules: [swc, templates], parser: { javascript: { createRequire: false } } },
  resolve,
  // The bundle starts itself again in worker threads, and the program from the folder that it lies in.
  node: { __filename: false, __dirname: false },
  devtool: false,
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'gouji.cjs' }),
    executable('gouji.cjs'),
    compiledAhead,
  ],
};

/** What is run on the project itself: measurements that need the engine in worker threads. */
const tools = {
  ...cli,
  name: 'tools',
  entry: {
    mutants: './src/tools/mutants.ts',
    bench: './src/tools/bench.ts',
    batch: './src/tools/batch.ts',
    fuzz: './src/tools/fuzz.ts',
    roundtrip: './src/tools/roundtrip.ts',
    samples: './src/tools/samples.ts',
  },
  output: { ...cli.output, path: path.resolve(__dirname, 'dist/tools'), filename: '[name].cjs' },
  // Peers of the benchmark stay outside the bundle, as their users have them.
  externals: {
    exceljs: 'commonjs exceljs',
    '@e965/xlsx': 'commonjs @e965/xlsx',
    'playwright-core': 'commonjs playwright-core',
  },
  plugins: [],
};

/** The engine as a package: one file for `require`, and beside it what passes its names on to `import`. */
const library = {
  ...cli,
  name: 'library',
  entry: { index: { import: './src/library/index.ts', library: { type: 'commonjs2' } } },
  output: { ...cli.output, path: path.resolve(__dirname, 'dist/library') },
  plugins: [new CopyPlugin({ patterns: [{ from: 'src/library/index.mjs' }] })],
};

module.exports = [cli, tools, library, web({ rules: [templates], resolve })];
