import { InvalidArgumentError, Option, type Command } from 'commander';
import { say } from '../../report/translate';
import { checkAll, type CheckRequest } from '../batch/checkAll';
import { FORMATS } from '../batch/CheckReport';
import { readCount } from '../batch/readCount';
import { readShard } from '../batch/shard';
import type { CliContext } from '../CliContext';

/** `gouji check FILE|DIR… [options]`: see docs/guide/command-line.md and docs/guide/batch.md. */
export function addCheck(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('check')
    .description(say(t, 'cli.check'))
    .argument(`<${say(t, 'cli.file-or-folder')}...>`, say(t, 'cli.check.files'))
    .addOption(new Option('--prior <file>', say(t, 'cli.check.prior')).conflicts('priorDir'))
    .option('--force-prior', say(t, 'cli.force-prior'))
    .option('--prior-dir <dir>', say(t, 'cli.check.prior-dir'))
    .addOption(new Option('--budget <file>', say(t, 'cli.budget')).conflicts('budgetDir'))
    .option('--budget-dir <dir>', say(t, 'cli.check.budget-dir'))
    .option('--subjects <file>', say(t, 'cli.check.subjects'))
    .addOption(
      new Option('--format <format>', say(t, 'cli.check.formats')).choices(FORMATS).default(FORMATS[0]),
    )
    .option('--out <dir>', say(t, 'cli.check.out'))
    .option('--summary <file>', say(t, 'cli.check.summary'), (file) => {
      if (/\.xlsx$/i.test(file)) return file;
      throw new InvalidArgumentError(say(t, 'cli.error.not-xlsx'));
    })
    .option('--show-ignored', say(t, 'cli.check.show-ignored'))
    .option('--quiet', say(t, 'cli.check.quiet'))
    .option('--resume <file>', say(t, 'cli.check.resume'))
    .option('--shard <k/n>', say(t, 'cli.check.shard'), (text) => readShard(text, t))
    .option('--jobs <n>', say(t, 'cli.check.jobs'), (text) => readCount(text, t))
    .addHelpText('after', `\n${say(t, 'cli.check.status')}`)
    .action(async (named: string[], request: CheckRequest) => {
      if (request.resume !== undefined && (request.format === 'json' || request.format === 'sarif')) {
        context.io.err(`${say(t, 'cli.error.resume-format')}\n`);
        context.finish(2);
      } else context.finish(await checkAll(named, request, context));
    });
}
