import type { TextDocument } from '../../budget/TextDocument';
import { periodIn } from '../attach/periods';
import { squeeze } from '../document/squeeze';
import type { TextMeasure } from '../measure/TextMeasure';
import { ownStage, type Period } from '../Period';
import type { Claim } from '../Reading';
import { claimOf, decimalsOf, isNumeric, sentencesByLine, type OfTable } from './claims';
import { cutsIn, type Column } from './columns';
import { depthsOf } from './depth';
import { isPeriodic, moveOf } from './headed';
import { layoutOf, nameOf, type Layout } from './layout';
import type { ReadRow } from './ReadRow';
import type { TextCell, TextTable } from './rows';
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
  nextIndex: () => number,
): ReadTable | undefined {
  const layout = layoutOf(document, table);
  if (!layout || layout.header.length === 0) return undefined;
  return new Rows(document, layout, nextIndex).read();
}

/** The rows of one table below its header. */
class Rows {
  private readonly table: OfTable;

  constructor(
    private readonly document: TextDocument,
    private readonly layout: Layout,
    private readonly nextIndex: () => number,
  ) {
    const { title, unit = '万元', data } = layout;
    this.table = { unit, decimals: decimalsOf(data), title, sentences: sentencesByLine(document) };
  }

  read(): ReadTable {
    const { starts, columns, names } = this.layout;
    const rows = starts.flatMap((from, half) => this.readHalf(from, starts, half));
    return { rows, columns, names };
  }

  /** @param from the column of the names; −1 where the rows have none */
  private readHalf(from: number, starts: readonly number[], half: number): readonly ReadRow[] {
    const { data, columns, headed, codes, measured } = this.layout;
    const [before, to] = [starts[half - 1], starts[half + 1] ?? columns.length];
    const depths = from < 0 ? data.map(() => 0) : depthsOf(data, from);
    const cuts = headed ? NONE : cutsIn(columns, from, to);
    return data.flatMap((row, at): ReadRow[] => {
      const name = from < 0 ? '' : nameOf(row, from, before, codes);
      if (name === '' && half > 0) return [];
      const plain = squeeze(name).text.replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[.、]|\(\S{1,2}\))/, '');
      const own = headed ? undefined : measured(plain.replace(/^其中:?/, ''));
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
    const { columns, names, headed } = this.layout;
    const [named, role] = [names[at]!, headed ? moveOf(rowName) : undefined];
    const column = role ? { ...columns[at]!, role } : columns[at]!;
    const of = headed
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
}

const NONE: ReadonlySet<number> = new Set();
