import { say, translator } from '../report/translate';
import { nodeIo } from './io';
import { localeOf } from './lang';
import { run } from './run';

const argv = process.argv.slice(2);

// A reader that has seen enough (`gouji check … | head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** The executable: `gouji …`. An error of our own must not look like a finding, which is status 1. */
run(argv, nodeIo).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    nodeIo.err(`${say(translator(localeOf(argv)), 'cli.internal', { reason })}\n`);
    process.exitCode = 2;
  },
);
