import { join } from 'node:path';
import * as fc from 'fast-check';
import { runInOrder } from '../../src/parallel';

interface Task {
  readonly n: number;
  readonly ms?: number;
  readonly act?: 'answer' | 'throw' | 'exit';
}
interface Result {
  readonly n: number;
  readonly threadId?: number;
  readonly workerData?: unknown;
  readonly crash?: string;
}

const file = join(__dirname, 'worker.cjs');
const crashed = (task: Task, error: Error): Result => ({ n: task.n, crash: error.message });

async function run(tasks: Iterable<Task>, threads: number): Promise<Result[]> {
  const results: Result[] = [];
  await runInOrder<Task, Result>(
    tasks,
    { file, threads, workerData: 'told', crashed },
    (r) => void results.push(r),
  );
  return results;
}

test('results come in the order of the tasks, whichever is done first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      async (waits, threads) => {
        const results = await run(
          waits.map((ms, n) => ({ n, ms })),
          threads,
        );
        expect(results.map((r) => r.n)).toEqual(waits.map((_, n) => n));
        expect(new Set(results.map((r) => r.threadId)).size).toBeLessThanOrEqual(threads);
        expect(results[0]!.workerData).toBe('told');
      },
    ),
    { numRuns: 10 },
  );
});

test.each(['throw', 'exit'] as const)(
  'a worker that dies (%s) costs its own task and is replaced',
  async (act) => {
    const bad = new Set([0, 3, 4, 9]);
    const results = await run(
      Array.from({ length: 10 }, (_, n): Task => ({ n, act: bad.has(n) ? act : 'answer' })),
      2,
    );
    expect(results.map((r) => r.n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(results.filter((r) => r.crash !== undefined).map((r) => r.n)).toEqual([...bad]);
    expect(results[3]!.crash).toBe(act === 'throw' ? 'task 3' : 'worker exit 7');
  },
);

test('without a stand-in the first death ends the run', async () => {
  const tasks: Task[] = [{ n: 0 }, { n: 1, act: 'throw' }, { n: 2 }];
  const taken: number[] = [];
  await expect(
    runInOrder<Task, Result>(tasks, { file, threads: 2, workerData: null }, (r) => void taken.push(r.n)),
  ).rejects.toThrow('task 1');
  expect(taken).toEqual([0]);
});

test('tasks are not asked for faster than results are taken', async () => {
  let asked = 0;
  let taken = 0;
  let most = 0;
  function* tasks(): Generator<Task> {
    for (let n = 0; n < 200; n++) {
      most = Math.max(most, ++asked - taken);
      yield { n };
    }
  }
  await runInOrder<Task, Result>(tasks(), { file, threads: 2, workerData: null, crashed }, async () => {
    await new Promise((done) => setTimeout(done, 1));
    taken++;
  });
  expect(taken).toBe(200);
  expect(most).toBeLessThanOrEqual(2 * 16 + 1);
});

test('what fails in taking ends the run', async () => {
  const take = (): Promise<void> => Promise.reject(new Error('disk full'));
  await expect(
    runInOrder<Task, Result>([{ n: 0 }, { n: 1 }], { file, threads: 1, workerData: null, crashed }, take),
  ).rejects.toThrow('disk full');
});

test('no task, no thread', async () => {
  expect(await run([], 4)).toEqual([]);
});
