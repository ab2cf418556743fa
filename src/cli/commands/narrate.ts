import type { Command } from 'commander';
import { OUTLINES } from '../../narrative/outlines';
import { LAST_YEAR } from '../../narrative/roll/lastYear';
import { say } from '../../report/translate';
import type { NarrateOptions } from '../narrate/NarrateOptions';
import type { CliContext } from '../CliContext';

/** `gouji narrate FILE [--prior LAST.xlsx] [--budget BUDGET.xlsx] [--outline NAME] [--last-text FILE] [--inputs FILE] [--templates PATH] [--save-outline FOLDER] --out OUT.xlsx [--docx OUT.docx]` */
export function addNarrate(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('narrate')
    .description(say(t, 'narrative.cli'))
    .argument(`<${say(t, 'cli.file')}>`, say(t, 'narrative.cli.file'))
    .option('--prior <file>', say(t, 'cli.check.prior'))
    .option('--force-prior', say(t, 'cli.force-prior'))
    .option('--budget <file>', say(t, 'cli.budget'))
    .option(
      '--outline <name>',
      say(t, 'narrative.cli.outline', { names: [...OUTLINES.map((o) => o.id), LAST_YEAR] }),
    )
    .option('--last-text <file>', say(t, 'narrative.cli.last-text'))
    .option('--inputs <file>', say(t, 'narrative.cli.inputs'))
    .option('--templates <path>', say(t, 'narrative.cli.templates'))
    .requiredOption('--out <file>', say(t, 'narrative.cli.out'))
    .option('--docx <file>', say(t, 'narrative.cli.docx'))
    .option('--charts', say(t, 'narrative.cli.charts'))
    .option('--wording', say(t, 'narrative.cli.wording'))
    .option('--save-outline <folder>', say(t, 'narrative.cli.save-outline'))
    .action(async (file: string, options: NarrateOptions) => {
      const { narrateFile } = await import('../narrate/narrateFile');
      context.finish(await narrateFile(file, options, context));
    });
}
