import { Worker } from 'node:worker_threads';

/** Tasks sent to a thread at once: enough to keep it busy, few enough to hold back what comes out of order. */
const CHUNK = 8;

/**
 * Runs numbered tasks on worker threads and hands over the results in the order of their numbers.
 * @param file the worker: it takes `{ from, to }` and answers with the results of from … to − 1
 * @returns when all are done; rejects with the first error of a worker
 */
export function runInOrder<T>(
  file: string,
  count: number,
  threads: number,
  workerData: unknown,
  take: (result: T) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let next = 0;
    let due = 0;
    const waiting = new Map<number, T[]>();
    const workers = Array.from({ length: Math.min(threads, Math.ceil(count / CHUNK)) }, () => {
      const worker = new Worker(file, { workerData });
      const send = (): void => {
        if (next >= count) {
          void worker.terminate();
          return;
        }
        const from = next;
        next = Math.min(count, from + CHUNK);
        worker.postMessage({ from, to: next });
      };
      worker.on('message', ({ from, results }: { from: number; results: T[] }) => {
        waiting.set(from, results);
        for (let ready = waiting.get(due); ready; ready = waiting.get(due)) {
          waiting.delete(due);
          due += ready.length;
          ready.forEach(take);
        }
        send();
        if (due >= count) resolve();
      });
      worker.on('error', (error) => {
        workers.forEach((w) => void w.terminate());
        reject(error);
      });
      return { terminate: () => worker.terminate(), send };
    });
    workers.forEach((w) => w.send());
  });
}
