import { extname } from 'node:path';
import type { BudgetBook } from '../../budget/BudgetBook';
import type { TextDocument } from '../../budget/TextDocument';
import type { Message } from '../../budget/Finding';
import { OUTLINES, outlineById } from '../../narrative/outlines';
import { MANIFEST } from '../../narrative/outlines/manifest';
import { ManifestError } from '../../narrative/outlines/ManifestError';
import { LAST_YEAR } from '../../narrative/roll/lastYear';
import type { Sources } from '../../narrative/review/sources';
import { TemplateError } from '../../narrative/write/TemplateError';
import { changedSinceWritten } from '../../pipeline/narrate';
import { recognise } from '../../recognise';
import { changedSinceSentence } from '../../report/changedSince';
import { say } from '../../report/translate';
import type { Grid } from '../../workbook/Grid';
import { namedPath } from '../files';
import { noTables } from '../noTables';
import { budgetDoubt, priorDoubt } from '../priorDoubt';
import { readNarrative } from '../readNarrative';
import { readBook, unreadableReason } from '../readBook';
import type { CliContext, ExitStatus } from '../CliContext';
import type { NarrateOptions } from './NarrateOptions';
import { narrateFromLast } from './narrateFromLast';
import { narrateFromOutline } from './narrateFromOutline';
import { earlierInputs, readEarlier } from './readEarlier';
import { readInputsOption } from './readInputsOption';
import { readTemplatesOption } from './readTemplatesOption';
import { tellBookFaults } from './tellFaults';

/** Writes the narrative of one workbook. */
export async function narrateFile(
  file: string,
  asked: NarrateOptions,
  context: CliContext,
): Promise<ExitStatus> {
  const { io, t } = context;
  const refuse = (reason: Message): ExitStatus => {
    io.err(`${say(t, 'cli.unreadable', { file, reason: t(reason) })}\n`);
    return 2;
  };
  const options = await withFolder(asked, context);
  if (!options) {
    const outlines = [...OUTLINES.map((o) => o.id), LAST_YEAR];
    io.err(`${say(t, 'narrative.outline-unknown', { outline: asked.outline!, outlines })}\n`);
    return 2;
  }
  const book = await readBook(io, file);
  if ('reason' in book) return refuse(book.reason);
  const prior = await beside(options.prior, 'cli.prior-unreadable', context);
  const budget = await beside(options.budget, 'cli.budget-unreadable', context);
  const given = await readInputsOption(options.inputs, context);
  const own = await readTemplatesOption(options.templates, context);
  const out = await namedPath(io, options.out, file, extname(file).replace(/^\.xls$/i, '.xlsx'));
  const docx = options.docx && (await namedPath(io, options.docx, file, '.docx'));
  const earlier = await readEarlier(book.grids, out, context);
  try {
    const recognised = recognise(book.grids, { file });
    if (recognised.tables.length === 0) return refuse(noTables(book.grids));
    const failed = prior.failed || budget.failed || given.failed || own.failed;
    const sources = booksOf(recognised, prior, budget);
    const doubts = [
      sources.prior &&
        priorDoubt(recognised, { file: options.prior!, book: sources.prior }, options.forcePrior === true, t),
      sources.budget && budgetDoubt(recognised, { file: options.budget!, book: sources.budget }, t),
    ];
    for (const doubt of doubts) {
      if (doubt && 'refused' in doubt) return refuse(doubt.refused);
      if (doubt) io.err(`${doubt.told}\n`);
    }
    const changed = changedSinceWritten(earlier, recognised);
    if (changed.length > 0) io.out(`${changedSinceSentence(changed, t)}\n`);
    tellBookFaults(book.grids, { file, ...(sources.prior ? { prior: sources.prior } : {}) }, context);
    const inputs = { ...earlierInputs(book.grids, earlier), ...given.inputs };
    const besides = {
      ...(prior.grids ? { prior: prior.grids } : {}),
      ...(budget.grids ? { budget: budget.grids } : {}),
    };
    // With an outline of its own, a text of last year offers what it says for the inputs.
    const isOutlined = asked.outline !== undefined && asked.outline !== LAST_YEAR;
    const last = isOutlined ? await lastTextOf(options, context) : {};
    if (last.failed) return 2;
    if (!isOutlined && (options.lastText !== undefined || options.outline === LAST_YEAR))
      return await narrateFromLast(
        { file, ...options, out, docx },
        { book, ...besides, sources, inputs, earlier, failed },
        context,
      );
    const status = await narrateFromOutline(
      { file, ...options, out, docx },
      {
        book,
        ...besides,
        sources,
        inputs,
        templates: own.templates,
        ...(last.text ? { lastText: last.text } : {}),
        earlier,
      },
      context,
    );
    return failed ? 2 : status;
  } catch (error) {
    if (error instanceof TemplateError) return refuse(templateFault(error.template ?? '', error.detail));
    if (error instanceof ManifestError) return refuse(templateFault(MANIFEST, t(error.reason)));
    return refuse(unreadableReason(error));
  }
}

/** The text that was named as last year's. That it can't be read is told. */
async function lastTextOf(
  { lastText }: NarrateOptions,
  { io, t }: CliContext,
): Promise<{ readonly text?: TextDocument; readonly failed?: boolean }> {
  if (lastText === undefined) return {};
  const read = await readNarrative(io, lastText);
  if (!('reason' in read)) {
    io.err(`${say(t, 'narrative.last.offered', { file: lastText })}\n`);
    return { text: read.document };
  }
  io.err(`${say(t, 'cli.unreadable', { file: lastText, reason: t(read.reason) })}\n`);
  return { failed: true };
}

/** An outline that is none of ours is a folder with a manifest. @returns undefined where there is no such folder */
async function withFolder(options: NarrateOptions, { io }: CliContext): Promise<NarrateOptions | undefined> {
  const { outline, ...others } = options;
  if (outline === undefined || outline === LAST_YEAR || outlineById(outline)) return options;
  const listed = (await io.list(outline)) ?? [];
  return listed.some((e) => e.name.normalize() === `${MANIFEST}.txt`)
    ? { ...others, templates: outline }
    : undefined;
}

const templateFault = (template: string, reason: string): Message => ({
  id: 'narrative.template-error',
  data: { template, reason },
});

/** The books that the text is written from, which it is reviewed against before it is written. */
const booksOf = (
  book: BudgetBook,
  { grids: prior, ...priorFile }: Beside,
  { grids: budget, ...budgetFile }: Beside,
): Sources & { readonly book: BudgetBook } => ({
  book,
  ...(prior ? { prior: recognise(prior, priorFile) } : {}),
  ...(budget ? { budget: recognise(budget, budgetFile) } : {}),
});

/** A workbook that was named beside this one. */
interface Beside {
  readonly file?: string;
  readonly grids?: readonly Grid[];
  readonly failed: boolean;
}

/** A workbook beside this one, if one was named. That it can't be read is told, and the text is written without it. */
async function beside(
  file: string | undefined,
  failure: 'cli.prior-unreadable' | 'cli.budget-unreadable',
  { io, t }: CliContext,
): Promise<Beside> {
  if (file === undefined) return { failed: false };
  const book = await readBook(io, file);
  if (!('reason' in book)) return { file, grids: book.grids, failed: false };
  io.err(`${say(t, failure, { file, reason: t(book.reason) })}\n`);
  return { failed: true };
}
