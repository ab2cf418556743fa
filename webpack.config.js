const path = require('node:path');

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
    },
  },
};

/** Templates of the narrative, taken as text. */
const templates = { test: /\.liquid$/, type: 'asset/source' };

const resolve = { extensions: ['.ts', '.tsx', '.js'] };

/** The command line: one file for Node. */
const cli = {
  name: 'cli',
  target: 'node20',
  entry: './src/cli/main.ts',
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: 'gouji.cjs', chunkFormat: false, asyncChunks: false },
  module: { rules: [swc, templates] },
  resolve,
  devtool: false,
  optimization: { minimize: false },
  performance: { hints: false },
};

module.exports = [cli];
