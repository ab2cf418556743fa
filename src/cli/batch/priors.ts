import type { Beside } from '../../budget/priorFit';
import { recognise } from '../../recognise';
import { say } from '../../report/translate';
import { noTables } from '../noTables';
import { readBook } from '../readBook';
import type { CliContext } from '../CliContext';
import type { CheckSettings } from './CheckReport';
import { inputsOf } from './inputs';
import { runJob } from './jobs';
import type { PriorBook } from './priorBooks';
import { Progress } from './Progress';
import type { MessageId } from '../../locales';

/** Where the figures of last year, or of the budget, come from. */
export interface Priors {
  readonly named?: string;
  readonly books?: readonly PriorBook[];
  /** Some of what was named can't be read, which has been told; the rest is checked without it. */
  readonly isFailed: boolean;
}

interface Named {
  readonly file?: string | undefined;
  readonly folder?: string | undefined;
}

/** Looks at last year's workbook, or at the budget, or at all of a folder, once for the whole run. */
export async function readPriors(
  { file, folder }: Named,
  as: Beside,
  context: CliContext,
  threads: number,
): Promise<Priors> {
  if (file !== undefined) return readPrior(file, as, context);
  if (folder === undefined) return { isFailed: false };
  return readPriorDir(folder, as, context, threads);
}

async function readPrior(prior: string, as: Beside, { io, t }: CliContext): Promise<Priors> {
  const read = await readBook(io, prior);
  const reason =
    'reason' in read
      ? read.reason
      : recognise(read.grids).tables.length === 0
        ? noTables(read.grids)
        : undefined;
  if (!reason) return { named: prior, isFailed: false };
  io.err(`${say(t, `cli.${as}-unreadable`, { file: prior, reason: t(reason) })}\n`);
  return { isFailed: true };
}

async function readPriorDir(
  folder: string,
  as: Beside,
  context: CliContext,
  threads: number,
): Promise<Priors> {
  const { io, t, locale } = context;
  const { inputs } = await inputsOf(io, [folder]);
  const settings: CheckSettings = { locale, format: 'text', colour: false };
  const books: PriorBook[] = [];
  const progress = new Progress(io, t, inputs.length);
  let isFailed = false;
  const tell = (id: MessageId, file: string, reason = ''): void => {
    progress.hide();
    io.err(`${say(t, id, { file, reason })}\n`);
  };
  for (const { file, refused } of inputs) {
    if (!refused) continue;
    isFailed = true;
    tell(`cli.${as}-book-unreadable`, file, t(refused));
  }
  await runJob(
    'identify',
    inputs.filter((i) => !i.refused).map(({ file }) => ({ file })),
    {
      io,
      settings,
      threads,
      crashed: ({ file }, error) => ({
        file,
        reason: { id: 'cli.crashed', data: { reason: error.message } },
      }),
    },
    (found) => {
      if ('reason' in found) {
        isFailed = true;
        tell(`cli.${as}-book-unreadable`, found.file, t(found.reason));
      } else if (found.department === undefined || found.year === undefined) {
        tell(`cli.${as}-book-of-nobody`, found.file);
      } else books.push(found);
      progress.step(true);
    },
  );
  progress.hide();
  return { books, isFailed };
}
