import { Option, type Command } from 'commander';
import { tablesRead } from '../../budget/tablesRead';
import { coverage } from '../../diagnose';
import { coverageJson, coverageText } from '../../report/coverageText';
import { say } from '../../report/translate';
import { checkedBook } from '../checkedBook';
import type { CliContext, ExitStatus } from '../CliContext';

interface CoverageOptions {
  readonly format: 'text' | 'json';
}

/** `gouji coverage FILE [--format text|json]` */
export function addCoverage(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('coverage')
    .description(say(t, 'cli.coverage'))
    .argument(`<${say(t, 'cli.file')}>`, say(t, 'cli.one-file'))
    .addOption(
      new Option('--format <format>', say(t, 'cli.coverage.format'))
        .choices(['text', 'json'])
        .default('text'),
    )
    .action(async (file: string, options: CoverageOptions) =>
      context.finish(await coverFile(file, options, context)),
    );
}

async function coverFile(
  file: string,
  { format }: CoverageOptions,
  context: CliContext,
): Promise<ExitStatus> {
  const checked = await checkedBook(file, context);
  if (!checked) return 2;
  const { book, relations } = checked.result;
  const covered = coverage(book, relations);
  context.io.out(
    format === 'json' ? coverageJson(file, covered) : coverageText(tablesRead(book), covered, context.t),
  );
  return 0;
}
