import { abortError, type Engine, type PaneEngine } from './PaneEngine';

/** The engine on the page's own thread, for hosts without workers: it can only be stopped between steps. */
export const directEngine = (engine: Engine): PaneEngine => ({
  async call(name, request, signal) {
    await new Promise((resolve) => setTimeout(resolve, 0)); // lets the progress be painted first
    if (signal?.aborted) throw abortError();
    const answer = await engine[name](request as never);
    if (signal?.aborted) throw abortError();
    return answer as never;
  },
});
