import { Option, type Command } from 'commander';
import { say } from '../../report/translate';
import type { ReviewOptions } from '../reviewFiles';
import type { CliContext } from '../CliContext';

/** `gouji review TEXT… [--against FILE.xlsx] [--prior LAST.xlsx] [--budget BUDGET.xlsx] [--format text|json|sarif] [--explain]` */
export function addReview(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('review')
    .description(say(t, 'cli.review'))
    .argument(`<${say(t, 'cli.file')}...>`, say(t, 'cli.review.text'))
    .option('--against <file>', say(t, 'cli.review.against'))
    .option('--prior <file>', say(t, 'cli.check.prior'))
    .option('--force-prior', say(t, 'cli.force-prior'))
    .option('--budget <file>', say(t, 'cli.budget'))
    .addOption(
      new Option('--format <format>', say(t, 'cli.check.format'))
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('--explain', say(t, 'cli.review.explain'))
    .addHelpText('after', `\n${say(t, 'cli.check.status')}`)
    .action(async (files: string[], options: ReviewOptions) => {
      const { reviewFiles } = await import('../reviewFiles');
      context.finish(await reviewFiles(files, options, context));
    });
}
