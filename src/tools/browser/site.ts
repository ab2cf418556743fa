import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Tests and npm's scripts run at the root of the project. */
const ROOT = process.cwd();
export const SITE = path.join(ROOT, 'dist/web');
const START = path.join(SITE, 'index.html');
/** Says when the last build began: webpack leaves files alone that come out the same, so theirs don't tell. */
const STAMP = path.join(ROOT, 'dist/.web-built');
const LOCK = path.join(ROOT, 'dist/.building');
const SOURCES = [
  'src',
  'assets',
  'samples',
  'manifest.xml',
  'webpack.web.cjs',
  'webpack.help.cjs',
  'scripts/help',
  'docs',
  'webpack.config.js',
  'package-lock.json',
];

/** A build takes less than this, also on a slow machine. Milliseconds. */
export const BUILD_LIMIT = 400_000;

function newest(file: string): number {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

const isFresh = (): boolean =>
  existsSync(START) &&
  existsSync(STAMP) &&
  Number(readFileSync(STAMP, 'utf8')) > Math.max(...SOURCES.map((s) => newest(path.join(ROOT, s))));

/** Builds the site where it is missing or older than its sources; whoever asks at the same time waits for one build. */
export async function builtSite(): Promise<void> {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  const until = Date.now() + BUILD_LIMIT;
  while (!isFresh()) {
    if (!tryLock()) {
      if (Date.now() > until) throw new Error(`another build holds ${LOCK}; remove it if none is running`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      continue;
    }
    try {
      if (!isFresh()) build();
    } finally {
      rmdirSync(LOCK);
    }
  }
}

function build(): void {
  const began = Date.now();
  const webpack = ['webpack', '--mode', 'production', '--config-name', 'web', '--stats', 'errors-only'];
  execFileSync('npx', webpack, { cwd: ROOT, stdio: 'pipe' });
  writeFileSync(STAMP, String(began));
}

function tryLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}
