import type { BlockSide, BudgetRow, Measure } from '../../budget/BudgetBook';
import { withoutNumbering, withoutSpaces } from '../../budget/names';
import { cellPlace } from '../../budget/Place';
import type { MoneyUnit } from '../../budget/Unit';
import { readAmount } from '../amounts';
import type { ColumnBlock } from '../columns';
import { measureOfSource } from '../measures';
import { textOf, type SheetView } from '../SheetView';
import { lineRoleOf, markOf, saysGrandTotal, type LineMark } from './labels';
import { lineTree, type Line } from './lineTree';

export type LineSide = Exclude<BlockSide, 'single'>;

/** Reads one side of a two-sided table, or one page of it, without its tree. */
export function readLines(
  rows: readonly number[],
  view: SheetView,
  block: ColumnBlock,
  unit: MoneyUnit,
  side: LineSide,
): Line[] {
  return rows.flatMap((row): Line[] => {
    const cell = view.at(row, block.labels.name);
    const label = textOf(cell).trim();
    if (!cell || !label || typeof cell.value !== 'string') return [];
    const role = lineRoleOf(label, side);
    const mark = markOf(cell);
    return [
      {
        mark,
        row: {
          row,
          kind: 'line',
          label: withoutSpaces(label),
          labelPlace: cellPlace(view.grid.name, row, cell.column),
          name: withoutNumbering(label),
          level: 1,
          line: role,
          hidden: view.grid.hiddenRows.has(row),
          cells: block.columns.map((c) => readAmount(view, row, c.column, unit)),
          ...measureOfLine(role, label),
          ...(mark.ofWhich ? { ofWhich: true } : {}),
        },
      },
    ];
  });
}

/** The rows of one side with their closing lines and their tree. */
export const readLineRows = (lines: readonly Line[]): BudgetRow[] => lineTree(withClosings(lines));

/**
 * Which lines close the list. 总计 goes before 合计: where both stand, the 合计 is the year's. A year's total that is
 * numbered, or stands above its lines, heads them instead (`一、本年收入`).
 */
function withClosings(lines: readonly Line[]): Line[] {
  const grands = lines.filter((l) => l.row.line === 'grand-total');
  const grand = grands.findLast((l) => saysGrandTotal(l.row.name)) ?? grands.at(-1);
  const years = lines.filter((l) => l.row.line === 'year-total');
  const spare = years.length === 0 ? grands.find((l) => l !== grand) : undefined;
  return lines.map((line, index): Line => {
    const { row, mark } = line;
    if (line === grand) return closing(line);
    if (line === spare) return closing({ ...line, row: { ...row, line: 'year-total' } });
    if (
      row.line === 'grand-total' ||
      (row.line === 'year-total' && line !== years[0] && mark.rank === undefined)
    ) {
      // A second sum of the same lines belongs to none.
      const { line: _line, ...rest } = row;
      return { mark, row: { ...rest, kind: 'closing', level: 0 } };
    }
    return row.line === 'year-total' && mark.rank === undefined && index > 0 ? closing(line) : line;
  });
}

const closing = (line: Line): Line => ({ ...line, row: { ...line.row, kind: 'closing', level: 0 } });

function measureOfLine(role: BudgetRow['line'], label: string): { measure?: Measure } {
  if (role === 'carry-in') return { measure: 'carry-over' };
  const measure =
    role === 'source' || role === 'institution-fund' ? measureOfSource(withoutNumbering(label)) : undefined;
  return measure ? { measure } : {};
}

export type { Line, LineMark };
