import { Worker } from 'node:worker_threads';

export interface CrewOptions<Task, Result> {
  /** The worker's file: it calls `serveTasks`. */
  readonly file: string;
  /** At most so many threads; they are started when there is work for them. */
  readonly threads: number;
  /** What every worker is told when it starts. */
  readonly workerData: unknown;
  /** The result of a task that its worker died of; without this such a death fails the task. */
  readonly crashed?: (task: Task, error: Error) => Result;
}

interface Job<Task, Result> {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that work off tasks, one each at a time. A thread that dies is replaced, and the tasks of the others go on. */
export class Crew<Task, Result> {
  private readonly queue: Job<Task, Result>[] = [];
  private readonly busy = new Map<Worker, Job<Task, Result>>();
  private readonly idle: Worker[] = [];
  private closed = false;

  constructor(private readonly options: CrewOptions<Task, Result>) {}

  /** Rejects when the worker died of the task and nothing stands in for its result, or when the crew was closed before. */
  run(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.queue.push({ task, resolve, reject });
      this.next();
    });
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    this.closed = true;
    this.queue.length = 0;
    await Promise.all([...this.idle, ...this.busy.keys()].map((worker) => worker.terminate()));
  }

  private next(): void {
    while (!this.closed && this.queue.length > 0) {
      const worker = this.idle.pop() ?? (this.busy.size < this.options.threads ? this.start() : undefined);
      if (!worker) return;
      const job = this.queue.shift()!;
      this.busy.set(worker, job);
      worker.postMessage(job.task);
    }
  }

  private start(): Worker {
    const worker = new Worker(this.options.file, { workerData: this.options.workerData });
    let failure: Error | undefined;
    worker.on('message', (result: Result) => {
      this.busy.get(worker)?.resolve(result);
      this.busy.delete(worker);
      this.idle.push(worker);
      this.next();
    });
    worker.on('error', (error) => (failure = error));
    worker.on('exit', (code) => this.lost(worker, failure ?? new Error(`worker exit ${code}`)));
    return worker;
  }

  private lost(worker: Worker, error: Error): void {
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    const job = this.busy.get(worker);
    this.busy.delete(worker);
    if (job) {
      const { crashed } = this.options;
      if (crashed && !this.closed) job.resolve(crashed(job.task, error));
      else job.reject(error);
    }
    this.next();
  }
}
