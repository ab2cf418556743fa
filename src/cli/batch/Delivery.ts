import { jsonDocument, type Json } from '../../report/json';
import { sarifLog } from '../../report/sarif';
import type { SarifPart } from '../../report/sarifPart';
import { bookRules } from '../../rules/registry';
import type { CliContext, ExitStatus } from '../CliContext';
import type { CheckReport, Format } from './CheckReport';

interface Destination {
  readonly format: Format;
  /** A file for the lines of JSON, instead of standard output. */
  readonly lines?: string;
  /** No text on single files. */
  readonly quiet?: boolean;
}

/** Brings the reports of a run, file by file, to where they are wanted. Only JSON and SARIF wait for the end. */
export class Delivery {
  private readonly entries: { readonly json: string; readonly isRead: boolean }[] = [];
  private readonly parts: SarifPart[] = [];

  constructor(
    private readonly context: CliContext,
    private readonly to: Destination,
  ) {}

  /** @throws what the system says when the file of lines can't be written */
  async take(report: CheckReport): Promise<void> {
    const { io } = this.context;
    const { format, lines, quiet } = this.to;
    if (report.err) io.err(report.err);
    if (lines !== undefined) return io.appendFile(lines, `${report.json}\n`);
    if (format === 'text' && !quiet && report.out) io.out(report.out);
    if (format === 'jsonl') io.out(`${report.json}\n`);
    if (format === 'json')
      this.entries.push({ json: report.json, isRead: report.tally.reason === undefined });
    if (report.sarif) this.parts.push(report.sarif);
    await io.drained();
  }

  /** Writes what is made of all files together. */
  end(status: ExitStatus): void {
    const { io, t, version, locale } = this.context;
    if (this.to.format === 'json') {
      const parsed = (isRead: boolean): Json[] =>
        this.entries.flatMap((e) => (e.isRead === isRead ? [JSON.parse(e.json) as Json] : []));
      io.out(jsonDocument(parsed(true), parsed(false)));
    }
    if (this.to.format === 'sarif')
      io.out(sarifLog(this.parts, { version, rules: bookRules.map((r) => r.meta) }, status, locale, t));
  }
}
