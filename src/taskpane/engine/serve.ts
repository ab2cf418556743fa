import type { Engine } from './PaneEngine';
import { pack, unpack } from './transfer';
import type { WorkerCall, WorkerReply } from './workerEngine';

/** Answers the pane's calls inside a worker. */
export function serve(
  engine: Engine,
  reply: (message: WorkerReply) => void,
): (call: WorkerCall) => Promise<void> {
  return async ({ id, name, request }) => {
    try {
      const answer = await engine[name](unpack(request) as never);
      reply({ id, answer: pack(answer) });
    } catch (error) {
      reply({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  };
}
