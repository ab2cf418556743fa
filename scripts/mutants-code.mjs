// Breaks the code one line at a time, in a copy of it, and says which breaks no test notices. See test/breaks/README.md.
// Usage: npm run mutants:code -- [--only part-of-a-path-or-text] [--jobs N]
// Ends with 0 where every break is killed, 1 where one survives, 2 where something stands in the way.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { only: { type: 'string' }, jobs: { type: 'string', default: String(availableParallelism()) } },
});

const LISTS = path.join(root, 'test/breaks');
const all = readdirSync(LISTS)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(path.join(LISTS, name), 'utf8')));
const breaks = all.filter((b) => values.only === undefined || `${b.file} ${b.what}`.includes(values.only));

/** What the tests read. */
const NEEDED = ['src', 'test', 'docs', 'samples', 'package.json', 'tsconfig.json', 'jest.config.cjs'];
const LEFT_OUT = /\.png$|[\\/]test[\\/]e2e([\\/]|$)/;

const folders = [];
const running = new Set();

function copy() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-breaks-'));
  folders.push(folder);
  for (const name of NEEDED)
    cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      filter: (source) => !LEFT_OUT.test(source),
    });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Ends a run of tests with the processes that it has started. */
function end(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

function cleanUp() {
  for (const child of running) end(child);
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    } catch {
      process.stderr.write(`${folder} could not be removed\n`);
    }
  }
}
process.on('exit', cleanUp);
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.on(signal, () => process.exit(status));

/** Runs test files in a copy. @returns whether all passed, and whether all could be loaded */
function test(folder, tests, workers) {
  const results = path.join(folder, 'results.json');
  const args = ['node_modules/jest/bin/jest.js', ...tests, '--silent', '--json', `--outputFile=${results}`,
    '--cacheDirectory', path.join(folder, 'cache'), '--watchman=false', workers > 1 ? `--maxWorkers=${workers}` : '--runInBand']; // prettier-ignore
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    let told = '';
    child.stderr.on('data', (data) => (told += data));
    child.on('close', (status) => {
      running.delete(child);
      const result = status === 0 || status === 1 ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
      if (!result) return resolve({ passed: false, loaded: false, told });
      const loaded = result.numRuntimeErrorTestSuites === 0 && result.numTotalTests > 0;
      resolve({ passed: status === 0, loaded, told });
    });
  });
}

/** Applies a break, runs its tests, and puts the line back. */
async function tryBreak(folder, { file, from, to, tests }) {
  const place = path.join(folder, file);
  const source = readFileSync(place, 'utf8');
  if (source.split(from).length !== 2) return 'lost';
  writeFileSync(
    place,
    source.replace(from, () => to),
  );
  const { passed, loaded } = await test(folder, tests, 1);
  writeFileSync(place, source);
  return passed ? 'survived' : loaded ? 'killed' : 'unloadable';
}

const jobs = Math.max(1, Math.min(Number(values.jobs) || 1, breaks.length));
const copies = Array.from({ length: jobs }, copy);
const started = Date.now();
const whole = await test(copies[0], [...new Set(breaks.flatMap((b) => b.tests))], jobs);
if (!whole.passed) {
  process.stderr.write(`${whole.told}\nThe tests fail before anything is broken.\n`);
  process.exit(2);
}

const outcomes = { killed: [], survived: [], lost: [], unloadable: [] };
const queue = [...breaks];
await Promise.all(
  copies.map(async (folder) => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const outcome = await tryBreak(folder, next);
      outcomes[outcome].push(next);
      if (process.stderr.isTTY) process.stderr.write(`\r${breaks.length - queue.length}/${breaks.length}`);
    }
  }),
);
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');

const tell = (title, list) => {
  for (const { file, what, from, to } of list)
    process.stdout.write(`${title}: ${file}: ${what}\n  - ${from}\n  + ${to}\n`);
};
tell('survived', outcomes.survived);
tell('not found once in its file', outcomes.lost);
tell('a test does not even load', outcomes.unloadable);
process.stdout.write(
  `${breaks.length} breaks, ${outcomes.killed.length} killed, ${outcomes.survived.length} survived\n`,
);
process.stderr.write(`${Math.round((Date.now() - started) / 1000)} s on ${jobs} copies\n`);
process.exitCode =
  outcomes.lost.length + outcomes.unloadable.length > 0 ? 2 : outcomes.survived.length > 0 ? 1 : 0;
