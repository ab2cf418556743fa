import { addressOf } from '../../budget/address';
import type { Grid } from '../../workbook/Grid';
import { codeParts } from '../codeRows';
import { SheetBuilder } from '../SheetBuilder';
import { FUNCTIONAL_NAMES } from '../subjects';
import type { Source } from '../Department';
import { sumOf, type FinalAccount, type FinalSum } from './FinalAccount';
import type { FinalStyle } from './FinalStyle';

/** A column of amounts: its headings from the top down, and what it shows of a row. */
export interface FinalColumn {
  readonly headings: readonly [string] | readonly [string, string];
  readonly shows: (sum: FinalSum) => number;
}

/** Cells of one sheet by row and column. */
export class FinalSheet {
  constructor(
    private readonly builder: SheetBuilder,
    readonly style: FinalStyle,
  ) {}

  text(row: number, column: number, text: string): this {
    if (text !== '') this.builder.text(addressOf(row, column), text);
    return this;
  }

  texts(row: number, column: number, texts: readonly string[]): this {
    texts.forEach((text, i) => this.text(row, column + i, text));
    return this;
  }

  amount(row: number, column: number, cents: number): this {
    this.builder.amount(addressOf(row, column), cents);
    return this;
  }

  /** A number that counts rows or columns: stored as the office's program stores it. */
  number(row: number, column: number, value: number): this {
    if (this.style.numbering === 'numbers') this.builder.number(addressOf(row, column), value);
    else this.text(row, column, String(value));
    return this;
  }

  merge(top: number, left: number, bottom: number, right: number): this {
    if (top !== bottom || left !== right)
      this.builder.merge(`${addressOf(top, left)}:${addressOf(bottom, right)}`);
    return this;
  }

  build(): Grid {
    return this.builder.build();
  }
}

/** What the sheets of one final account share. */
export class FinalBook {
  private sheets = 0;

  constructor(
    readonly account: FinalAccount,
    readonly style: FinalStyle,
  ) {}

  /** A sheet with its title, number, department and unit. @returns the sheet and the first row below them */
  sheet(title: string, width: number): { readonly s: FinalSheet; readonly top: number } {
    const { style, account } = this;
    const { name, year } = account.department;
    const number = String(++this.sheets).padStart(2, '0');
    const sheetName =
      style.sheetNames === 'numbers'
        ? `公开${number}表`
        : style.sheetNames === 'titles'
          ? title.replace(/[“”]/g, '').slice(0, 31)
          : `Sheet${this.sheets}`;
    const s = new FinalSheet(new SheetBuilder(sheetName, style.amounts), style);
    let row = style.titleLine as number;
    if (row === 2 && this.sheets === 1) s.text(1, 1, `${name}${year}年度部门决算表`);
    if (this.sheets > 1) row = 1;
    s.text(row, 1, style.yearInTitle ? `${year}年度${title}` : title).merge(row, 1, row, width);
    row++;
    if (style.department) {
      s.text(row++, width, `公开${number}表`);
      s.text(row, 1, `部门：${name}`).text(row, width, `金额单位：${style.amounts.unit}`);
    } else s.text(row, width, `单位：${style.amounts.unit}`);
    return { s, top: row + 1 };
  }

  /** Columns that a code takes. */
  get codeColumns(): number {
    return this.style.codes === 'one' ? 1 : 3;
  }

  /**
   * A table of functional codes with some columns of amounts.
   * @param counts which money the table is of
   * @param isShown whether a row has anything to show
   */
  codeTable(
    title: string,
    columns: readonly FinalColumn[],
    counts: (of: { item: string; source: Source }) => boolean,
    options: {
      readonly totalLast?: boolean;
      readonly headingsInTotal?: boolean;
      readonly note?: string;
    } = {},
  ): Grid {
    const { style, account, codeColumns: codes } = this;
    const first = codes + 2;
    const width = first + columns.length - 1;
    const { s, top } = this.sheet(title, width);
    let row = this.header(s, top, columns, first, options.headingsInTotal ?? false);
    const writeTotal = (at: number): void => {
      const sum = sumOf(account, counts);
      columns.forEach((c, i) => {
        if (options.headingsInTotal && c.headings.length > 1) s.text(at, first + i, c.headings[1]!);
        else s.amount(at, first + i, c.shows(sum));
      });
    };
    const codeRow = style.total === 'code-row' && !options.totalLast && !options.headingsInTotal;
    if (style.codes !== 'one' && (codeRow || style.numbering !== 'none')) {
      s.texts(row, 1, ['类', '款', '项']);
      if (codeRow) {
        s.text(row, codes + 1, '合计');
        writeTotal(row++);
      }
    }
    if (style.numbering !== 'none') {
      s.text(row, codes + 1, '栏次');
      columns.forEach((_, i) => s.number(row, first + i, i + 1));
      row++;
    }
    if (!codeRow && !options.totalLast) {
      const at = options.headingsInTotal ? 1 : codes + 1;
      s.text(row, at, '合计');
      if (at === 1) s.merge(row, 1, row, codes + 1);
      writeTotal(row++);
    }
    for (const code of this.codes(counts)) {
      const sum = sumOf(account, (of) => counts(of) && of.item.startsWith(code));
      this.writeCode(s, row, code);
      columns.forEach((c, i) => s.amount(row, first + i, c.shows(sum)));
      row++;
    }
    if (options.totalLast) {
      s.text(row, 1, '合计').merge(row, 1, row, codes + 1);
      writeTotal(row++);
    }
    if (options.note) s.text(row, 1, options.note);
    return s.build();
  }

  private codes(counts: (of: { item: string; source: Source }) => boolean): readonly string[] {
    const { department, balances } = this.account;
    const codes = new Set<string>();
    for (const of of [...department.entries, ...balances].filter(counts))
      for (const depth of [3, 5, 7]) codes.add(of.item.slice(0, depth));
    return [...codes].sort();
  }

  private writeCode(s: FinalSheet, row: number, code: string): void {
    const name = FUNCTIONAL_NAMES[code] ?? code;
    const { codes } = this.style;
    const indent = codes === 'parts' ? '' : ' '.repeat(code.length - 3);
    if (codes === 'parts') s.texts(row, 1, codeParts(code));
    else s.text(row, 1, code).merge(row, 1, row, this.codeColumns);
    s.text(row, this.codeColumns + 1, indent + name);
  }

  /**
   * The header of a table of codes.
   * @param flat what stands below a group is said by the row of the 合计
   * @returns the first row below it
   */
  private header(
    s: FinalSheet,
    top: number,
    columns: readonly FinalColumn[],
    first: number,
    flat: boolean,
  ): number {
    const { codeColumns: codes, style } = this;
    const deep = !flat && columns.some((c) => c.headings.length > 1);
    const rows = 2 + (deep || style.amountRow ? 1 : 0);
    const bottom = top + rows - 1;
    s.text(top, 1, '项目').merge(top, 1, top, codes + 1);
    s.text(top + 1, 1, '功能分类科目编码').merge(top + 1, 1, bottom, codes);
    s.text(top + 1, codes + 1, '科目名称').merge(top + 1, codes + 1, bottom, codes + 1);
    const lowest = style.amountRow && !deep ? bottom - 1 : bottom;
    let group = '';
    columns.forEach(({ headings: [head, below] }, i) => {
      const column = first + i;
      if (below === undefined) s.text(top, column, head).merge(top, column, lowest, column);
      else {
        if (head !== group) {
          const last = columns.findLastIndex((c) => c.headings[0] === head);
          s.text(top, column, head).merge(top, column, flat ? bottom : top, first + last);
        }
        if (!flat) s.text(top + 1, column, below).merge(top + 1, column, bottom, column);
      }
      group = head;
      if (style.amountRow && !deep) s.text(bottom, column, '决算数');
    });
    return bottom + 1;
  }
}
