import { say, translator } from '../report/translate';
import { nodeIo } from './io';
import { localeOf } from './lang';
import { run } from './run';

export { run } from './run';

/**
 * Runs the command line and leaves its status to the process.
 * @param argv arguments without the program's own name
 * @param workerFile what its worker threads run
 */
export function main(argv: readonly string[], workerFile: string): void {
  const io = nodeIo(workerFile);
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
