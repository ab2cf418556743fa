import { abortError, type EngineCall, type PaneEngine } from './PaneEngine';
import { pack, unpack } from './transfer';

export interface WorkerCall {
  readonly id: number;
  readonly name: EngineCall;
  /** Packed. */
  readonly request: unknown;
}

export type WorkerReply =
  { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly failure: string };

/** The worker could not be started: it was refused (a page opened from disk), or its script did not arrive. */
export class WorkerStartError extends Error {}

/** A call without an answer yet. */
interface Pending {
  readonly call: WorkerCall;
  /** Ends it; whoever comes second is too late. */
  readonly settle: (act: () => void) => void;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The engine in a worker, so that the pane stays responsive and a call can be stopped at any moment.
 * A stopped worker is thrown away; what else it was asked for goes to another.
 * @param start makes the worker
 * @returns an engine whose calls reject with a `WorkerStartError` where workers can't be had
 */
export function workerEngine(start: () => Worker): PaneEngine {
  let worker: Worker | null = null;
  let calls = 0;
  let hasAnswered = false;
  const pending = new Map<number, Pending>();

  const drop = (): void => {
    worker?.terminate();
    worker = null;
  };
  const begin = (): Worker => {
    const begun = started(start);
    begun.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      hasAnswered = true;
      const { settle, resolve, reject } = pending.get(data.id) ?? {};
      settle?.(() =>
        'failure' in data ? reject?.(new Error(data.failure)) : resolve?.(unpack(data.answer)),
      );
    });
    begun.addEventListener('error', ({ message }: ErrorEvent) => {
      drop();
      const failure = hasAnswered ? new Error(message) : new WorkerStartError(message);
      for (const { settle, reject } of [...pending.values()]) settle(() => reject(failure));
    });
    return begun;
  };
  const post = (call: WorkerCall): void => (worker ??= begin()).postMessage(call);

  return {
    call(name, request, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(abortError());
        const id = ++calls;
        const settle = (act: () => void): void => {
          if (!pending.delete(id)) return;
          signal?.removeEventListener('abort', onAbort);
          act();
        };
        const onAbort = (): void =>
          settle(() => {
            drop();
            reject(abortError());
            for (const other of pending.values()) post(other.call);
          });
        signal?.addEventListener('abort', onAbort);
        const call: WorkerCall = { id, name, request: pack(request) };
        pending.set(id, { call, settle, resolve: (answer) => resolve(answer as never), reject });
        try {
          post(call);
        } catch (error) {
          settle(() => reject(error as Error));
        }
      });
    },
  };
}

function started(start: () => Worker): Worker {
  try {
    return start();
  } catch (error) {
    throw new WorkerStartError(error instanceof Error ? error.message : String(error));
  }
}
