import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, workerData } from 'node:worker_threads';
import { runInOrder, serveTasks } from '../parallel';
import { tallyText } from './mutants/print';
import { Tally } from './mutants/Tally';
import { finalTrial } from './mutants/finalTrial';
import { trial, type BookOutcome } from './mutants/trial';

/**
 * Measures how well wrong amounts are caught: makes consistent departments, plants slips, checks, counts.
 * `node mutants.cjs [--books 200] [--seed 1] [--threads N]`; the counts depend on books and seed alone.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      books: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      threads: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const [books, seed, threads] = [values.books, values.seed, values.threads].map((text) => whole(text)) as [
    number,
    number,
    number,
  ];
  const tally = new Tally();
  const started = performance.now();
  const options = { file: __filename, threads, workerData: { seed } };
  await runInOrder<number, BookOutcome>(Array(books).keys(), options, (outcome) => {
    tally.add(outcome);
    if (process.stderr.isTTY) process.stderr.write(`\r${tally.books}/${books}`);
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.stdout.write(tallyText(tally));
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s on ${threads} threads\n`);
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0)
    throw new RangeError(`Not a number of 1 or more: ${text}`);
  return Number(text);
}

function work(): void {
  const { seed } = workerData as { readonly seed: number };
  serveTasks((book: number) => {
    const own = seed * 1_000_003 + book;
    return { ...trial(own), final: finalTrial(own) };
  });
}

if (isMainThread) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
} else work();
