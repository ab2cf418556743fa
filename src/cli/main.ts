import { nodeIo } from './io';
import { run } from './run';

/** The executable: `gouji …`. */
void run(process.argv.slice(2), nodeIo).then((status) => {
  process.exitCode = status;
});
