import { createHash } from 'node:crypto';
import { documentsIn, type BudgetBook } from '../../budget/BudgetBook';
import type { Message } from '../../budget/Finding';
import type { Beside } from '../../budget/priorFit';
import { check } from '../../pipeline/check';
import type { CheckResult } from '../../pipeline/results';
import { recognise } from '../../recognise';
import type { FileOutcome } from '../../report/inputs';
import { IGNORED, readIgnored } from '../../report/ignoring/Ignored';
import { withoutIgnored } from '../../report/ignoring/withoutIgnored';
import { jsonEntry } from '../../report/json';
import { sarifPart } from '../../report/sarifPart';
import { tallyOf } from '../../report/tally';
import { textReport } from '../../report/text';
import { say, translator, type Translate } from '../../report/translate';
import { colours } from '../colours';
import { writeHighlighted } from '../highlighted';
import type { CliIo } from '../io';
import { noTables } from '../noTables';
import { budgetDoubt, priorDoubt } from '../priorDoubt';
import { contentOf, isInternal, readBook, readBytes, unreadableReason } from '../readBook';
import type { CheckReport, CheckSettings, CheckTask } from './CheckReport';
import { pair } from './priorBooks';

interface Prior {
  readonly file: string;
  readonly book: BudgetBook;
}

/** A file that has been checked. */
interface Checked {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly result: CheckResult;
  readonly told: { out: string; err: string };
}

/** Checks one file after another from beginning to end. What goes wrong with one is told and leaves the others alone. */
export class FileChecker {
  private readonly t: Translate;
  /** The workbooks that were read last: they may serve all files. */
  private readonly lastRead = new Map<Beside, Prior>();

  constructor(
    private readonly settings: CheckSettings,
    private readonly io: CliIo,
  ) {
    this.t = translator(settings.locale);
  }

  async check(task: CheckTask): Promise<CheckReport> {
    const { file } = task;
    const read = task.refused ? { reason: task.refused } : await readBytes(this.io, file);
    if ('reason' in read) return this.unreadable({ file, reason: read.reason });
    const { bytes } = read;
    const sha256 = sha256Of(bytes);
    if (sha256 === task.before) return skipped(file);
    const content = await contentOf(bytes);
    if ('reason' in content) {
      const { reason } = content;
      // Without a hash a later run tries again.
      return this.unreadable({ file, reason, ...(isInternal(reason) ? {} : { sha256 }) });
    }
    const { grids } = content;
    const told = { out: '', err: '' };
    try {
      const own = this.looksBeside ? recognise(grids, { file }) : undefined;
      const tell = (text: string): void => void (told.err += text);
      const prior = await this.besideOf(file, own, 'prior', tell);
      if (prior && 'refused' in prior) return this.unreadable({ file, reason: prior.refused, sha256 });
      const budget = await this.besideOf(file, own, 'budget', tell);
      if (budget && 'refused' in budget) return this.unreadable({ file, reason: budget.refused, sha256 });
      const { subjects } = this.settings;
      const found = check(grids, {
        file,
        ...(prior ? { prior: prior.book } : {}),
        ...(budget ? { budget: budget.book } : {}),
        ...(subjects ? { subjects } : {}),
      });
      const result = this.settings.showIgnored
        ? found
        : withoutIgnored(found, readIgnored(content.recall(IGNORED)));
      if (result.book.tables.length === 0) return this.unreadable({ file, reason: noTables(grids), sha256 });
      const outcome: FileOutcome = {
        file,
        result,
        sha256,
        ...(prior ? { prior: prior.file } : {}),
        ...(subjects ? { subjects } : {}),
      };
      const isText = this.settings.format === 'text';
      const report = isText
        ? `${textReport(outcome, this.t, this.settings.colour ? colours : undefined)}\n`
        : '';
      const written = !task.copy || (await this.writeCopy(task.copy, { file, bytes, result, told }));
      return { ...this.reportOf(outcome), isFailed: !written, out: report + told.out, err: told.err };
    } catch (error) {
      return this.unreadable({ file, reason: unreadableReason(error) });
    }
  }

  /** What was found is told all the same where no copy can be made. @returns false when there is none, which has been told */
  private async writeCopy(
    { name, folder }: NonNullable<CheckTask['copy']>,
    { file, bytes, result, told }: Checked,
  ): Promise<boolean> {
    const io = this.ioThatTells(told);
    try {
      const isText = this.settings.format === 'text';
      return await writeHighlighted({ file: name, bytes, result, folder }, { io, t: this.t }, isText);
    } catch (error) {
      io.err(`${say(this.t, 'cli.no-copy', { file, reason: this.t(unreadableReason(error)) })}\n`);
      return false;
    }
  }

  /** What would be printed is told instead: the result of a file is handed over as a whole. */
  private ioThatTells(told: { out: string; err: string }): CliIo {
    return {
      ...this.io,
      out: (text) => void (told.out += text),
      err: (text) => void (told.err += text),
    };
  }

  /** A file that can't be checked: one line on standard error, and its entry. */
  unreadable(outcome: {
    readonly file: string;
    readonly reason: Message;
    readonly sha256?: string;
  }): CheckReport {
    const { file, reason } = outcome;
    const err = `${say(this.t, 'cli.unreadable', { file, reason: this.t(reason) })}\n`;
    return { ...this.reportOf(outcome), isFailed: true, out: '', err };
  }

  private reportOf(outcome: FileOutcome): Omit<CheckReport, 'isFailed' | 'out' | 'err'> {
    const entry = jsonEntry(outcome, this.t);
    return {
      file: outcome.file,
      isSkipped: false,
      json: JSON.stringify(entry),
      tally: tallyOf(entry)!,
      ...(this.settings.format === 'sarif' ? { sarif: sarifPart(outcome, this.t) } : {}),
    };
  }

  /** Whether any other workbook is to be compared with. */
  private get looksBeside(): boolean {
    const { prior, priorBooks, budget, budgetBooks } = this.settings;
    return [prior, priorBooks, budget, budgetBooks].some((given) => given !== undefined);
  }

  /** The workbook to compare with; that there is none, where one was to be found, is told. A budget is only asked for final accounts. */
  private async besideOf(
    file: string,
    own: BudgetBook | undefined,
    as: Beside,
    tell: (text: string) => void,
  ): Promise<Prior | { readonly refused: Message } | undefined> {
    const { settings } = this;
    const [named, books] =
      as === 'prior' ? [settings.prior, settings.priorBooks] : [settings.budget, settings.budgetBooks];
    if (!own || (as === 'budget' && !documentsIn(own).has('final'))) return undefined;
    if (named !== undefined) return this.namedBeside(named, file, own, as, tell);
    if (!books) return undefined;
    const found = pair(own, books, as);
    if ('file' in found) return this.readBeside(found.file, as);
    tell(`${say(this.t, 'cli.unreadable', { file, reason: this.t(found.reason) })}\n`);
    return undefined;
  }

  /** The workbook of `--prior` or `--budget`, unless it is another department's, of another year or of another kind. */
  private async namedBeside(
    named: string,
    file: string,
    own: BudgetBook,
    as: Beside,
    tell: (text: string) => void,
  ): Promise<Prior | { readonly refused: Message } | undefined> {
    const beside = await this.readBeside(named, as);
    if (!beside || own.tables.length === 0) return beside;
    const doubt =
      as === 'budget'
        ? budgetDoubt(own, beside, this.t)
        : priorDoubt(own, beside, this.settings.forcePrior === true, this.t);
    if (doubt && 'refused' in doubt) return doubt;
    if (doubt) tell(`${say(this.t, 'cli.unreadable', { file, reason: doubt.told })}\n`);
    return beside;
  }

  /** That it can be read has been seen, and told, before the files are checked. */
  private async readBeside(file: string, as: Beside): Promise<Prior | undefined> {
    const last = this.lastRead.get(as);
    if (last?.file === file) return last;
    const book = await readBook(this.io, file);
    if ('reason' in book) return undefined;
    const read = { file, book: recognise(book.grids, { file }) };
    this.lastRead.set(as, read);
    return read;
  }
}

const skipped = (file: string): CheckReport => ({
  file,
  isSkipped: true,
  isFailed: false,
  json: '',
  tally: { file, rules: [] },
  out: '',
  err: '',
});

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
