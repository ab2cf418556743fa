import { serveTasks, runInOrder } from '../../parallel';
import type { CliIo } from '../io';
import { nodeIo } from '../io';
import type { CheckReport, CheckSettings, CheckTask } from './CheckReport';
import { FileChecker } from './FileChecker';
import { identify, type Identified } from './priorBooks';

/** What threads can be asked to do, each a function from a task to its result. */
const JOBS = {
  check: (settings: CheckSettings, io: CliIo) => {
    const checker = new FileChecker(settings, io);
    return (task: CheckTask): Promise<CheckReport> => checker.check(task);
  },
  identify:
    (_settings: CheckSettings, io: CliIo) =>
    ({ file }: { readonly file: string }): Promise<Identified> =>
      identify(io, file),
};

type Jobs = typeof JOBS;
type TaskOf<J extends keyof Jobs> = Parameters<ReturnType<Jobs[J]>>[0];
type ResultOf<J extends keyof Jobs> = Awaited<ReturnType<ReturnType<Jobs[J]>>>;

interface WorkerData {
  readonly job: keyof Jobs;
  readonly settings: CheckSettings;
}

/** A thread of its own is worth its start from so many files on. */
const FILES_PER_THREAD = 4;

export interface JobOptions<J extends keyof Jobs> {
  readonly io: CliIo;
  readonly settings: CheckSettings;
  /** At most so many threads. */
  readonly threads: number;
  /** The result of a file of which a thread died. */
  readonly crashed: (task: TaskOf<J>, error: Error) => ResultOf<J>;
}

/** Does a job for every task, on as many threads as it pays, and hands over the results in the order of the tasks. */
export async function runJob<J extends keyof Jobs>(
  job: J,
  tasks: readonly TaskOf<J>[],
  { io, settings, threads, crashed }: JobOptions<J>,
  take: (result: ResultOf<J>) => void | Promise<void>,
): Promise<void> {
  const worth = Math.min(threads, Math.ceil(tasks.length / FILES_PER_THREAD));
  if (io.workers && worth > 1) {
    const workerData: WorkerData = { job, settings };
    const options = { file: io.workers.file, threads: worth, workerData, crashed };
    return runInOrder<TaskOf<J>, ResultOf<J>>(tasks, options, take);
  }
  const work = JOBS[job](settings, io) as (task: TaskOf<J>) => Promise<ResultOf<J>>;
  for (const task of tasks) await take(await work(task));
}

/** What the executable does when it runs as a worker thread. */
export function serveJob({ job, settings }: WorkerData): void {
  serveTasks(JOBS[job](settings, nodeIo()) as (task: CheckTask) => Promise<CheckReport | Identified>);
}
