import type { Grid } from '../../workbook/Grid';
import type { Entry } from '../Department';
import { totalLine, type Counts, type Years } from './lines';
import { Printer, sum, sumOfLast, type Column, type Line, type TableSpec } from './Printer';
import type { Style } from './Style';

/** What the tables of a book in one style share. */
export class StyledBook {
  private count = 0;

  constructor(
    readonly years: Years,
    readonly style: Style,
  ) {}

  get year(): number {
    return this.years.now.year;
  }

  /** All spending that counts, as the line of the whole. */
  all(counts: Counts, label?: string): Line {
    return totalLine(this.years, counts, label);
  }

  /** The line of the whole before or behind the others, or nowhere. */
  withTotal(total: Line, lines: readonly Line[]): Line[] {
    if (this.style.total === 'none' && lines.length > 0) return [...lines];
    return this.style.total === 'last' ? [...lines, total] : [total, ...lines];
  }

  spec(name: string, blocks: TableSpec['blocks'], notes: readonly string[] = []): TableSpec {
    const { style, years } = this;
    const index = this.count++;
    return {
      title: style.title(name, this.year, years.now.name),
      blocks: style.helpers ? blocks.map(withHelper) : blocks,
      notes,
      amounts: style.amounts,
      merged: style.merged,
      ...(style.number ? { number: style.number(index) } : {}),
      ...(style.caption ? { department: years.now.name } : {}),
      ...(style.index ? { index: style.index } : {}),
      ...(style.dress ? { dress: style.dress } : {}),
    };
  }

  /** A sheet of one table, or of more below one another. */
  sheet(...specs: readonly [TableSpec, ...TableSpec[]]): Grid {
    const printer = new Printer(this.style.sheet(this.count, specs[0].title));
    for (const spec of specs) printer.table(spec);
    return printer.build();
  }
}

/** A hidden column that offices keep for sorting: numbers that are no amounts of the table. */
function withHelper(block: TableSpec['blocks'][number]): TableSpec['blocks'][number] {
  const numbers = new Map(block.lines.map((l, i) => [l, (i + 1) * 100]));
  const helper: Column = { head: '排序号', print: (l) => String(numbers.get(l) ?? ''), hidden: true };
  return { ...block, columns: [...block.columns, helper] };
}

/** A column of this year's money. */
export const amount = (head: string, counts?: (e: Entry) => boolean): Column => ({
  head,
  print: sum(counts),
});

/** A column of last year's money. */
export const lastYears = (head: string, counts?: (e: Entry) => boolean): Column => ({
  head,
  print: sumOfLast(counts),
});

/** A column of what this year's money is above last year's. */
export const change = (head: string, counts?: (e: Entry) => boolean): Column => ({
  head,
  print: (line) => sum(counts)(line) - sumOfLast(counts)(line),
});

/** A column of that change in percent. */
export const changeRate = (head: string, counts?: (e: Entry) => boolean): Column => ({
  head,
  print: (line) => {
    const before = sumOfLast(counts)(line);
    if (line.bare || before === 0) return '';
    return `${(((sum(counts)(line) - before) / before) * 100).toFixed(2)}%`;
  },
});
