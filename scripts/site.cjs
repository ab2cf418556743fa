// The built site: where it is, whether it is younger than what it is made of, and building it where it is not. Used by
// `npm start` and by the tests.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** npm's scripts, tests and webpack run at the root of the project. */
const ROOT = process.cwd();
const SITE = path.join(ROOT, 'dist/web');
const START = path.join(SITE, 'index.html');
/** Written by each build: when it began, and for which address and engines. Files that come out the same keep their time. */
const STAMP = path.join(ROOT, 'dist/.web-built');
/** Holds the number of the process that builds. */
const LOCK = path.join(ROOT, 'dist/.building');

/** A build takes less than this, also on a slow machine. Milliseconds. */
const BUILD_LIMIT = 400_000;
const INTERVAL = 500;

const sources = () => [
  ...[
    'src',
    'assets',
    'samples',
    'docs',
    'scripts/help',
    'manifest.xml',
    'package.json',
    'package-lock.json',
  ],
  ...fs.readdirSync(ROOT).filter((name) => name.startsWith('webpack.')),
];

/** What a build is for: two of different settings are not the same site. */
const settingsOf = (env) =>
  JSON.stringify([env.GOUJI_URL ?? '', env.GOUJI_OFFICE ?? '', env.GOUJI_CHROMIUM ?? '']);

/** The youngest file below; 0 for what is not there. */
function newest(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))));
}

function isFresh(env = process.env) {
  if (!fs.existsSync(START) || !fs.existsSync(STAMP)) return false;
  try {
    const { began, settings } = JSON.parse(fs.readFileSync(STAMP, 'utf8'));
    return (
      settings === settingsOf(env) && began > Math.max(...sources().map((s) => newest(path.join(ROOT, s))))
    );
  } catch {
    return false; // A stamp of another form is no stamp.
  }
}

/** Says in the site's stamp when its build began. */
const stamped = {
  apply(compiler) {
    let began = 0;
    compiler.hooks.run.tap('stamped', () => (began = Date.now()));
    compiler.hooks.done.tap('stamped', (stats) => {
      if (stats.hasErrors() || path.resolve(compiler.outputPath) !== SITE) return;
      fs.writeFileSync(STAMP, JSON.stringify({ began, settings: settingsOf(process.env) }));
    });
  },
};

/**
 * Builds the site where it is missing or older than its sources; whoever asks at the same time waits for one build.
 * @param tell hears `building`, with why, and `waiting`, for another's build
 * @returns milliseconds that its own build took; 0 where there was nothing to do
 * @throws an Error with webpack's words, as a rejection, where the build fails or takes too long
 */
async function builtSite(tell = () => {}) {
  fs.mkdirSync(path.dirname(LOCK), { recursive: true });
  const until = Date.now() + BUILD_LIMIT;
  let hasWaited = false;
  while (!isFresh()) {
    if (tryLock()) {
      try {
        if (isFresh()) return 0;
        tell('building', fs.existsSync(START) ? 'changed' : 'missing');
        return await build();
      } finally {
        fs.rmSync(LOCK, { force: true, recursive: true });
      }
    }
    if (Date.now() > until) throw new Error(`the build that holds ${LOCK} does not end`);
    if (!hasWaited) tell('waiting', LOCK);
    hasWaited = true;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
  return 0;
}

function build() {
  const began = Date.now();
  // Not by `require.resolve`: packed into a tool, that is the number of a module.
  const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const options = ['--mode', 'production', '--config-name', 'web', '--stats', 'errors-only'];
  const child = spawn(process.execPath, [webpack, ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
  const timer = setTimeout(() => child.kill('SIGKILL'), BUILD_LIMIT);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(Date.now() - began);
      else reject(new Error(`the site could not be built (${signal ?? code})\n${words}`));
    });
  });
}

/** Takes the lock; one whose process has ended, killed in the middle of a build, holds nobody up. */
function tryLock() {
  if (isHeld()) return false;
  fs.rmSync(LOCK, { force: true, recursive: true });
  try {
    fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false; // Somebody was quicker.
  }
}

function isHeld() {
  try {
    const stat = fs.statSync(LOCK);
    if (stat.isDirectory()) return false;
    const text = fs.readFileSync(LOCK, 'utf8');
    // Just made, its number still to be written.
    if (text === '') return Date.now() - stat.mtimeMs < INTERVAL * 4;
    process.kill(Number(text), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

module.exports = { SITE, START, LOCK, BUILD_LIMIT, builtSite, isFresh, stamped };
