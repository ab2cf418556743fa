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

/**
 * The engine in a worker, so that the pane stays responsive and a call can be stopped at any moment.
 * A stopped worker is thrown away; the next call starts another.
 * @param start makes the worker
 */
export function workerEngine(start: () => Worker): PaneEngine {
  let worker: Worker | null = null;
  let calls = 0;
  return {
    call(name, request, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(abortError());
        const current = (worker ??= start());
        const id = ++calls;
        const drop = () => {
          current.terminate();
          if (worker === current) worker = null;
        };
        const settle = (act: () => void) => {
          current.removeEventListener('message', onMessage);
          current.removeEventListener('error', onError);
          signal?.removeEventListener('abort', onAbort);
          act();
        };
        const onMessage = ({ data }: MessageEvent<WorkerReply>) => {
          if (data.id !== id) return;
          settle(() =>
            'failure' in data ? reject(new Error(data.failure)) : resolve(unpack(data.answer) as never),
          );
        };
        const onError = (event: ErrorEvent) => settle(() => (drop(), reject(new Error(event.message))));
        const onAbort = () => settle(() => (drop(), reject(abortError())));
        current.addEventListener('message', onMessage);
        current.addEventListener('error', onError);
        signal?.addEventListener('abort', onAbort);
        current.postMessage({ id, name, request: pack(request) } satisfies WorkerCall);
      });
    },
  };
}
