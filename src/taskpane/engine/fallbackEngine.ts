import type { PaneEngine } from './PaneEngine';
import { WorkerStartError } from './workerEngine';

/**
 * The engine in a worker, or on the page where the worker can't be started: from the first call that shows it on.
 * @param beside the engine in a worker
 * @param onPage the same on the page's own thread
 */
export function fallbackEngine(beside: PaneEngine, onPage: PaneEngine): PaneEngine {
  let chosen = beside;
  return {
    async call(name, request, signal) {
      try {
        return await chosen.call(name, request, signal);
      } catch (error) {
        if (!(error instanceof WorkerStartError)) throw error;
        chosen = onPage;
        return onPage.call(name, request, signal);
      }
    },
  };
}
