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

/** Where last year's figures come from. */
export interface Priors {
  readonly prior?: string;
  readonly priorBooks?: readonly PriorBook[];
  /** Some of what was named can't be read, which has been told; the rest is checked without it. */
  readonly isFailed: boolean;
}

interface Named {
  readonly prior?: string;
  readonly priorDir?: string;
}

/** Looks at last year's workbook, or at all of a folder, once for the whole run. */
export async function readPriors(
  { prior, priorDir }: Named,
  context: CliContext,
  threads: number,
): Promise<Priors> {
  if (prior !== undefined) return readPrior(prior, context);
  if (priorDir === undefined) return { isFailed: false };
  return readPriorDir(priorDir, context, threads);
}

async function readPrior(prior: string, { io, t }: CliContext): Promise<Priors> {
  const read = await readBook(io, prior);
  const reason =
    'reason' in read
      ? read.reason
      : recognise(read.grids).tables.length === 0
        ? noTables(read.grids)
        : undefined;
  if (!reason) return { prior, isFailed: false };
  io.err(`${say(t, 'cli.prior-unreadable', { file: prior, reason: t(reason) })}\n`);
  return { isFailed: true };
}

async function readPriorDir(folder: string, context: CliContext, threads: number): Promise<Priors> {
  const { io, t, locale } = context;
  const { inputs } = await inputsOf(io, [folder]);
  const settings: CheckSettings = { locale, format: 'text', colour: false };
  const priorBooks: PriorBook[] = [];
  const progress = new Progress(io, t, inputs.length);
  let isFailed = false;
  const tell = (id: MessageId, file: string, reason = ''): void => {
    progress.hide();
    io.err(`${say(t, id, { file, reason })}\n`);
  };
  for (const { file, refused } of inputs) {
    if (!refused) continue;
    isFailed = true;
    tell('cli.prior-book-unreadable', file, t(refused));
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
        tell('cli.prior-book-unreadable', found.file, t(found.reason));
      } else if (found.department === undefined || found.year === undefined) {
        tell('cli.prior-book-of-nobody', found.file);
      } else priorBooks.push(found);
      progress.step(true);
    },
  );
  progress.hide();
  return { priorBooks, isFailed };
}
