import { join } from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';
import type * as Program from './program';
import { loadScript } from './start/loadScript';
import { optimiseLess } from './start/optimiseLess';

/** The executable: `gouji …`. The same file is what its worker threads run. */
optimiseLess();
const { commandLine, serveJob } = loadScript<typeof Program>(join(__dirname, 'program.cjs')).exports;
if (isMainThread) void commandLine().then(({ main }) => main(process.argv.slice(2), __filename));
else serveJob(workerData as Parameters<typeof serveJob>[0]);
