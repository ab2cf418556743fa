import type { HighlightRecord } from '../../../workbook/HighlightRecord';
import type { EmulatedCell, EmulatedSheet } from '../model/EmulatedSheet';
import type { EmulatedComment } from '../model/EmulatedParts';
import type { EmulatedWorkbook } from '../model/EmulatedWorkbook';
import type { Fill } from '../model/Fill';

export interface CellSnapshot {
  readonly value: EmulatedCell['value'];
  readonly formula: string | undefined;
  readonly numberFormat: string | undefined;
  readonly fill: Fill | undefined;
  /** Everything else of its format, as one text. */
  readonly format: string;
}

/** What the workbook was when it was opened: what is different since has to be saved. */
export interface Snapshot {
  readonly record: HighlightRecord;
  readonly sheets: readonly SheetSnapshot[];
  readonly xmlParts: readonly string[];
  readonly comments: readonly { readonly comment: EmulatedComment; readonly content: string }[];
  /** Comments, settings and custom XML as texts, in no order. */
  readonly kept: readonly string[];
}

export interface SheetSnapshot {
  readonly sheet: EmulatedSheet;
  readonly name: string;
  readonly visibility: EmulatedSheet['visibility'];
  readonly cells: ReadonlyMap<string, CellSnapshot>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Page layout, charts, frozen rows and the like, as one text. */
  readonly layout: string;
}

export const NOTHING: CellSnapshot = {
  value: '',
  formula: undefined,
  numberFormat: undefined,
  fill: undefined,
  format: '',
};

/** What of a cell goes into the file. */
export const cellSnapshot = (cell: EmulatedCell | undefined): CellSnapshot =>
  cell
    ? {
        value: cell.value,
        formula: cell.formula,
        numberFormat: cell.numberFormat,
        fill: cell.fill,
        format: formatOf(cell),
      }
    : NOTHING;

const formatOf = ({ format, hyperlink }: EmulatedCell): string =>
  (format && format.size > 0) || hyperlink !== undefined
    ? JSON.stringify([[...(format ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)), hyperlink])
    : '';

export const layoutOf = (sheet: EmulatedSheet): string =>
  JSON.stringify([
    [...sheet.pageLayout],
    sheet.charts.map((c) => [c.id, c.anchor, [...c.settings]]),
    sheet.frozenRows,
    sheet.showsGridlines,
    sheet.tabColor,
    sheet.isProtected,
  ]);

/** Everything that travels with the workbook and belongs to no cell's content. */
export const keptOf = (workbook: EmulatedWorkbook): readonly string[] =>
  [
    ...workbook.xmlParts.map((p) => p.xml),
    ...[...workbook.settings].map((entry) => JSON.stringify(entry)),
    ...workbook.comments.map(({ sheet, row, column, content, replies }) =>
      JSON.stringify([sheet.id, row, column, content, replies]),
    ),
  ].sort();

/** Call once the workbook is complete. */
export const snapshotOf = (workbook: EmulatedWorkbook, record: HighlightRecord): Snapshot => ({
  record,
  sheets: workbook.sheets.map((sheet) => ({
    sheet,
    name: sheet.name,
    visibility: sheet.visibility,
    rowHeights: new Map(sheet.rowHeights),
    columnWidths: new Map(sheet.columnWidths),
    layout: layoutOf(sheet),
    cells: new Map(
      [...sheet.cells()].map(({ row, column, cell }) => [`${row},${column}`, cellSnapshot(cell)]),
    ),
  })),
  xmlParts: workbook.xmlParts.map((p) => p.xml),
  comments: workbook.comments.map((comment) => ({ comment, content: comment.content })),
  kept: keptOf(workbook),
});
