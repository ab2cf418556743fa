const fs = require('node:fs');
const path = require('node:path');
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
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/** Templates of the narrative, taken as text. */
const templates = { test: /\.liquid$/, type: 'asset/source' };

const resolve = { extensions: ['.ts', '.tsx', '.js'] };

/** Lets a bundle be run by its name. */
const executable = (file) => ({
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('executable', () =>
      fs.chmodSync(path.join(compiler.outputPath, file), 0o755),
    ),
});

/** The command line: one file for Node. */
const cli = {
  name: 'cli',
  target: 'node20',
  entry: './src/cli/main.ts',
  output: {
    path: path.resolve(__dirname, 'dist/cli'),
    filename: 'gouji.cjs',
    chunkFormat: false,
    asyncChunks: false,
  },
  module: { rules: [swc, templates] },
  resolve,
  // The bundle starts itself again in worker threads.
  node: { __filename: false },
  devtool: false,
  optimization: { minimize: false },
  performance: { hints: false },
  // It could load templates from files; ours are in the bundle.
  ignoreWarnings: [{ module: /liquidjs/, message: /createRequire/ }],
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), executable('gouji.cjs')],
};

/** What is run on the project itself: measurements that need the engine in worker threads. */
const tools = {
  ...cli,
  name: 'tools',
  entry: { mutants: './src/tools/mutants.ts', bench: './src/tools/bench.ts', batch: './src/tools/batch.ts' },
  output: { ...cli.output, path: path.resolve(__dirname, 'dist/tools'), filename: '[name].cjs' },
  // Peers of the benchmark stay outside the bundle, as their users have them.
  externals: {
    exceljs: 'commonjs exceljs',
    '@e965/xlsx': 'commonjs @e965/xlsx',
    'playwright-core': 'commonjs playwright-core',
  },
  plugins: [],
};

module.exports = [cli, tools, web({ rules: [swc, templates], resolve })];
