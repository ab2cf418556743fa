import { parentPort } from 'node:worker_threads';

/** What a worker does: answers each task with its result. An error it throws ends the thread, and the crew learns of it. */
export function serveTasks<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  const port = parentPort;
  if (!port) throw new Error('serveTasks is for worker threads');
  port.on('message', (task: Task) => {
    void Promise.resolve(task)
      .then(work)
      .then((result) => port.postMessage(result));
  });
}
