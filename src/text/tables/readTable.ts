import { groupBy } from '../../budget/groupBy';
import type { TextDocument } from '../../budget/TextDocument';
import { periodIn } from '../attach/periods';
import { sectionKindOf } from '../document/sectionKinds';
import { squeeze } from '../document/squeeze';
import { measureOf } from '../measure/measureOf';
import type { TextMeasure } from '../measure/TextMeasure';
import { ownStage, periodKey, type Period } from '../Period';
import type { Claim } from '../Reading';
import { claimOf, decimalsOf, isNumeric, moneyUnitOf, type OfTable } from './claims';
import { columnOf, type Column } from './columns';
import { areNames, borneOut, textsBelow } from './contents';
import { depthsOf } from './depth';
import { columnName, isHeaded, isPeriodic } from './headed';
import { headersOf } from './headers';
import type { ReadRow } from './ReadRow';
import { titleOf, type TextCell, type TextRow, type TextTable } from './rows';
import type { ColumnName } from './sumsAcross';

/** A table of a text with the claims of its cells. */
export interface ReadTable {
  readonly rows: readonly ReadRow[];
  readonly columns: readonly Column[];
  readonly names: readonly ColumnName[];
}

/**
 * Reads a table: what each row and column is of, and the figures.
 * @param nextIndex the index that the next claim gets
 * @returns undefined where no header stands over figures
 */
export function readTable(
  document: TextDocument,
  table: TextTable,
  sentences: OfTable['sentences'],
  nextIndex: () => number,
): ReadTable | undefined {
  const first = table.rows.findIndex(hasFigures);
  if (first < 1) return undefined;
  const header = table.rows.slice(0, first);
  const data = table.rows.slice(first).filter((row) => !isNumbering(row));
  if (data.length === 0) return undefined;
  const title = titleOf(table);
  const width = table.rows.reduce((most, r) => Math.max(most, r.cells.length), 0);
  const headers = headersOf(header, width);
  const reader = new Rows(document, data, headers, nextIndex, {
    unit: moneyUnitOf([...table.above.map((p) => p.text), ...header.map(wordsOf)].join('\n')),
    decimals: decimalsOf(data),
    title,
    sentences,
  });
  return reader.read();
}

const hasFigures = ({ cells }: TextRow): boolean =>
  cells.filter((c, i) => i > 0 && isNumeric(c.text) && !/^(?:19|20)\d{2}$/.test(c.text)).length > 0;

/** `栏次 | 1 | 2 | 3`: a row that numbers the columns. */
const isNumbering = ({ cells: [first, ...others] }: TextRow): boolean =>
  /^(?:栏\s*次|序号|编号|行次)$/.test(first?.text ?? '') &&
  others.every((c) => c.text === '' || /^(?:[A-Z]|\d{1,2})(?:[=＝].*)?$/.test(c.text));

const wordsOf = ({ cells }: TextRow): string => cells.map((c) => c.text).join(' ');

/** The rows of one table below its header. */
class Rows {
  private readonly width: number;
  private readonly names: readonly ColumnName[];
  private readonly headed: boolean;
  private readonly columns: readonly Column[];
  /** The texts below the header, by column. */
  private readonly below: readonly (readonly string[])[];

  constructor(
    private readonly document: TextDocument,
    private readonly data: readonly TextRow[],
    headers: readonly (readonly string[])[],
    private readonly nextIndex: () => number,
    private readonly table: OfTable,
  ) {
    this.width = headers.length;
    this.names = headers.map((h) => columnName(h, (words) => this.measured(words, data[0]!)));
    this.headed = isHeaded(this.names, data);
    this.below = headers.map((_, i) => textsBelow(data, i));
    this.columns = borneOut(
      headers.map((h) => columnOf(h.join(''), document)),
      this.below,
      this.headed,
    );
  }

  read(): ReadTable {
    const starts = this.headed
      ? [isNumeric(this.data[0]!.cells[0]?.text ?? '') ? -1 : 0]
      : this.nameColumns();
    const rows = starts.flatMap((from, half) => this.readHalf(from, starts, half));
    return { rows, columns: this.columns, names: this.names };
  }

  /** The columns that name what stands to the right of them: one, or two where income and expenditure stand side by side. */
  private nameColumns(): readonly number[] {
    return this.below.flatMap((texts, i) => (i === 0 || (i < this.width - 1 && areNames(texts)) ? [i] : []));
  }

  /** @param from the column of the names; −1 where the rows have none */
  private readHalf(from: number, starts: readonly number[], half: number): readonly ReadRow[] {
    const [before, to] = [starts[half - 1], starts[half + 1] ?? this.width];
    const depths = from < 0 ? this.data.map(() => 0) : depthsOf(this.data, from);
    const cuts = this.headed ? NONE : cutsIn(this.columns, from, to);
    return this.data.flatMap((row, at): ReadRow[] => {
      const name = from < 0 ? '' : nameOf(row, from, before);
      if (name === '' && half > 0) return [];
      const plain = squeeze(name).text.replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[.、]|\(\S{1,2}\))/, '');
      const own = this.headed ? undefined : this.measured(plain.replace(/^其中:?/, ''), row);
      const claims = row.cells.map((cell, i) =>
        i > from && i < to ? this.claimAt(i, cell, name, cuts.has(i) ? 'cut' : own) : undefined,
      );
      return [{ name: plain, measure: own, claims, half, depth: depths[at]! }];
    });
  }

  private claimAt(
    at: number,
    cell: TextCell,
    rowName: string,
    rowMeasure: TextMeasure | 'cut' | undefined,
  ): Claim | undefined {
    if (!isNumeric(cell.text)) return undefined;
    const [column, named] = [this.columns[at]!, this.names[at]!];
    const of = this.headed
      ? { name: named.name, measure: named.measure, period: this.periodOf(rowName, column) }
      : rowMeasure === 'cut'
        ? { name: `${rowName}（${named.name}）`, measure: undefined, period: column.period }
        : { name: rowName, measure: rowMeasure, period: column.period };
    return claimOf({ cell, column, ...of, nextIndex: this.nextIndex }, this.table);
  }

  /** Rows that are years: `2023年 | 13.99 | …`. */
  private periodOf(rowName: string, column: Column): Period {
    if (!isPeriodic(rowName)) return column.period;
    return periodIn(rowName + column.title, this.document, ownStage(this.document)).period;
  }

  /** What words of the table measure. Of what a table is its title says, not the section that it happens to stand in. */
  private measured(words: string, { cells }: TextRow): TextMeasure | undefined {
    const { title, sentences } = this.table;
    const section = sentences.get(cells[0]!.paragraph.index)?.section ?? 0;
    const path =
      title === undefined ? this.document.sections[section]!.path : [sectionKindOf(subjectOfTitle(title))];
    return measureOf(squeeze(words).text, path) ?? undefined;
  }
}

const NONE: ReadonlySet<number> = new Set();

/** The name of a row: where a column of codes stands right before the names, 合计 may stand there. */
function nameOf(row: TextRow, from: number, before: number | undefined): string {
  const name = row.cells[from]?.text ?? '';
  const code = before === from - 1 ? (row.cells[before]?.text ?? '') : '';
  return name === '' && !/\d/.test(code) ? code : name;
}

const WHOLE = /合计|总计|小计|总额|^金额/;

/**
 * Columns that hold a cut of what their row names: 基本支出 and 项目支出 beside 合计, or one fund beside another. Of several amounts of
 * one time only the one that says so is of the whole.
 */
function cutsIn(columns: readonly Column[], from: number, to: number): ReadonlySet<number> {
  const levels = columns.flatMap((c, i) => (c.role === 'level' && i > from && i < to ? [i] : []));
  const times = groupBy(levels, (i) => periodKey(columns[i]!.period));
  return new Set(
    [...times.values()].flatMap((beside) => {
      const whole = beside.length === 1 ? beside[0] : beside.find((i) => WHOLE.test(columns[i]!.title));
      return beside.filter((i) => i !== whole);
    }),
  );
}

/** A title without what says that it is one: `附表3：一般公共预算支出预算表`. */
const subjectOfTitle = (title: string): string =>
  title
    .replace(/^附[件表]?\d*[:：、.]?\s*/, '')
    .replace(/(?:预算|决算)?表(?:[（(][^（）()]{0,12}[）)])?$/, '');
