import type { AmountColumn, Stage, TableBlock } from '../../budget/BudgetBook';
import type { AmountReader } from '../AmountReader';
import type { ColumnBlock } from '../columns';
import { stageAbove, stageSaid } from '../stages';
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
  return stages.length < rows.length ? null : stagesAsRow(stages, view, columns, amounts, whole);
}

/** A heading stands so many rows above its amounts at most. */
const HIGHEST = 6;

/**
 * Reads one whose plans and results are two tables, one below the other, each under heads of its own, in the same way: a row of
 * amounts is of the stage that a row above it says and nothing else. Null where not every row has such a one.
 */
export function readStageTables(
  view: SheetView,
  rows: readonly number[],
  { columns }: ColumnBlock,
  amounts: AmountReader,
  whole: Whole,
): TableBlock | null {
  const [first] = columns;
  const own = rows.filter(
    (row) => first && typeof view.at(row, first.column)?.value === 'number' && !goesOnCounting(view, row),
  );
  const stages = own.flatMap((row) => {
    for (let above = row - 1; above > 0 && above >= row - HIGHEST; above--) {
      const [words, ...more] = view.cellsOf(above).flatMap((c) => (c.text === '' ? [] : [c.words]));
      const stage = words && more.length === 0 ? stageAbove(words) : null;
      if (words && stage) return [{ row, stage, label: words.plain }];
    }
    return [];
  });
  return stages.length < own.length ? null : stagesAsRow(stages, view, columns, amounts, whole);
}

/** The numbers of the second table's columns go on where the first's end: `7 8 9 …`. */
const goesOnCounting = (view: SheetView, row: number): boolean => {
  const values = view.cellsOf(row).map((c) => Number(c.value));
  return values.length > 2 && values.every((v, i) => v > 0 && (i === 0 || v === values[i - 1]! + 1));
};

/** A row of one stage's amounts. */
interface StageRow {
  readonly row: number;
  readonly stage: Stage;
  readonly label: string;
}

/** Null where the rows are of one stage, or several of one. */
function stagesAsRow(
  stages: readonly StageRow[],
  view: SheetView,
  columns: readonly AmountColumn[],
  amounts: AmountReader,
  whole: Whole,
): TableBlock | null {
  const said = new Set(stages.map((s) => s.stage));
  if (said.size < 2 || said.size < stages.length) return null;
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
