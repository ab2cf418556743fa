import { Crew, type CrewOptions } from './Crew';

/** Tasks handed out beyond the first unfinished one, per thread: one slow task holds back no more results than these. */
const AHEAD = 16;

/**
 * Runs tasks on worker threads and hands over the results in the order of the tasks. No more than {@link AHEAD} tasks per
 * thread are under way or wait for an earlier one, however many there are and however slowly they are taken.
 * @param take is awaited before the next result is handed over
 * @returns when all are taken; rejects with the first error of `take`, or of a task without a stand-in for its result
 */
export async function runInOrder<Task, Result>(
  tasks: Iterable<Task>,
  options: CrewOptions<Task, Result>,
  take: (result: Result) => void | Promise<void>,
): Promise<void> {
  const crew = new Crew(options);
  const window = options.threads * AHEAD;
  const pending: Promise<Result>[] = [];
  const takeFirst = async (): Promise<void> => take(await pending.shift()!);
  try {
    for (const task of tasks) {
      if (pending.length >= window) await takeFirst();
      const result = crew.run(task);
      // Seen when its turn comes; until then it must not count as unhandled.
      result.catch(() => {});
      pending.push(result);
    }
    while (pending.length > 0) await takeFirst();
  } finally {
    await crew.close();
  }
}
