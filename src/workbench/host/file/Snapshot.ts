import type { HighlightRecord } from '../../../workbook/HighlightRecord';
import type { EmulatedCell, EmulatedSheet } from '../model/EmulatedSheet';
import type { EmulatedComment, EmulatedWorkbook } from '../model/EmulatedWorkbook';
import type { Fill } from '../model/Fill';

export interface CellSnapshot {
  readonly value: EmulatedCell['value'];
  readonly formula: string | undefined;
  readonly numberFormat: string | undefined;
  readonly fill: Fill | undefined;
}

/** What the workbook was when it was opened: what is different since has to be saved. */
export interface Snapshot {
  readonly record: HighlightRecord;
  readonly sheets: readonly SheetSnapshot[];
  readonly xmlParts: readonly string[];
  readonly comments: readonly { readonly comment: EmulatedComment; readonly content: string }[];
}

export interface SheetSnapshot {
  readonly sheet: EmulatedSheet;
  readonly name: string;
  readonly visibility: EmulatedSheet['visibility'];
  readonly cells: ReadonlyMap<string, CellSnapshot>;
  /** Sizes of rows and columns, as one text. */
  readonly sizes: string;
}

export const NOTHING: CellSnapshot = {
  value: '',
  formula: undefined,
  numberFormat: undefined,
  fill: undefined,
};

export const sizesOf = (sheet: EmulatedSheet): string =>
  JSON.stringify([[...sheet.rowHeights], [...sheet.columnWidths]]);

/** Call once the workbook is complete. */
export const snapshotOf = (workbook: EmulatedWorkbook, record: HighlightRecord): Snapshot => ({
  record,
  sheets: workbook.sheets.map((sheet) => ({
    sheet,
    name: sheet.name,
    visibility: sheet.visibility,
    sizes: sizesOf(sheet),
    cells: new Map(
      [...sheet.cells()].map(({ row, column, cell: { value, formula, numberFormat, fill } }) => [
        `${row},${column}`,
        { value, formula, numberFormat, fill },
      ]),
    ),
  })),
  xmlParts: workbook.xmlParts.map((p) => p.xml),
  comments: workbook.comments.map((comment) => ({ comment, content: comment.content })),
});
