const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { OLDEST_CHROMIUM, scriptsFor } = require('./webpack.engines.cjs');
const { filesAsScripts } = require('./webpack.fromDisk.cjs');
const { stamped } = require('./scripts/site.cjs');
const { HelpPlugin } = require('./webpack.help.cjs');

/** Where the manifest of the project points: the server of `npm run start:excel`. */
const DEVELOPMENT_URL = 'https://localhost:3000/';
const MICROSOFT_CDN = 'https://appsforoffice.microsoft.com';

/** Microsoft's files that Excel's hosts ask for, shipped as they are, with their licence; without the optional telemetry. */
const OFFICE_FILES = [
  'dist/office.js',
  'dist/excel-win32-16.01.js',
  'dist/excel-web-16.00.js',
  'dist/excel-mac-16.00.js',
  'dist/excel-ios-16.00.js',
  'dist/o15apptofilemappingtable.js',
  'dist/zh-cn/office_strings.js',
  'dist/en-us/office_strings.js',
  'LICENSE.md',
];

/** A production address ends in a slash and is https, as Office demands. */
function productionUrl(text) {
  if (text === undefined || text === '') return DEVELOPMENT_URL;
  const url = new URL(text.endsWith('/') ? text : `${text}/`);
  if (url.protocol !== 'https:') throw new Error(`GOUJI_URL must be https: ${text}`);
  return url.href;
}

/** The manifest with the address under which the site will be. */
const manifestFor = (url) => (content) =>
  content
    .toString('utf8')
    .replaceAll(DEVELOPMENT_URL, url)
    .replaceAll(new URL(DEVELOPMENT_URL).origin, new URL(url).origin);

/** The check of the browser, with the oldest that this build is for. */
const oldestFor = (oldest) => (content) =>
  content.toString('utf8').replace(/OLDEST = \d+/, `OLDEST = ${oldest}`);

/**
 * The site: task pane, ribbon commands, workbench.
 *
 * GOUJI_URL        address of the deployed site, https; the manifest is rewritten to it
 * GOUJI_OFFICE     where the pane in Excel has Office.js from: `cdn` (default), Microsoft; `self`, the copy in the site
 * GOUJI_CHROMIUM   the oldest Chromium to compile for; 80 by default
 */
function web(shared, env = process.env) {
  const url = productionUrl(env.GOUJI_URL);
  const own = env.GOUJI_OFFICE === 'self';
  const oldest = Number(env.GOUJI_CHROMIUM ?? OLDEST_CHROMIUM);
  const officeUrl = own ? 'office/office.js' : `${MICROSOFT_CDN}/lib/1/hosted/office.js`;
  const page = (name, template, { office = officeUrl, shim = false, chunks = [name] } = {}) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      chunks,
      scriptLoading: 'defer',
      office,
      shim,
      policy: policy(office !== null && office.startsWith('https:')),
    });
  return {
    name: 'web',
    target: ['web', 'es2020'],
    entry: {
      taskpane: ['./src/boot/standIns.ts', './src/taskpane/index.tsx'],
      commands: './src/commands/index.ts',
      message: './src/commands/message.ts',
      workbench: ['./src/boot/standIns.ts', './src/workbench/index.tsx'],
      shim: { import: './src/workbench/shim.ts', filename: 'shim.js' },
    },
    output: {
      path: path.resolve(__dirname, 'dist/web'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    module: { rules: [...scriptsFor(oldest), ...shared.rules] },
    resolve: shared.resolve,
    // What has not changed since the last build is not compiled again.
    cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
    devtool: false,
    performance: { hints: false },
    optimization: { splitChunks: { chunks: ({ name }) => name !== 'shim' && name !== 'message' } },
    plugins: [
      page('taskpane', './src/taskpane/taskpane.html'),
      page('commands', './src/commands/commands.html'),
      page('message', './src/commands/message.html'),
      page('index', './src/workbench/workbench.html', { office: null, chunks: ['workbench'] }),
      // The same task pane, with the emulated Excel under Microsoft's unchanged client.
      page('workbench-pane', './src/taskpane/taskpane.html', {
        office: 'office/office.js',
        shim: true,
        chunks: ['taskpane'],
      }),
      new HelpPlugin(),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          { from: 'src/taskpane/taskpane.css', to: 'taskpane.css' },
          { from: 'src/workbench/workbench.css', to: 'workbench.css' },
          { from: 'samples/*.xlsx', to: 'samples/[name][ext]' },
          { from: 'manifest.xml', to: 'manifest.xml', transform: manifestFor(url) },
          { from: 'src/boot/syntax.js', to: 'syntax.js', info: { minimized: true } },
          { from: 'src/boot/oldBrowser.js', to: 'old-browser.js', transform: oldestFor(oldest) },
          // The workbench has Office.js beside it always.
          ...OFFICE_FILES.map(officeFile),
        ],
      }),
      filesAsScripts,
      stamped,
    ],
  };
}

/** No other origin than Microsoft's for Office.js; styles are made by the page itself, line by line. */
const policy = (cdn) =>
  [
    "default-src 'self'",
    `script-src 'self'${cdn ? ` ${MICROSOFT_CDN}` : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ');

const officeFile = (file) => ({
  from: path.join('node_modules/@microsoft/office-js', file),
  to: path.join('office', path.relative('dist', file).replace(/^\.\.[\\/]/, '')),
  info: { minimized: true }, // nothing may touch it
});

module.exports = { web, productionUrl, manifestFor, OFFICE_FILES, DEVELOPMENT_URL };
