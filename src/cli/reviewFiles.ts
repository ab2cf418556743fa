import type { BudgetBook } from '../budget/BudgetBook';
import { rangeInSource } from '../budget/TextDocument';
import { textRules } from '../narrative/review/rules';
import { review } from '../pipeline/review';
import { recognise } from '../recognise';
import { changedSinceSentence } from '../report/changedSince';
import { isReviewed, type TextOutcome } from '../report/reviewed';
import { reviewJson } from '../report/reviewJson';
import { reviewText } from '../report/reviewText';
import { sarifReport } from '../report/sarif';
import { say } from '../report/translate';
import { colours } from './colours';
import { noTables } from './noTables';
import { budgetDoubt, priorDoubt } from './priorDoubt';
import { readBook, unreadableReason } from './readBook';
import { readNarrative } from './readNarrative';
import type { CliContext, ExitStatus } from './CliContext';

/** What `gouji review` was asked for. */
export interface ReviewOptions {
  readonly against?: string;
  readonly prior?: string;
  readonly forcePrior?: boolean;
  readonly budget?: string;
  readonly format: 'text' | 'json' | 'sarif';
  readonly explain?: boolean;
}

/** Reviews the texts one after another, against the tables that were named. */
export async function reviewFiles(
  files: readonly string[],
  options: ReviewOptions,
  context: CliContext,
): Promise<ExitStatus> {
  const { io, t } = context;
  const against = await bookOf(options.against, 'cli.review.against-unreadable', context);
  const prior = await bookOf(options.prior, 'cli.prior-unreadable', context);
  const budget = await bookOf(options.budget, 'cli.budget-unreadable', context);
  const books = { against: against.book, prior: prior.book, budget: budget.book };
  const outcomes: TextOutcome[] = [];
  for (const file of files) {
    const outcome = await reviewFile(file, options, books, context);
    outcomes.push(outcome);
    if (!isReviewed(outcome)) io.err(`${say(t, 'cli.unreadable', { file, reason: t(outcome.reason) })}\n`);
    else if (options.format === 'text')
      io.out(`${reviewText(outcome, t, io.colour ? colours : undefined, options.explain)}\n`);
  }
  const failed = against.failed || prior.failed || budget.failed || !outcomes.every(isReviewed);
  const errors = outcomes.some((o) => isReviewed(o) && o.result.findings.some((f) => f.severity === 'error'));
  const status: ExitStatus = failed ? 2 : errors ? 1 : 0;
  if (options.format === 'json') io.out(reviewJson(outcomes, t, options.explain));
  if (options.format === 'sarif') io.out(sarif(outcomes, status, context));
  return status;
}

async function reviewFile(
  file: string,
  { against: name, prior: priorName, forcePrior, budget: budgetName }: ReviewOptions,
  { against, prior, budget }: Readonly<Record<'against' | 'prior' | 'budget', BudgetBook | undefined>>,
  { io, t }: CliContext,
): Promise<TextOutcome> {
  const read = await readNarrative(io, file);
  if ('reason' in read) return { file, reason: read.reason };
  if (read.told) io.err(`${say(t, 'cli.unreadable', { file, reason: t(read.told) })}\n`);
  if (!against && read.since && read.since.length > 0) {
    const since = changedSinceSentence(read.since, t);
    io.err(`${say(t, 'cli.unreadable', { file, reason: since })}\n`);
  }
  try {
    const other = against ?? read.book;
    const doubts = [
      other && prior && priorDoubt(other, { file: priorName!, book: prior }, forcePrior === true, t),
      other && budget && budgetDoubt(other, { file: budgetName!, book: budget }, t),
    ];
    for (const doubt of doubts) {
      if (doubt && 'refused' in doubt) return { file, reason: doubt.refused };
      if (doubt) io.err(`${say(t, 'cli.unreadable', { file, reason: doubt.told })}\n`);
    }
    const result = review(read.document, {
      ...(other ? { book: other } : {}),
      ...(prior ? { prior } : {}),
      ...(budget ? { budget } : {}),
    });
    const book = against ? name : read.book ? file : undefined;
    return { file, result, ...(book === undefined ? {} : { against: book }) };
  } catch (error) {
    return { file, reason: unreadableReason(error) };
  }
}

/** A workbook to compare with, if one was named. That it can't be read is told, and the text is reviewed without it. */
async function bookOf(
  file: string | undefined,
  failure: 'cli.review.against-unreadable' | 'cli.prior-unreadable' | 'cli.budget-unreadable',
  { io, t }: CliContext,
): Promise<{ book?: BudgetBook; failed: boolean }> {
  if (file === undefined) return { failed: false };
  const read = await readBook(io, file);
  const book = 'grids' in read ? recognise(read.grids, { file }) : undefined;
  if (book && book.tables.length > 0) return { book, failed: false };
  const reason = 'reason' in read ? read.reason : noTables(read.grids);
  io.err(`${say(t, failure, { file, reason: t(reason) })}\n`);
  return { failed: true };
}

function sarif(outcomes: readonly TextOutcome[], status: ExitStatus, context: CliContext): string {
  const tool = { version: context.version, rules: textRules.map((r) => r.meta) };
  const withRanges = outcomes.map((o) =>
    isReviewed(o)
      ? {
          file: o.file,
          result: o.result,
          rangeOf: (p: Parameters<typeof rangeInSource>[1]) => rangeInSource(o.result.document, p),
        }
      : o,
  );
  return sarifReport(withRanges, tool, status, context.locale, context.t);
}
