import { nodeIo } from './io';
import { loadProgram } from './start/loadProgram';
import type { Cores } from './start/v8Flags';

const CASES: readonly Cores[] = ['spare', 'busy'];

/**
 * Part of the build: `node dist/cli/compileAhead.cjs WORKBOOK…` checks the workbooks and keeps what V8 compiled on the way,
 * so that the executable need not compile it at each start, and each of its threads once more.
 */
async function compileAhead(workbooks: readonly string[]): Promise<void> {
  const silent = { ...nodeIo(), out: () => {} };
  for (const cores of CASES) {
    const program = loadProgram(cores);
    const { run } = await program.exports.commandLine();
    for (const format of ['text', 'jsonl']) {
      const status = await run(['check', '--format', format, ...workbooks], silent);
      if (status === 2) throw new Error(`not all of these could be checked: ${workbooks.join(' ')}`);
    }
    program.keep();
  }
}

void compileAhead(process.argv.slice(2));
