import { summarise, type FileTally } from '../../report/summary';
import { summarySheets } from '../../report/summarySheets';
import { leftOutWords, summaryText } from '../../report/summaryText';
import { say } from '../../report/translate';
import { newWorkbook } from '../../workbook/file';
import { colours } from '../colours';
import { freePath } from '../files';
import { codeOf } from '../io';
import type { CliContext, ExitStatus } from '../CliContext';
import { writeOut } from '../writeOut';
import type { CheckReport, CheckSettings, Format } from './CheckReport';
import { Delivery } from './Delivery';
import { NotOurLinesError, readEarlier, type Earlier } from './earlier';
import { FileChecker } from './FileChecker';
import { inputsOf } from './inputs';
import { runJob } from './jobs';
import { readPriors } from './priors';
import { Progress } from './Progress';
import { readSubjects } from './subjects';
import { takeShard, type Shard } from './shard';
import { tasksOf } from './tasks';

/** What `gouji check` was asked for. */
export interface CheckRequest {
  readonly format: Format;
  readonly prior?: string;
  readonly forcePrior?: boolean;
  readonly priorDir?: string;
  readonly budget?: string;
  readonly budgetDir?: string;
  readonly subjects?: string;
  readonly out?: string;
  readonly summary?: string;
  readonly resume?: string;
  readonly shard?: Shard;
  readonly jobs?: number;
  readonly quiet?: boolean;
  readonly showIgnored?: boolean;
}

/** Checks all files and folders that were named. */
export async function checkAll(
  named: readonly string[],
  request: CheckRequest,
  context: CliContext,
): Promise<ExitStatus> {
  const { io, t, locale } = context;
  const earlier = await earlierOf(request.resume, context);
  if (earlier === null) return 2;
  const { inputs: all, leftOut } = await inputsOf(io, named, request.summary);
  const inputs = request.shard ? takeShard(all, request.shard) : all;
  const threads = request.jobs ?? io.workers?.cores ?? 1;
  const priors = await readPriors(
    { file: request.prior, folder: request.priorDir },
    'prior',
    context,
    threads,
  );
  const budgets = await readPriors(
    { file: request.budget, folder: request.budgetDir },
    'budget',
    context,
    threads,
  );
  const list = await readSubjects(request.subjects, context);
  const settings: CheckSettings = {
    locale,
    format: request.format,
    colour: io.colour,
    ...(request.showIgnored ? { showIgnored: true } : {}),
    ...(request.forcePrior ? { forcePrior: true } : {}),
    ...(priors.named === undefined ? {} : { prior: priors.named }),
    ...(priors.books ? { priorBooks: priors.books } : {}),
    ...(budgets.named === undefined ? {} : { budget: budgets.named }),
    ...(budgets.books ? { budgetBooks: budgets.books } : {}),
    ...(list.subjects ? { subjects: list.subjects } : {}),
  };
  const delivery = new Delivery(context, {
    format: request.format,
    ...(request.resume === undefined ? {} : { lines: request.resume }),
    ...(request.quiet ? { quiet: true } : {}),
  });
  const progress = new Progress(io, t, inputs.length);
  const tallies: FileTally[] = [];
  let isFailed = priors.isFailed || budgets.isFailed || list.isFailed;
  let known = 0;
  const take = async (report: CheckReport): Promise<void> => {
    const before = report.isSkipped ? earlier?.get(report.file) : undefined;
    const tally = before?.tally ?? report.tally;
    tallies.push(tally);
    isFailed ||= report.isFailed || tally.reason !== undefined;
    if (before) known += 1;
    else {
      progress.hide();
      await delivery.take(report);
    }
    progress.step(!before);
  };
  const inOurName = new FileChecker(settings, io);
  try {
    await runJob(
      'check',
      tasksOf(inputs, request.out, earlier),
      {
        io,
        settings,
        threads,
        crashed: ({ file }, error) =>
          inOurName.unreadable({ file, reason: { id: 'cli.crashed', data: { reason: error.message } } }),
      },
      take,
    );
  } catch (error) {
    // Only the lines of an earlier run are written here; a mistake of our own has no such code.
    if (request.resume === undefined || codeOf(error) === undefined) throw error;
    progress.hide();
    io.err(`${say(t, 'cli.write-failed', { file: request.resume, reason: codeOf(error) ?? '' })}\n`);
    return 2;
  }
  progress.hide();
  const isWritten = await sumUp(tallies, { known, all: all.length, leftOut }, request, context);
  const errors = tallies.some((tally) => tally.rules.some((r) => r.error > 0));
  const status: ExitStatus = isFailed || !isWritten ? 2 : errors ? 1 : 0;
  delivery.end(status);
  return status;
}

/** The lines of an earlier run; null when they can't be read, which has been told. */
async function earlierOf(
  resume: string | undefined,
  { io, t }: CliContext,
): Promise<Earlier | undefined | null> {
  if (resume === undefined) return undefined;
  try {
    return await readEarlier(io, resume);
  } catch (error) {
    const line = error instanceof NotOurLinesError ? error.line : undefined;
    if (line === undefined && codeOf(error) === undefined) throw error;
    io.err(
      line === undefined
        ? `${say(t, 'cli.unreadable', { file: resume, reason: say(t, 'cli.read-failed', { reason: codeOf(error)! }) })}\n`
        : `${say(t, 'cli.not-our-lines', { file: resume, line })}\n`,
    );
    return null;
  }
}

/** Says and writes the summary over all files. @returns false when it could not be written, which has been told */
async function sumUp(
  tallies: readonly FileTally[],
  {
    known,
    all,
    leftOut,
  }: { readonly known: number; readonly all: number; readonly leftOut: readonly string[] },
  { format, summary, resume, quiet, shard }: CheckRequest,
  context: CliContext,
): Promise<boolean> {
  const { io, t } = context;
  const tell = format === 'text' ? io.out : io.err;
  const whole = summarise(tallies, leftOut);
  const isBatch = tallies.length > 1 || quiet === true || resume !== undefined;
  if (shard) tell(`${say(t, 'cli.shard-taken', { ...shard, files: tallies.length, all })}\n`);
  if (known > 0) tell(`${say(t, 'cli.resumed', { count: known, file: resume ?? '' })}\n`);
  if (isBatch && (format === 'text' || resume !== undefined))
    tell(summaryText(whole, t, format === 'text' && io.colour ? colours : undefined));
  else if (leftOut.length > 0)
    io.err(`${say(t, 'cli.left-out', { count: leftOut.length, files: leftOutWords(leftOut, t) })}\n`);
  if (summary === undefined) return true;
  const path = await freePath(io, summary);
  if (!(await writeOut(context, path, await newWorkbook(summarySheets(whole, t))))) return false;
  tell(`${say(t, 'cli.summary-written', { file: path })}\n`);
  return true;
}
