import { isMainThread, workerData } from 'node:worker_threads';
import { loadProgram } from './start/loadProgram';
import { coresHere } from './start/v8Flags';

/** The executable: `gouji …`. The same file is what its worker threads run. */
const { commandLine, serveJob } = loadProgram(coresHere()).exports;
if (isMainThread) void commandLine().then(({ main }) => main(process.argv.slice(2), __filename));
else serveJob(workerData as Parameters<typeof serveJob>[0]);
