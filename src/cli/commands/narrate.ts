import { Option, type Command } from 'commander';
import type { Message } from '../../budget/Finding';
import { INPUTS_SHEET, readInputs } from '../../narrative/inputs/readInputs';
import type { Narrative, NarrativeParagraph } from '../../narrative/Narrative';
import { OUTLINES } from '../../narrative/outlines';
import { narrativeDocx } from '../../narrative/write/docx';
import { TemplateError } from '../../narrative/write/TemplateError';
import { narrate, rewrite } from '../../pipeline/narrate';
import { recognise } from '../../recognise';
import { inputsSheet } from '../../report/inputsSheet';
import { narrativeSheet } from '../../report/narrativeSheet';
import { say } from '../../report/translate';
import type { Grid } from '../../workbook/Grid';
import { openWorkbook } from '../../workbook/file';
import { freePath } from '../files';
import { noTables } from '../noTables';
import { readBook, unreadableReason } from '../readBook';
import type { CliContext, ExitStatus } from '../run';
import { writeOut } from '../writeOut';

interface NarrateOptions {
  readonly prior?: string;
  readonly outline?: string;
  readonly inputs?: string;
  readonly out: string;
  readonly docx?: string;
  readonly charts?: boolean;
}

/** `gouji narrate FILE [--prior LAST.xlsx] [--outline NAME] [--inputs FILE.xlsx] --out OUT.xlsx [--docx OUT.docx]` */
export function addNarrate(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('narrate')
    .description(say(t, 'narrative.cli'))
    .argument(`<${say(t, 'cli.file')}>`, say(t, 'narrative.cli.file'))
    .option('--prior <file>', say(t, 'cli.check.prior'))
    .addOption(
      new Option('--outline <name>', say(t, 'narrative.cli.outline')).choices(OUTLINES.map((o) => o.id)),
    )
    .option('--inputs <file>', say(t, 'narrative.cli.inputs'))
    .requiredOption('--out <file>', say(t, 'narrative.cli.out'))
    .option('--docx <file>', say(t, 'narrative.cli.docx'))
    .option('--charts', say(t, 'narrative.cli.charts'))
    .action(async (file: string, options: NarrateOptions) =>
      context.finish(await narrateFile(file, options, context)),
    );
}

async function narrateFile(file: string, options: NarrateOptions, context: CliContext): Promise<ExitStatus> {
  const { io, t } = context;
  const refuse = (reason: Message): ExitStatus => {
    io.err(`${say(t, 'cli.unreadable', { file, reason: t(reason) })}\n`);
    return 2;
  };
  const book = await readBook(io, file);
  if ('reason' in book) return refuse(book.reason);
  const prior = await beside(options.prior, 'cli.prior-unreadable', context);
  const inputs = await beside(options.inputs, 'cli.inputs-unreadable', context);
  try {
    if (recognise(book.grids).tables.length === 0) return refuse(noTables(book.grids));
    const narrative = narrate(book.grids, {
      ...(prior.grids ? { prior: prior.grids } : {}),
      ...(inputs.grids ? { inputs: readInputs(inputs.grids) } : {}),
      ...(options.outline === undefined ? {} : { outline: options.outline }),
    });
    const written = await write(narrative, book.bytes, options, context);
    return written && !prior.failed && !inputs.failed ? 0 : 2;
  } catch (error) {
    if (error instanceof TemplateError) {
      return refuse({
        id: 'narrative.template-error',
        data: { template: error.template ?? '', reason: error.detail },
      });
    }
    return refuse(unreadableReason(error));
  }
}

/** A further workbook, if one was named. That it can't be read is told, and the text is written without it. */
async function beside(
  file: string | undefined,
  complaint: string,
  { io, t }: CliContext,
): Promise<{ readonly grids?: readonly Grid[]; readonly failed: boolean }> {
  if (file === undefined) return { failed: false };
  const book = await readBook(io, file);
  if (!('reason' in book)) return { grids: book.grids, failed: false };
  io.err(`${say(t, complaint, { file, reason: t(book.reason) })}\n`);
  return { failed: true };
}

/** Writes the copy of the workbook and the Word document, and says what is still missing. @returns whether both were written */
async function write(
  narrative: Narrative,
  bytes: Uint8Array,
  { out, docx, charts = false }: NarrateOptions,
  context: CliContext,
): Promise<boolean> {
  const { io, t } = context;
  const workbook = await openWorkbook(bytes);
  const sheet = await workbook.writeSheet(
    narrativeSheet(narrative, t, rewrite(await workbook.read(), narrative), { charts }),
  );
  const inputs =
    narrative.inputs.length > 0 ? await workbook.writeSheet(inputsSheet(narrative, t)) : INPUTS_SHEET;
  const path = await freePath(io, out);
  if (!(await writeOut(context, path, workbook.save()))) return false;
  const count = (of: (p: NarrativeParagraph) => readonly unknown[]): number =>
    narrative.paragraphs.reduce((n, p) => n + of(p).length, 0);
  const done = {
    file: path,
    sheet,
    paragraphs: narrative.paragraphs.length,
    figures: count((p) => p.figures),
    gaps: count((p) => p.pending),
  };
  io.out(`${say(t, 'narrative.written', done)}\n`);
  if (docx !== undefined) {
    const wordPath = await freePath(io, docx);
    if (!(await writeOut(context, wordPath, await narrativeDocx(narrative)))) return false;
    io.out(`${say(t, 'narrative.docx-written', { file: wordPath })}\n`);
  }
  const names = narrative.missing.map((m) => m.name);
  if (names.length > 0) {
    io.out(`${say(t, 'narrative.missing', { count: names.length, sheet: inputs, names })}\n`);
  }
  return true;
}
