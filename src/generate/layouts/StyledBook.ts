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
    const named = { ...total, label: this.style.totalName };
    return this.style.total === 'last' ? [...lines, named] : [named, ...lines];
  }

  spec(name: string, blocks: TableSpec['blocks'], notes: readonly string[] = []): TableSpec {
    const { style, years } = this;
    const index = this.count++;
    return {
      title: style.title(name, this.year, years.now.name),
      blocks: blocks.map((b) => this.finished(b)),
      notes,
      amounts: style.amounts,
      merged: style.merged,
      ...(style.number ? { number: style.number(index) } : {}),
      ...(style.caption ? { department: years.now.name } : {}),
      ...(style.index ? { index: style.index } : {}),
      ...(style.dress ? { dress: style.dress } : {}),
    };
  }

  /** A block with the columns that its office adds. */
  private finished(block: TableSpec['blocks'][number]): TableSpec['blocks'][number] {
    const { helpers, totalsRight } = this.style;
    const turned = totalsRight ? { ...block, columns: withTotalsRight(block.columns) } : block;
    return helpers ? withHelper(turned) : turned;
  }

  /** The columns of a table of subjects or units, with what stands beside the amounts. */
  columns(labels: readonly Column[], amounts: readonly Column[], lines: readonly Line[]): Column[] {
    const { extra } = this.style;
    const [first] = amounts;
    const whole = lines.find((l) => l.code === undefined && l.unit === undefined) ?? lines[0];
    const numbers = new Map(lines.map((l, i) => [l, i + 1]));
    return [
      ...(extra.includes('number')
        ? [{ head: '序号', print: (l: Line): string => String(numbers.get(l) ?? '') }]
        : []),
      ...labels,
      ...amounts,
      ...(extra.includes('share') && first && whole
        ? [{ head: '占比（%）', print: (l: Line): string => shareOf(first.print(l), first.print(whole)) }]
        : []),
      ...(extra.includes('remark')
        ? [{ head: '备注', print: (l: Line): string => (l.level === 2 ? '按批复数填列' : '') }]
        : []),
    ];
  }

  /** A sheet of one table, or of more below one another. */
  sheet(...specs: readonly [TableSpec, ...TableSpec[]]): Grid {
    const printer = new Printer(this.style.sheet(this.count, specs[0].title));
    for (const spec of specs) printer.table(spec);
    return printer.build();
  }
}

const shareOf = (part: string | number, whole: string | number): string =>
  typeof part === 'number' && typeof whole === 'number' && whole !== 0
    ? ((part / whole) * 100).toFixed(2)
    : '';

const TOTAL = /^(合计|小计|总计)$/;

/** Each 合计 behind the columns that it heads. */
function withTotalsRight(columns: readonly Column[]): Column[] {
  const groupOf = (c: Column): string => c.head.split('/').slice(0, -1).join('/');
  const left = [...columns];
  const moved: Column[] = [];
  while (left.length > 0) {
    const column = left.shift()!;
    const group = groupOf(column);
    const isTotal = TOTAL.test(column.head.split('/').at(-1)!);
    const own = isTotal
      ? left.filter((c) => groupOf(c).startsWith(group) && typeof c.print(NOBODY) === 'number')
      : [];
    if (own.length === 0) moved.push(column);
    else {
      moved.push(...withTotalsRight(own), column);
      left.splice(0, left.length, ...left.filter((c) => !own.includes(c)));
    }
  }
  return moved;
}

const NOBODY: Line = { label: '', entries: [], last: [] };

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
