import type { BlockSide, BudgetRow, LineRole, Measure } from '../../budget/BudgetBook';
import { withoutNumbering, withoutSpaces } from '../../budget/names';
import { cellPlace } from '../../budget/Place';
import type { MoneyUnit } from '../../budget/Unit';
import { readAmount } from '../amounts';
import { measureOfSource, type ColumnBlock } from '../columns';
import { textOf, type SheetView } from '../SheetView';
import { lineRoleOf, markOf, type LineMark } from './labels';

interface Line {
  readonly row: BudgetRow;
  readonly role: LineRole;
  readonly mark: LineMark;
}

/**
 * Reads one side of a two-sided table: numbered lines, the lines below them, and the closing lines.
 * A line below (`（一）`, `1、`, `其中：`, or indented) is summed into the numbered line above it; a source or class
 * into the year's total; what stands outside the year (结转, 事业基金, 结余分配) into the grand total.
 */
export function readLineRows(
  rows: readonly number[],
  view: SheetView,
  block: ColumnBlock,
  unit: MoneyUnit,
  side: Exclude<BlockSide, 'single'>,
): BudgetRow[] {
  const lines: Line[] = [];
  let open: number | undefined;
  let openMark: LineMark | undefined;
  for (const row of rows) {
    const cell = view.at(row, block.labels.name);
    const label = textOf(cell).trim();
    if (!cell || !label || typeof cell.value !== 'string') continue;
    const role = lineRoleOf(label, side);
    const mark = markOf(cell);
    const closing = role === 'grand-total' || (role === 'year-total' && mark !== 'numbered');
    const below = !closing && open !== undefined && isBelow(mark, openMark);
    if (!below) {
      open = closing ? undefined : lines.length;
      openMark = mark;
    }
    const parent = below ? open : undefined;
    lines.push({
      role,
      mark,
      row: {
        row,
        kind: closing ? 'closing' : 'line',
        label: withoutSpaces(label),
        labelPlace: cellPlace(view.grid.name, row, cell.column),
        name: withoutNumbering(label),
        level: closing ? 0 : below ? 2 : 1,
        line: role,
        hidden: view.grid.hiddenRows.has(row),
        cells: block.columns.map((c) => readAmount(view, row, c.column, unit)),
        ...(parent === undefined ? {} : { parent }),
        ...measureOfLine(role, label),
        ...(mark === 'of-which' ? { ofWhich: true } : {}),
      },
    });
  }
  return withTotals(lines);
}

function measureOfLine(role: LineRole, label: string): { measure?: Measure } {
  if (role === 'carry-in') return { measure: 'carry-over' };
  const measure =
    role === 'source' || role === 'institution-fund' ? measureOfSource(withoutNumbering(label)) : undefined;
  return measure ? { measure } : {};
}

const isBelow = (mark: LineMark, open: LineMark | undefined): boolean =>
  mark === 'sub-numbered' || mark === 'of-which' || (mark === 'indented' && open === 'numbered');

/** Sends the top lines to the year's total, or to the grand total where the table has no other. */
function withTotals(lines: readonly Line[]): BudgetRow[] {
  const grand = lines.findIndex((l) => l.role === 'grand-total');
  // `一、本年收入` with its sources indented below is a year's total that heads its lines already.
  const year = lines.findIndex((l) => l.role === 'year-total' && l.row.kind === 'closing');
  return lines.map((l, index) => {
    if (l.row.parent !== undefined || index === grand) return l.row;
    const inYear = l.role === 'source' || l.role === 'class';
    const parent = inYear && year >= 0 ? year : grand;
    return parent < 0 || parent === index ? l.row : { ...l.row, parent };
  });
}
