import type { Department, Entry } from '../Department';
import { codeParts, codeRows, type Depths } from '../codeRows';
import { writeAmounts, type Column } from '../columns';
import { SheetBuilder, type AmountStyle } from '../SheetBuilder';

/** The habits of one office that fills in the Sichuan set of tables. */
export interface SichuanStyle extends AmountStyle {
  /** Sheets are named `1-1` or `表1-1 部门收入总表`. */
  readonly longSheetNames: boolean;
  readonly cover: boolean;
  /** Functional tables have rows for 类 and 款, not only for 项. */
  readonly classRows: boolean;
  /** Tables 1-1 and 3-3 print the department above its units. */
  readonly departmentRow: boolean;
}

/** What the sheets of a Sichuan book share. */
export class SichuanBook {
  constructor(
    readonly department: Department,
    readonly style: SichuanStyle,
  ) {}

  /** A new sheet with number, title, department and unit of money in its first three rows. */
  sheet(number: string, title: string, lastColumn: string): SheetBuilder {
    const name = this.style.longSheetNames
      ? `表${number} ${title.replace(/[“”]/g, '')}`.slice(0, 31)
      : number;
    return new SheetBuilder(name, this.style)
      .text('A1', `表${number}`)
      .text('A2', title)
      .text('A3', `部门：${this.department.name}`)
      .text(`${lastColumn}3`, `金额单位：${this.style.unit}`)
      .merge(`A2:${lastColumn}2`);
  }

  entriesOf(unit: number, entries: readonly Entry[]): Entry[] {
    return entries.filter((e) => e.unit === unit);
  }

  /**
   * 合计, then each unit with its codes.
   * @param codes letters of the code columns, `unit` and `name` of theirs
   * @returns the first free row
   */
  codeTable(
    sheet: SheetBuilder,
    at: { readonly row: number; readonly codes: string; readonly unit: string; readonly name: string },
    by: 'item' | 'economic',
    columns: readonly Column[],
    all: readonly Entry[],
  ): number {
    const depths: Depths = by === 'economic' ? [3, 5] : this.style.classRows ? [3, 5, 7] : [7];
    const entries = all.filter((e) => columns.some((c) => c.counts(e)));
    let row = at.row;
    sheet.text(at.name + row, '合    计');
    writeAmounts(sheet, row++, columns, entries);
    this.department.units.forEach((unit, i) => {
      const own = this.entriesOf(i, entries);
      if (own.length === 0) return;
      sheet.text(at.unit + row, unit.code).text(at.name + row, unit.name);
      writeAmounts(sheet, row++, columns, own);
      for (const r of codeRows(own, by, depths)) {
        sheet.texts(row, at.codes, codeParts(r.code)).text(at.name + row, r.name);
        if (r.leaf) sheet.text(at.unit + row, unit.code);
        writeAmounts(sheet, row++, columns, r.entries);
      }
    });
    return row;
  }

  /** 合计, the department and each unit, without codes of subjects. */
  unitTable(sheet: SheetBuilder, firstRow: number, columns: readonly Column[], all: readonly Entry[]): void {
    const { units, name, code } = this.department;
    let row = firstRow;
    sheet.text(`B${row}`, '合    计');
    writeAmounts(sheet, row++, columns, all);
    const only = units.length === 1 ? units[0] : undefined;
    if (only || this.style.departmentRow) {
      sheet.text(`A${row}`, only?.code ?? code).text(`B${row}`, name);
      writeAmounts(sheet, row++, columns, all);
    }
    units.forEach((unit, i) => {
      sheet.text(`A${row}`, unit.code).text(`B${row}`, unit.name);
      writeAmounts(sheet, row++, columns, this.entriesOf(i, all));
    });
  }
}
