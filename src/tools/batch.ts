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
  for (const form of FORMS) compare(form, Math.ceil(Number(values.books) * form.part));
}

/** Formatted rows below the tables of an office's template, and the sheets that have them. */
const LONG_ROWS = 3380;
const LONG_SHEETS = 6;

interface Form {
  readonly name: string;
  readonly dress: (xlsx: Uint8Array) => Uint8Array;
  /** Of the books: one peer takes a third of a second for each of the longest. */
  readonly part: number;
  /** How often each is run, in turns; the quickest run counts. More than once where they are close to each other. */
  readonly rounds: number;
}

/** The same books in the forms in which they come: exported bare by a system, or filled into an office's template. */
const FORMS: readonly Form[] = [
  { name: 'values without any format', dress: (xlsx) => xlsx, part: 1, rounds: 3 },
  { name: 'every cell formatted', dress: (xlsx) => withFormattedEmptiness(xlsx, 0, 0), part: 1, rounds: 1 },
  {
    name: `${LONG_SHEETS} sheets with ${LONG_ROWS} formatted empty rows`,
    dress: (xlsx) => withFormattedEmptiness(xlsx, LONG_ROWS, LONG_SHEETS),
    part: 0.2,
    rounds: 1,
  },
];

function compare({ name, dress, rounds }: Form, count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-batch-'));
  try {
    let bytes = 0;
    for (let seed = 1; seed <= count; seed++) {
      const book = dress(plainXlsx(generateDepartment(seed).grids));
      bytes += book.length;
      writeFileSync(join(folder, `${String(seed).padStart(4, '0')}.xlsx`), book);
    }
    const times = rounds > 1 ? `, the quickest of ${rounds} runs each` : '';
    process.stdout.write(
      `\n${count} generated workbooks, ${name}, ${(bytes / 2 ** 20).toFixed(1)} MB${times}\n`,
    );
    const best = new Map<string, Run>();
    for (let round = 0; round < rounds; round++) {
      for (const [contender, args] of contenders(folder)) {
        const run = measure(contender, args);
        if (run.seconds < (best.get(contender)?.seconds ?? Infinity)) best.set(contender, run);
      }
    }
    for (const [contender, run] of best) print(contender, count, run);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Who is compared, and what each runs. */
function contenders(folder: string): readonly (readonly [string, readonly string[]])[] {
  const check = (jobs: number): string[] => [
    'dist/cli/gouji.cjs',
    ...['check', folder, '--format', 'jsonl', '--jobs', String(jobs)],
  ];
  const cores = availableParallelism();
  return [
    ['gouji check, 1 thread', check(1)],
    ...(cores > 1 ? [[`gouji check, ${cores} threads`, check(cores)] as const] : []),
    ...Object.keys(PEERS).map(
      (peer) => [`${peer}, reading only`, [__filename, '--read', peer, '--in', folder]] as const,
    ),
  ];
}

const PEERS: Readonly<Record<string, Peer>> = { exceljs, SheetJS: sheetjs };

async function readAll(peer: Peer, folder: string): Promise<void> {
  for (const file of readdirSync(folder)) await peer.read(readFileSync(join(folder, file)));
}

/** Runs in the measured process before it ends: its processor time over all threads, in microseconds, and its most memory, in KB. */
const USED =
  'data:text/javascript,import{isMainThread}from"node:worker_threads";isMainThread%26%26process.on("exit",()=>{' +
  'const u=process.resourceUsage();process.stderr.write(`used ${u.userCPUTime%2Bu.systemCPUTime} ${u.maxRSS}`)})';

interface Run {
  readonly seconds: number;
  /** Microseconds, of all threads. */
  readonly processor: number;
  /** The most memory, in KB. */
  readonly peak: number;
}

function measure(name: string, args: readonly string[]): Run {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', USED, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - started) / 1000;
  const [, processor, peak] = /used (\d+) (\d+)/.exec(stderr) ?? [];
  if (processor === undefined || status === 2) throw new Error(`${name}: status ${status}\n${stderr}`);
  return { seconds, processor: Number(processor), peak: Number(peak) };
}

function print(name: string, count: number, { seconds, processor, peak }: Run): void {
  const row = [
    name.padEnd(24),
    `${seconds.toFixed(1)} s`.padStart(10),
    `${(count / seconds).toFixed(1)} books/s`.padStart(16),
    `${(processor / 1e6).toFixed(1)} s of processor`.padStart(22),
    `${Math.round(peak / 1024)} MB`.padStart(10),
  ];
  process.stdout.write(`${row.join('')}\n`);
}

main();
