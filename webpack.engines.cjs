const coreJs = require('core-js/package.json');

/** The oldest Chromium that the site is compiled for: the engine inside older builds of WPS and of domestic browsers. */
const OLDEST_CHROMIUM = 80;

/** What adds missing features must not itself be given them. */
const POLYFILLS = /[\\/]node_modules[\\/]core-js[\\/]/;

/**
 * How scripts are compiled for browsers: syntax that the oldest one lacks is rewritten, and each module asks for the parts of
 * core-js that it uses and that one lacks. Packages are compiled as the project's own code is.
 * @param oldest major version of Chromium
 */
function scriptsFor(oldest) {
  const options = (parser) => ({
    // A package may be written either way.
    isModule: 'unknown',
    env: {
      targets: { chrome: String(oldest) },
      mode: 'usage',
      coreJs: coreJs.version,
      shippedProposals: false,
    },
    jsc: {
      parser,
      transform: { react: { runtime: 'automatic' }, useDefineForClassFields: false },
    },
  });
  return [
    {
      test: /\.tsx?$/,
      exclude: /node_modules/,
      use: { loader: 'swc-loader', options: { ...options({ syntax: 'typescript', tsx: true }) } },
    },
    {
      test: /\.[cm]?js$/,
      include: /node_modules/,
      exclude: POLYFILLS,
      use: { loader: 'swc-loader', options: { ...options({ syntax: 'ecmascript' }) } },
    },
  ];
}

module.exports = { OLDEST_CHROMIUM, scriptsFor };
