import { Option, type Command } from 'commander';
import { resultSheetNames } from '../../report/resultSheets';
import { isMessageId, say, type Translate } from '../../report/translate';
import { openWorkbook } from '../../workbook/file';
import type { ClearOutcome } from '../../workbook/WorkbookPort';
import { copyPath, readFailure } from '../files';
import { unreadableReason } from '../readBook';
import type { CliContext, ExitStatus } from '../CliContext';
import { writeOut } from '../writeOut';

interface ClearOptions {
  readonly out?: string;
  readonly inPlace?: true;
}

/** `gouji clear FILE [--out DIR | --in-place]` */
export function addClear(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('clear')
    .description(say(t, 'cli.clear'))
    .argument(`<${say(t, 'cli.file')}>`, say(t, 'cli.clear.file'))
    .addOption(new Option('--out <dir>', say(t, 'cli.clear.out')).conflicts('inPlace'))
    .option('--in-place', say(t, 'cli.clear.in-place'))
    .action(async (file: string, options: ClearOptions) =>
      context.finish(await clearFile(file, options, context)),
    );
}

async function clearFile(file: string, options: ClearOptions, context: CliContext): Promise<ExitStatus> {
  const { io, t } = context;
  const bytes = await io.readFile(file).catch((error: unknown) => readFailure(error));
  if (!(bytes instanceof Uint8Array)) return refuse(t(bytes));
  let saved: Uint8Array;
  let marked: boolean;
  let outcome: ClearOutcome;
  try {
    const workbook = await openWorkbook(bytes);
    outcome = await workbook.clear(resultSheetNames());
    saved = workbook.save();
    // Marks are never written into a file of another format, which would come back as another file.
    marked = workbook.format !== 'converted' && !sameBytes(saved, bytes);
  } catch (error) {
    return refuse(t(unreadableReason(error)));
  }
  if (!marked) {
    io.out(`${say(t, 'cli.nothing-to-clear', { file })}\n`);
    tellKept();
    return 0;
  }
  const path = options.inPlace ? file : await copyPath(io, file, 'cleared', options.out);
  if (!(await writeOut(context, path, saved))) return 2;
  io.out(`${say(t, 'cli.cleared', { count: outcome.restored, file: path })}\n`);
  if (outcome.left.length > 0) io.out(`${leftLine(outcome, t)}\n`);
  tellKept();
  return 0;

  /** Sheets that stay, as people have written on them. */
  function tellKept(): void {
    if (outcome.kept) io.out(`${say(t, 'cli.kept', { sheets: outcome.kept })}\n`);
  }

  function refuse(reason: string): ExitStatus {
    io.err(`${say(t, 'cli.unreadable', { file, reason })}\n`);
    return 2;
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

function leftLine({ left }: ClearOutcome, t: Translate): string {
  const cells = left.map(({ sheet, address, reason }) =>
    say(t, 'cli.skipped-cell', {
      cell: `${sheet}!${address}`,
      reason: isMessageId(reason) ? say(t, reason).replace(/[。.]$/, '') : reason,
    }),
  );
  return say(t, 'cli.left', { count: left.length, cells });
}
