import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Random } from '../generate/Random';
import { busyTime } from './fuzz/busyTime';
import { damage } from './fuzz/damage';
import { minimise } from './fuzz/minimise';
import { probe, type Outcome } from './fuzz/probe';
import { seedsOf, type Seed } from './fuzz/seeds';

/** A variant may compute so long; a real book of its size takes a hundredth. */
const LONGEST_MS = 10_000;
/** So late a thread that does not answer is given up, on a busy machine too. */
const HANGS_MS = 120_000;
/** So much memory the objects of one thread may take. */
const MOST_MB = 1024;
const MINIMISE_MS = 20_000;

interface Task {
  readonly root: string;
  readonly folders: readonly string[];
}

interface Began {
  readonly began: number;
  readonly seed: string;
  readonly how: string;
  readonly bytes: Uint8Array;
  readonly command: Seed['command'];
}
/** What a thread says: that it begins with a variant, what came of it, and, of one that failed, a smaller file that does so too. */
type Said = Began | { readonly outcome: Outcome; readonly ms: number } | { readonly small: Uint8Array };

/**
 * Damages files and has them checked, marked, cleared, reviewed and opened as the page does: anything but a result or a refusal with its reason is a fault.
 * `node fuzz.cjs [--minutes 5] [--seed 1] [--threads N] [--files DIR] [--keep test/cases/fuzz] [--variants N]`; which variants there are
 * depends on seed and files alone, how many on the time.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      threads: { type: 'string', default: String(availableParallelism()) },
      variants: { type: 'string', default: 'Infinity' },
      files: { type: 'string', multiple: true, default: [] },
      keep: { type: 'string', default: 'test/cases/fuzz' },
    },
  });
  const [minutes, seed, threads, variants] = [
    values.minutes,
    values.seed,
    values.threads,
    values.variants,
  ].map(Number) as [number, number, number, number];
  if (!(minutes > 0) || !Number.isInteger(seed) || !(threads >= 1) || !(variants >= 1))
    throw new RangeError('--minutes, --seed, --threads and --variants take numbers.');
  const run = new Run({ root: process.cwd(), folders: values.files }, values.keep, seed, variants);
  await run.until(performance.now() + minutes * 60_000, threads);
  process.stdout.write(run.summary());
  if (run.failed > 0) process.exitCode = 1;
}

class Run {
  failed = 0;
  private next = 0;
  private read = 0;
  private refused = 0;
  private longest = { ms: 0, what: '' };
  private largest = 0;
  private readonly faults = new Map<string, number>();

  constructor(
    private readonly task: Task,
    private readonly keep: string,
    private readonly seed: number,
    private readonly variants: number,
  ) {}

  async until(end: number, threads: number): Promise<void> {
    const timer = setInterval(() => this.noteMemory(), 200);
    await Promise.all(Array.from({ length: threads }, () => this.keepBusy(end)));
    clearInterval(timer);
  }

  private noteMemory(): void {
    this.largest = Math.max(this.largest, process.memoryUsage().rss);
  }

  /** One thread after another, until the time is over: a thread that hangs or dies is replaced. */
  private async keepBusy(end: number): Promise<void> {
    while (performance.now() < end && this.next < this.variants) await this.oneThread(end);
  }

  private oneThread(end: number): Promise<void> {
    return new Promise((resolve) => {
      const worker = new Worker(__filename, {
        workerData: this.task,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
      });
      let now: Began | undefined;
      /** What was found of it: whatever becomes of making it smaller, this is told. */
      let found: string | undefined;
      let timer: NodeJS.Timeout | undefined;
      let isOver = false;
      const over = (fault?: string): void => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        if (fault !== undefined && now) this.fail(found ?? fault, now, now.bytes);
        void worker.terminate().then(() => resolve());
      };
      const give = (): void => {
        now = found = undefined;
        if (performance.now() >= end || this.next >= this.variants) over();
        else worker.postMessage(this.seed * 1_000_003 + this.next++);
      };
      worker.on('message', (said: Said | 'ready') => {
        if (said === 'ready') return give();
        clearTimeout(timer);
        if ('began' in said) {
          now = said;
          timer = setTimeout(() => over('took too long'), HANGS_MS);
        } else if ('small' in said) {
          this.fail(found!, now!, said.small);
          give();
        } else {
          found = this.faultOf(said, now!);
          if (said.outcome.kind === 'failed') {
            timer = setTimeout(() => over(found), MINIMISE_MS + HANGS_MS);
            return;
          }
          if (found !== undefined) this.fail(found, now!, now!.bytes);
          give();
        }
      });
      worker.on('error', (error) => over(error.message.replace(/\d+/g, '#')));
      worker.on('exit', () => over('the thread ended'));
    });
  }

  /** Counts a variant; @returns what is wrong with what came of it, if anything is. */
  private faultOf({ outcome, ms }: Extract<Said, { ms: number }>, now: Began): string | undefined {
    if (ms > this.longest.ms) this.longest = { ms, what: `${now.seed}: ${now.how}` };
    this.noteMemory();
    if (outcome.kind === 'failed') return outcome.fault;
    if (ms > LONGEST_MS) return 'took too long';
    this[outcome.kind] += 1;
    return undefined;
  }

  /** The first file of each fault is kept as a case. */
  private fail(fault: string, { began, seed, how, command }: Began, bytes: Uint8Array): void {
    this.failed += 1;
    const count = (this.faults.get(fault) ?? 0) + 1;
    this.faults.set(fault, count);
    if (count > 1) return;
    const name = `${command}-${createHash('sha256').update(fault).digest('hex').slice(0, 12)}`;
    mkdirSync(this.keep, { recursive: true });
    writeFileSync(join(this.keep, name), bytes);
    process.stderr.write(
      `${fault}\n  ${seed}, ${how}; number ${began}; kept as ${name} (${bytes.length} bytes)\n`,
    );
  }

  summary(): string {
    const all = this.read + this.refused + this.failed;
    const mib = Math.round(this.largest / 2 ** 20);
    const lines = [
      `${all} variants: ${this.refused} refused, ${this.read} read, ${this.failed} others`,
      `longest ${(this.longest.ms / 1000).toFixed(1)} s of processor time (${this.longest.what}), largest memory of all threads ${mib} MiB`,
      ...[...this.faults].map(([fault, count]) => `  ${count} × ${fault}`),
    ];
    return `${lines.join('\n')}\n`;
  }
}

async function work(): Promise<void> {
  const port = parentPort!;
  const { root, folders } = workerData as Task;
  const seeds = await seedsOf(root, true, folders);
  port.on('message', (number: number) => void one(number));
  port.postMessage('ready');

  async function one(number: number): Promise<void> {
    const random = new Random(number);
    const seed = random.pick(seeds);
    const { bytes, how } = damage(seed, random);
    const { command } = seed;
    port.postMessage({ began: number, seed: seed.name, how, bytes, command } satisfies Said);
    const started = busyTime();
    const outcome = await probe(bytes, command);
    port.postMessage({ outcome, ms: busyTime() - started } satisfies Said);
    if (outcome.kind !== 'failed') return;
    const end = performance.now() + MINIMISE_MS;
    const small = await minimise(bytes, command, outcome.fault, () => performance.now() > end);
    port.postMessage({ small } satisfies Said);
  }
}

(isMainThread ? main() : work()).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
