import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateDepartment } from '../generate/generateDepartment';
import { withFormattedEmptiness } from './bench/formattedEmptiness';
import { exceljs, plainXlsx, sheetjs, type Peer } from './bench/peers';

/**
 * How many workbooks per second `gouji check` takes on one thread and on all cores, and how much memory, next to loops that
 * only read the same workbooks with exceljs and with SheetJS: `npm run bench:batch -- [--books 500]`.
 */
function main(): void {
  const { values } = parseArgs({
    options: { books: { type: 'string', default: '500' }, read: { type: 'string' }, in: { type: 'string' } },
  });
  if (values.read !== undefined && values.in !== undefined)
    return void readAll(PEERS[values.read]!, values.in);
  for (const { name, dress, part } of FORMS) compare(name, Math.ceil(Number(values.books) * part), dress);
}

/** Formatted rows below the tables of an office's template, and the sheets that have them. */
const LONG_ROWS = 3380;
const LONG_SHEETS = 6;

interface Form {
  readonly name: string;
  readonly dress: (xlsx: Uint8Array) => Uint8Array;
  /** Of the books: one peer takes a third of a second for each of the longest. */
  readonly part: number;
}

/** The same books in the forms in which they come: exported bare by a system, or filled into an office's template. */
const FORMS: readonly Form[] = [
  { name: 'values without any format', dress: (xlsx) => xlsx, part: 1 },
  { name: 'every cell formatted', dress: (xlsx) => withFormattedEmptiness(xlsx, 0, 0), part: 1 },
  {
    name: `${LONG_SHEETS} sheets with ${LONG_ROWS} formatted empty rows`,
    dress: (xlsx) => withFormattedEmptiness(xlsx, LONG_ROWS, LONG_SHEETS),
    part: 0.2,
  },
];

function compare(form: string, count: number, dress: (xlsx: Uint8Array) => Uint8Array): void {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-batch-'));
  try {
    let bytes = 0;
    for (let seed = 1; seed <= count; seed++) {
      const book = dress(plainXlsx(generateDepartment(seed).grids));
      bytes += book.length;
      writeFileSync(join(folder, `${String(seed).padStart(4, '0')}.xlsx`), book);
    }
    process.stdout.write(`\n${count} generated workbooks, ${form}, ${(bytes / 2 ** 20).toFixed(1)} MB\n`);
    const check = (jobs: number): string[] => [
      'dist/cli/gouji.cjs',
      ...['check', folder, '--format', 'jsonl', '--jobs', String(jobs)],
    ];
    const cores = availableParallelism();
    report('gouji check, 1 thread', count, check(1));
    if (cores > 1) report(`gouji check, ${cores} threads`, count, check(cores));
    for (const peer of Object.keys(PEERS))
      report(`${peer}, reading only`, count, [__filename, '--read', peer, '--in', folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PEERS: Readonly<Record<string, Peer>> = { exceljs, SheetJS: sheetjs };

async function readAll(peer: Peer, folder: string): Promise<void> {
  for (const file of readdirSync(folder)) await peer.read(readFileSync(join(folder, file)));
}

/** Runs in the measured process before it ends: its processor time over all threads, in microseconds, and its most memory, in KB. */
const USED =
  'data:text/javascript,import{isMainThread}from"node:worker_threads";isMainThread%26%26process.on("exit",()=>{' +
  'const u=process.resourceUsage();process.stderr.write(`used ${u.userCPUTime%2Bu.systemCPUTime} ${u.maxRSS}`)})';

function report(name: string, count: number, args: readonly string[]): void {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', USED, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - started) / 1000;
  const [, cpu, peak] = /used (\d+) (\d+)/.exec(stderr) ?? [];
  if (cpu === undefined || status === 2) throw new Error(`${name}: status ${status}\n${stderr}`);
  const row = [
    name.padEnd(24),
    `${seconds.toFixed(1)} s`.padStart(10),
    `${(count / seconds).toFixed(1)} books/s`.padStart(16),
    `${(Number(cpu) / 1e6).toFixed(1)} s of processor`.padStart(22),
    `${Math.round(Number(peak) / 1024)} MB`.padStart(10),
  ];
  process.stdout.write(`${row.join('')}\n`);
}

main();
