import type { Department, Entry } from '../Department';
import { codeParts, codeRows } from '../codeRows';
import { SheetBuilder } from '../SheetBuilder';
import { writeAmounts, type Column } from '../columns';

/** What the sheets of a Shanghai book share: a unit's own book, or the book of a whole department. */
export class ShanghaiBook {
  constructor(
    readonly department: Department,
    readonly scope: 'unit' | 'department',
  ) {}

  /** 单位 or 部门, as the book calls itself in sheet names. */
  get word(): string {
    return this.scope === 'unit' ? '单位' : '部门';
  }

  /** 预算单位 or 部门, as titles say. */
  get holder(): string {
    return this.scope === 'unit' ? '预算单位' : '部门';
  }

  /** A new sheet in 元 with its title in row 2 and the line of department and unit of money in row 4. */
  sheet(name: string, title: string, lastColumn: string): SheetBuilder {
    return new SheetBuilder(name, { unit: '元', zero: 'blank', shown: 0 })
      .text('A2', `${this.department.year}年${this.holder}${title}`)
      .text('A4', `编制${this.word}：${this.department.name}`)
      .text(`${lastColumn}4`, '单位：元')
      .merge(`A2:${lastColumn}2`);
  }

  /** Rows of 类, 款 (and 项) from row 9, the 合计 last. */
  codeTable(
    sheet: SheetBuilder,
    by: 'item' | 'economic',
    columns: readonly Column[],
    entries: readonly Entry[],
    emptyRows = 1,
  ): number {
    const codes = by === 'item' ? 'ABC' : 'AB';
    const name = by === 'item' ? 'D' : 'C';
    let row = 9;
    for (const r of codeRows(entries, by, by === 'item' ? [3, 5, 7] : [3, 5])) {
      sheet.texts(row, codes, codeParts(r.code)).text(name + row, r.name);
      writeAmounts(sheet, row++, columns, r.entries);
    }
    if (entries.length === 0) row += emptyRows;
    sheet.text(`A${row}`, '合计').merge(`A${row}:${name}${row}`);
    writeAmounts(sheet, row, columns, entries);
    return row;
  }
}
