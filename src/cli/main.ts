import { isMainThread, workerData } from 'node:worker_threads';
import { say, translator } from '../report/translate';
import { serveJob } from './batch/jobs';
import { nodeIo } from './io';
import { localeOf } from './lang';
import { optimiseLess } from './optimiseLess';
import { run } from './run';

/** The executable: `gouji …`. The same file is what its worker threads run. */
function main(): void {
  optimiseLess();
  const argv = process.argv.slice(2);
  const io = nodeIo(__filename);
  // A reader that has seen enough (`gouji check … | head`) closes the pipe; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  run(argv, io).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      // An error of our own must not look like a finding, which is status 1.
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      io.err(`${say(translator(localeOf(argv)), 'cli.internal', { reason })}\n`);
      process.exitCode = 2;
    },
  );
}

if (isMainThread) main();
else serveJob(workerData as Parameters<typeof serveJob>[0]);
