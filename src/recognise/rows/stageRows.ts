import type { AmountColumn, TableBlock } from '../../budget/BudgetBook';
import type { AmountReader } from '../AmountReader';
import type { ColumnBlock } from '../columns';
import { stageSaid } from '../stages';
import type { SheetView } from '../SheetView';
import { columnOfRow, listAsRow, type Whole } from './listAsRow';

/**
 * Reads a “三公” table of a final account whose plans and results stand one below the other (`预算数`, `决算数`) as one row with a
 * column of each stage, so that it is checked like the others. Null where the rows are none of these, or one stage of several years.
 */
export function readStageRows(
  view: SheetView,
  rows: readonly number[],
  { columns, labels }: ColumnBlock,
  amounts: AmountReader,
  whole: Whole,
): TableBlock | null {
  const stages = rows.flatMap((row) => {
    const words = view.at(row, labels.name)?.words;
    const stage = words && stageSaid(words);
    return words && stage ? [{ row, stage, label: words.plain }] : [];
  });
  const said = new Set(stages.map((s) => s.stage));
  if (said.size < 2 || said.size < rows.length) return null;
  return listAsRow(
    stages[0]!.row,
    whole,
    stages.flatMap(({ row, stage, label }) =>
      columns.map((c): AmountColumn => ({
        ...c,
        column: columnOfRow(c.column, row),
        path: [label, ...c.path],
        stage,
        parent: c.parent === undefined ? undefined : columnOfRow(c.parent, row),
      })),
    ),
    stages.flatMap(({ row }) => amounts.readRow(view, row, columns)),
  );
}
