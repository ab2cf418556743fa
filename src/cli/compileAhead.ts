import { join } from 'node:path';
import { nodeIo } from './io';
import type * as Program from './program';
import { loadScript } from './start/loadScript';
import { optimiseLess } from './start/optimiseLess';

/**
 * Part of the build: `node dist/cli/compileAhead.cjs WORKBOOK…` checks the workbooks and keeps what V8 compiled on the way,
 * so that the executable need not compile it at each start, and each of its threads once more.
 */
async function compileAhead(workbooks: readonly string[]): Promise<void> {
  // As in the executable: V8 takes code only under the flags that it was compiled with.
  optimiseLess();
  const program = loadScript<typeof Program>(join(__dirname, 'program.cjs'));
  const { run } = await program.exports.commandLine();
  const silent = { ...nodeIo(), out: () => {} };
  for (const format of ['text', 'jsonl']) {
    const status = await run(['check', '--format', format, ...workbooks], silent);
    if (status === 2) throw new Error(`not all of these could be checked: ${workbooks.join(' ')}`);
  }
  program.keep();
}

void compileAhead(process.argv.slice(2));
