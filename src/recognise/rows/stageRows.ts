import type { AmountColumn, TableBlock } from '../../budget/BudgetBook';
import type { CellPlace } from '../../budget/Place';
import type { AmountReader } from '../AmountReader';
import type { ColumnBlock } from '../columns';
import { stageSaid } from '../stages';
import type { SheetView } from '../SheetView';
import { newRow } from './newRow';

/** Room for the sheet's rows in the number of a column that is a row of the sheet. */
const ROWS = 1_048_577;

/**
 * Reads a “三公” table of a final account whose plans and results stand one below the other (`预算数`, `决算数`) as one row with a
 * column of each stage, so that it is checked like the others. Null where the rows are none of these.
 * @param whole what to call the row, and where its name stands
 */
export function readStageRows(
  view: SheetView,
  rows: readonly number[],
  { columns, labels }: ColumnBlock,
  amounts: AmountReader,
  whole: { readonly name: string; readonly place: CellPlace },
): TableBlock | null {
  const stages = rows.flatMap((row) => {
    const words = view.at(row, labels.name)?.words;
    const stage = words && stageSaid(words);
    return words && stage ? [{ row, stage, label: words.plain }] : [];
  });
  if (stages.length < 2 || stages.length < rows.length) return null;
  const numberOf = (column: number, row: number): number => column * ROWS + row;
  return {
    side: 'single',
    columns: stages.flatMap(({ row, stage, label }) =>
      columns.map((c): AmountColumn => ({
        ...c,
        column: numberOf(c.column, row),
        path: [label, ...c.path],
        stage,
        parent: c.parent === undefined ? undefined : numberOf(c.parent, row),
      })),
    ),
    rows: [
      newRow(
        stages[0]!.row,
        'total',
        whole.name,
        whole.place,
        whole.name,
        false,
        stages.flatMap(({ row }) => amounts.readRow(view, row, columns)),
      ),
    ],
  };
}
