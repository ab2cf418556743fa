import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run';
import { memoryIo } from './memoryIo';

const ROOT = join(__dirname, '../..');
/** How long a run may take on a busy machine: a test can't end what it waits for. Milliseconds. */
const PATIENCE = 100_000;
const BUILT = join(ROOT, 'dist/cli/gouji.cjs');
const WEBPACK = join(ROOT, 'node_modules/webpack/bin/webpack.js');

interface Entry {
  readonly file: string;
  readonly reason?: string;
}

const entries = (lines: string): Entry[] =>
  lines
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Entry);

test('a thread that dies costs its file alone: it is reported, the others are checked in order', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `d/${i === 17 ? 'bad' : 'good'}${String(i).padStart(2, '0')}.xlsx`,
      new Uint8Array(),
    ]),
  );
  const io = { ...memoryIo(files), workers: { file: join(__dirname, 'fragileWorker.cjs'), cores: 3 } };
  expect(await run(['check', 'd', '--format', 'jsonl'], io)).toBe(2);
  const read = entries(io.stdout());
  expect(read.map((e) => e.file)).toEqual(Object.keys(files).sort());
  expect(read.filter((e) => e.reason !== undefined)).toEqual([
    { file: 'd/bad17.xlsx', reason: '核对时程序意外中止（heap out of memory），已跳过此文件，其余照常核对' },
  ]);
  expect(io.stderr()).toMatch(/^d\/bad17\.xlsx：核对时程序意外中止（heap out of memory）[^\n]*\n$/);
});

/** The bundle as users run it: the one in dist when nothing has changed since, else one made here. */
describe('the executable', () => {
  let folder: string;
  let cli = BUILT;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
    if (!isUpToDate()) {
      console.log('dist/cli is older than the sources: building the executable for this test.');
      const args = [
        WEBPACK,
        '--mode',
        'production',
        '--config-name',
        'cli',
        '--output-path',
        join(folder, 'cli'),
      ];
      const built = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', timeout: PATIENCE });
      if (built.status !== 0) throw new Error(built.stdout + built.stderr);
      cli = join(folder, 'cli/gouji.cjs');
    }
    const samples = join(ROOT, 'samples');
    const books = readdirSync(samples).filter((f) => f.endsWith('.xlsx'));
    mkdirSync(join(folder, 'd'));
    for (let i = 0; i < 50; i++) {
      const name = join(folder, 'd', `${String(i).padStart(2, '0')}.xlsx`);
      if (i === 23) writeFileSync(name, 'no workbook');
      else copyFileSync(join(samples, books[i % books.length]!), name);
    }
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const gouji = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      timeout: PATIENCE,
    });

  test('checks fifty books, one of them bad, on three threads as on one, in their order', () => {
    const many = gouji('check', 'd', '--format', 'jsonl', '--jobs', '3');
    const one = gouji('check', 'd', '--format', 'jsonl', '--jobs', '1');
    expect(many.status).toBe(2);
    expect(many.stdout).toBe(one.stdout);
    expect(many.stderr).toBe(one.stderr);
    const read = entries(many.stdout);
    expect(read.map((e) => e.file)).toEqual(
      Array.from({ length: 50 }, (_, i) => join('d', `${String(i).padStart(2, '0')}.xlsx`)),
    );
    expect(read.filter((e) => e.reason !== undefined).map((e) => e.file)).toEqual([join('d', '23.xlsx')]);
  }, 120_000);

  test('writes copies, SARIF, the summary and last year’s pairs from its threads too', () => {
    const common = ['check', 'd', '--prior-dir', 'd', '--format', 'sarif'];
    const many = gouji(...common, '--out', 'many', '--summary', 'many.xlsx', '--jobs', '3');
    const one = gouji(...common, '--out', 'one', '--summary', 'one.xlsx', '--jobs', '1');
    expect(many.stdout).toBe(one.stdout);
    expect(many.stderr.replaceAll('many', 'one')).toBe(one.stderr);
    expect(readdirSync(join(folder, 'many'))).toHaveLength(49);
    for (const name of ['00.checked.xlsx', '49.checked.xlsx'])
      expect(readFileSync(join(folder, 'many', name))).toEqual(readFileSync(join(folder, 'one', name)));
    expect(readFileSync(join(folder, 'many.xlsx'))).toEqual(readFileSync(join(folder, 'one.xlsx')));
  }, 120_000);

  test('starts, on each thread, from the code that the build compiled ahead, and does without it', () => {
    const watch = join(folder, 'watch.cjs');
    writeFileSync(
      watch,
      `const vm = require('node:vm');
      vm.Script = class extends vm.Script {
        constructor(...args) { super(...args); require('node:fs').writeSync(2, 'rejected: ' + this.cachedDataRejected + '\\n'); }
      };`,
    );
    const args = ['check', 'd/00.xlsx', 'd/01.xlsx', 'd/02.xlsx', 'd/03.xlsx', 'd/04.xlsx', '--jobs', '2'];
    const started = (executable: string): { stdout: string; stderr: string } =>
      spawnSync(process.execPath, ['--require', watch, executable, ...args], {
        cwd: folder,
        encoding: 'utf8',
        timeout: PATIENCE,
      });
    const ahead = started(cli);
    expect(ahead.stderr).toBe('rejected: false\n'.repeat(3));
    const without = join(folder, 'without');
    cpSync(dirname(cli), without, { recursive: true });
    for (const cores of ['spare', 'busy']) rmSync(join(without, `program.${cores}.cache`));
    const anew = started(join(without, 'gouji.cjs'));
    expect(anew.stderr).toBe('rejected: undefined\n'.repeat(3));
    expect(anew.stdout).toBe(ahead.stdout);
  }, 120_000);

  test('leaves quietly when its reader has seen enough', () => {
    const args = [process.execPath, cli, 'check', 'd', '--format', 'jsonl'].map((a) => `"${a}"`).join(' ');
    const piped = spawnSync(`${args} | head -1`, {
      cwd: folder,
      encoding: 'utf8',
      shell: true,
      timeout: PATIENCE,
    });
    expect(entries(piped.stdout).map((e) => e.file)).toEqual([join('d', '00.xlsx')]);
    expect(piped.stderr.replace(/^d.23\.xlsx：.*\n/, '')).toBe('');
  }, 60_000);
});

/** Whether the bundle in dist is newer than everything it is made of. */
function isUpToDate(): boolean {
  const made = timeOf(BUILT);
  const sources = ['package.json', 'webpack.config.js', ...filesIn('src')];
  return made !== undefined && sources.every((file) => (timeOf(join(ROOT, file)) ?? 0) < made);
}

const timeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

const filesIn = (path: string): string[] =>
  readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath.slice(ROOT.length), entry.name)] : [],
  );
