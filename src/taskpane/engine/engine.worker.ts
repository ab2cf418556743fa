import { engine } from './engine';
import { serve } from './serve';
import type { WorkerCall } from './workerEngine';

const answer = serve(engine, (message) => self.postMessage(message));

self.addEventListener('message', ({ data }: MessageEvent<WorkerCall>) => void answer(data));
