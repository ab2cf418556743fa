import type { BlockSide, BudgetRow, LineRole, Measure } from '../../budget/BudgetBook';
import { cellPlace } from '../../budget/Place';
import type { AmountReader } from '../AmountReader';
import type { ColumnBlock } from '../columns';
import { measureOfSource } from '../measures';
import { wordsIn, type SheetView } from '../SheetView';
import { withoutTranslation } from '../translation';
import { oncePerText, type Words } from '../Words';
import { settleCarriedWithin } from './carriedWithin';
import { isBareSubtotal, lineRoleOn, markOf, saysGrandTotal, type LineMark } from './labels';
import { lineTree, type Line } from './lineTree';
import { newRow } from './newRow';

export type LineSide = Exclude<BlockSide, 'single'>;

/** Reads one side of a two-sided table, or one page of it, without its tree. */
export function readLines(
  rows: readonly number[],
  view: SheetView,
  block: ColumnBlock,
  amounts: AmountReader,
  side: LineSide,
): Line[] {
  const lines: Line[] = [];
  for (const row of rows) {
    const cell = view.at(row, block.labels.name);
    if (!cell || typeof cell.value !== 'string') continue;
    const { words } = cell;
    if (words.trimmed === '') continue;
    const own = withoutTranslation(words);
    if (headsSide(own) && block.columns.every((c) => wordsIn(view.at(row, c.column)).isBlank)) continue;
    const role = lineRoleOn[side](words);
    const mark = markOf(cell);
    const line = newRow(
      row,
      'line',
      words.plain,
      cellPlace(view.grid.name, row, cell.column),
      own.name,
      view.grid.hiddenRows.has(row),
      amounts.readRow(view, row, block.columns),
    );
    line.level = 1;
    line.line = role;
    line.measure = measureOfLine(role, own);
    if (mark.ofWhich) line.ofWhich = true;
    lines.push({ mark, row: line });
  }
  return lines;
}

/** `收入` above the lines of a list, without an amount: what they are, and none of them. */
export const headsSide = oncePerText((words) => /^(?:收入|支出)(?:部分|项目)?$/.test(words.name));

/** The rows of one side with their closing lines and their tree. */
export const readLineRows = (lines: readonly Line[]): BudgetRow[] => {
  settleClosings(lines);
  settleCarriedWithin(lines);
  return lineTree(lines);
};

/**
 * Which lines close the list. 总计 goes before 合计: where both stand, the 合计 is the year's. A year's total that is
 * numbered, or stands above its lines, heads them instead (`一、本年收入`).
 */
function settleClosings(lines: readonly Line[]): void {
  settleSubtotal(lines);
  const grands = lines.filter((l) => l.row.line === 'grand-total');
  const grand = grands.findLast((l) => saysGrandTotal(l.row.name)) ?? grands.at(-1);
  const years = lines.filter((l) => l.row.line === 'year-total');
  const spare = years.length === 0 ? grands.find((l) => l !== grand) : undefined;
  lines.forEach((line, index) => {
    const { row, mark } = line;
    if (line === grand) close(line);
    else if (line === spare) {
      close(line);
      row.line = 'year-total';
    } else if (
      row.line === 'grand-total' ||
      (row.line === 'year-total' && line !== years[0] && mark.rank === undefined)
    ) {
      // A second sum of the same lines belongs to none.
      close(line);
      row.line = undefined;
    } else if (row.line === 'year-total' && mark.rank === undefined && index > 0) close(line);
  });
}

/** `小计`, with nothing but 上年结转 and the like between it and the 总计: the year's total, where no line says 本年收入合计. */
function settleSubtotal(lines: readonly Line[]): void {
  if (lines.some((l) => l.row.line === 'year-total')) return;
  const [at, ...more] = [...lines.keys()].filter((i) => isBareSubtotal(lines[i]!.row.name));
  const grand = lines.findLastIndex((l) => l.row.line === 'grand-total');
  if (at === undefined || at === 0 || more.length > 0 || at > grand) return;
  const between = lines.slice(at + 1, grand);
  if (between.some(({ row }) => row.line === 'source' || row.line === 'class')) return;
  lines[at]!.row.line = 'year-total';
}

function close({ row }: Line): void {
  row.kind = 'closing';
  row.level = 0;
}

function measureOfLine(role: LineRole, words: Words): Measure | undefined {
  if (role === 'carry-in') return 'carry-over';
  return role === 'source' || role === 'institution-fund' ? measureOfSource(words.name) : undefined;
}

export type { Line, LineMark };
