import type { Narrative, NarrativeTable } from '../narrative/Narrative';
import type { DocumentCell, DocumentChart, DocumentRow } from '../workbook/SheetDocument';
import { say, type Translate } from './translate';

/** Height in points of the row that a chart stands in. */
const CHART_HEIGHT = 210;

/** Columns of the sheet: the text, and two behind all others for what the charts are drawn from. */
const TEXT_COLUMN = 1;
export const CHART_DATA_WIDTHS = [24, 14] as const;

/** Of amounts, in the cells and beside the columns of a chart. */
const AMOUNT = '#,##0.00';

/** The id of the table that is a comparison of amounts, not of shares of a whole. */
const THREE_PUBLIC = 'three-public';

/** A table as a chart shows it. */
interface Drawn {
  readonly table: NarrativeTable;
  readonly kind: DocumentChart['kind'];
  readonly parts: readonly { readonly label: string; readonly value: number }[];
}

/** The charts of a narrative: shares by source, kind and class as pies, the “三公” expenses as columns. */
function drawn(narrative: Narrative): readonly Drawn[] {
  return narrative.tables.flatMap((table): Drawn[] => {
    const rows = table.rows.slice(0, -1).map((r) => ({ label: r.label, value: r.value.toNumber() }));
    // A pie has no room for nothing, and no sense with something below nothing.
    const isColumn = table.id === THREE_PUBLIC || rows.some((r) => r.value < 0);
    const parts = isColumn ? rows : rows.filter((r) => r.value !== 0);
    return parts.length > 1 ? [{ table, kind: isColumn ? 'column' : 'pie', parts }] : [];
  });
}

/** Rows of a sheet, each with the id of the paragraph that it is the last row of. */
export interface PlacedRow {
  readonly row: DocumentRow;
  readonly ends?: string | undefined;
}

/**
 * Puts a row for each chart behind the paragraph that gives its figures, and what it is drawn from into columns that are not
 * printed. A chart whose paragraph is not there is left out.
 * @param columns how many columns the rows have without the charts' own
 */
export function withCharts(
  placed: readonly PlacedRow[],
  narrative: Narrative,
  columns: number,
  t: Translate,
): { readonly rows: readonly DocumentRow[]; readonly charts: readonly DocumentChart[] } {
  const wanted = drawn(narrative);
  const rows: DocumentRow[] = [];
  const anchors: { readonly of: Drawn; readonly row: number }[] = [];
  for (const { row, ends } of placed) {
    rows.push(row);
    for (const of of wanted.filter((d) => d.table.after === ends)) {
      rows.push({ cells: [null], height: CHART_HEIGHT });
      anchors.push({ of, row: rows.length });
    }
  }
  const data: (readonly DocumentCell[])[] = [];
  const charts = anchors.map(({ of, row }): DocumentChart => {
    if (data.length > 0) data.push([]);
    const top = data.length + 1;
    data.push([
      { text: of.table.head[0], style: 'header' },
      { text: say(t, 'narrative.chart.amount'), style: 'header' },
    ]);
    for (const { label, value } of of.parts)
      data.push([
        { text: label, style: 'cell' },
        { number: value, numberFormat: AMOUNT, style: 'number' },
      ]);
    return {
      kind: of.kind,
      title: of.table.title,
      data: { top, left: columns + 1, bottom: data.length, right: columns + 2 },
      anchor: { top: row, left: TEXT_COLUMN, bottom: row, right: TEXT_COLUMN },
    };
  });
  return { rows: beside(rows, data, columns), charts };
}

/** The rows with further cells behind their columns. */
const beside = (
  rows: readonly DocumentRow[],
  data: readonly (readonly DocumentCell[])[],
  columns: number,
): readonly DocumentRow[] =>
  Array.from({ length: Math.max(rows.length, data.length) }, (_r, i) => {
    const row = rows[i] ?? { cells: [] };
    const more = data[i] ?? [];
    if (more.length === 0) return row;
    const gap = Array.from({ length: columns - row.cells.length }, () => null);
    return { ...row, cells: [...row.cells, ...gap, ...more] };
  });
