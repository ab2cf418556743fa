import { Option, type Command } from 'commander';
import type { Message } from '../../budget/Finding';
import { check } from '../../pipeline/check';
import { isChecked, type FileOutcome } from '../../report/inputs';
import { jsonReport } from '../../report/json';
import { sarifReport } from '../../report/sarif';
import { overallSummary, textReport } from '../../report/text';
import { say } from '../../report/translate';
import { rules } from '../../rules/registry';
import type { Grid } from '../../workbook/Grid';
import { colours } from '../colours';
import { writeHighlighted } from '../highlighted';
import { noTables } from '../noTables';
import { readBook, unreadableReason } from '../readBook';
import type { CliContext, ExitStatus } from '../run';

interface CheckOptions {
  readonly prior?: string;
  readonly format: 'text' | 'json' | 'sarif';
  readonly out?: string;
}

/** `gouji check FILE… [--prior LAST.xlsx] [--format text|json|sarif] [--out DIR]` */
export function addCheck(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('check')
    .description(say(t, 'cli.check'))
    .argument(`<${say(t, 'cli.file')}...>`, say(t, 'cli.check.files'))
    .option('--prior <file>', say(t, 'cli.check.prior'))
    .addOption(
      new Option('--format <format>', say(t, 'cli.check.format'))
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('--out <dir>', say(t, 'cli.check.out'))
    .addHelpText('after', `\n${say(t, 'cli.check.status')}`)
    .action(async (files: string[], options: CheckOptions) =>
      context.finish(await checkFiles(files, options, context)),
    );
}

async function checkFiles(
  files: readonly string[],
  options: CheckOptions,
  context: CliContext,
): Promise<ExitStatus> {
  const { io, t } = context;
  const prior = options.prior === undefined ? undefined : await readBook(io, options.prior);
  let failed = false;
  if (options.prior !== undefined && prior && 'reason' in prior) {
    io.err(`${say(t, 'cli.prior-unreadable', { file: options.prior, reason: t(prior.reason) })}\n`);
    failed = true;
  }
  const priorGrids = prior && 'grids' in prior ? prior.grids : undefined;
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    const { outcome, written } = await checkFile(file, priorGrids, options, context);
    outcomes.push(outcome);
    failed ||= !isChecked(outcome) || written === false;
  }
  if (options.format === 'text' && files.length > 1) io.out(`${overallSummary(outcomes, t)}\n`);
  const errors = outcomes.some((o) => isChecked(o) && o.result.findings.some((f) => f.severity === 'error'));
  const status: ExitStatus = failed ? 2 : errors ? 1 : 0;
  if (options.format === 'json') io.out(jsonReport(outcomes, t));
  if (options.format === 'sarif') {
    const tool = { version: context.version, rules: rules.map((r) => r.meta) };
    io.out(sarifReport(outcomes, tool, status, context.locale, t));
  }
  return status;
}

/** One file from beginning to end; what goes wrong with it is told and leaves the others alone. */
async function checkFile(
  file: string,
  prior: readonly Grid[] | undefined,
  options: CheckOptions,
  context: CliContext,
): Promise<{ outcome: FileOutcome; written?: boolean }> {
  const { io, t } = context;
  const unreadable = (reason: Message): { outcome: FileOutcome } => {
    io.err(`${say(t, 'cli.unreadable', { file, reason: t(reason) })}\n`);
    return { outcome: { file, reason } };
  };
  const book = await readBook(io, file);
  if ('reason' in book) return unreadable(book.reason);
  try {
    const result = check(book.grids, prior ? { prior } : {});
    if (result.book.tables.length === 0) return unreadable(noTables(book.grids));
    if (options.format === 'text')
      io.out(`${textReport({ file, result }, t, io.colour ? colours : undefined)}\n`);
    const written =
      options.out === undefined
        ? undefined
        : await writeHighlighted(
            { file, bytes: book.bytes, result, folder: options.out },
            context,
            options.format === 'text',
          );
    return { outcome: { file, result }, ...(written === undefined ? {} : { written }) };
  } catch (error) {
    return unreadable(unreadableReason(error));
  }
}
