import type { AmountColumn, Measure, TableBlock } from '../../budget/BudgetBook';
import { FISCAL_BOOKS } from '../../budget/Fund';
import { NON_FISCAL } from '../../budget/incomeSources';
import type { AmountReader } from '../AmountReader';
import type { ColumnBlock } from '../columns';
import { measureOfSource } from '../measures';
import type { SheetView } from '../SheetView';
import { lineRoleOn, markOf, type LineMark } from './labels';
import { columnOfRow, listAsRow, type Whole } from './listAsRow';

const SOURCES: ReadonlySet<Measure> = new Set<Measure>([
  ...FISCAL_BOOKS,
  'appropriation',
  ...NON_FISCAL,
  'carry-over',
]);

interface Source {
  readonly row: number;
  readonly label: string;
  readonly measure: Measure;
  readonly role: ReturnType<typeof lineRoleOn.income>;
  readonly mark: LineMark;
}

/**
 * Reads a 收入总表 whose sources stand one below another (`项目 | 预算数`, ending in 本年收入合计, 上年结转, 收入总计) as one row with a
 * column for each source, so that it is checked like the others.
 * @returns null when the rows are no such list
 */
export function readIncomeList(
  view: SheetView,
  rows: readonly number[],
  block: ColumnBlock,
  amounts: AmountReader,
  whole: Whole,
): TableBlock | null {
  // Where the sources stand in the header, the rows are something else.
  if (block.columns.filter((c) => SOURCES.has(c.measure)).length > 1) return null;
  const sources: Source[] = [];
  for (const row of rows) {
    const cell = view.at(row, block.labels.name);
    if (!cell?.isText || cell.words.plain === '') continue;
    const role = lineRoleOn.income(cell.words);
    sources.push({
      row,
      label: cell.words.plain,
      role,
      measure: measureIn(role, cell.words.name),
      mark: markOf(cell),
    });
  }
  const grand = sources.findLast((s) => s.role === 'grand-total');
  const known = sources.filter((s) => s.role === 'source' && SOURCES.has(s.measure)).length;
  if (!grand || known < 2) return null;
  const year = sources.find((s) => s.role === 'year-total');
  const parents = parentsOf(sources, grand, year);
  const columns = block.columns.flatMap((c) =>
    sources.map((s, i): AmountColumn => {
      const own = c.measure !== 'prior-year' && c.measure !== 'change';
      const parent = c.measure === 'change' ? undefined : parents[i];
      return {
        column: columnOfRow(c.column, s.row),
        measure: own ? s.measure : c.measure,
        path: [...c.path, s.label],
        parent: parent && columnOfRow(c.column, parent.row),
      };
    }),
  );
  const cells = block.columns.flatMap((c) => sources.flatMap(({ row }) => amounts.readRow(view, row, [c])));
  return listAsRow(sources[0]!.row, whole, columns, cells);
}

function measureIn(role: Source['role'], name: string): Measure {
  if (role === 'grand-total') return 'total';
  if (role === 'year-total') return 'subtotal';
  return role === 'carry-in' ? 'carry-over' : (measureOfSource(name) ?? 'other');
}

/** Sources go into the year's sum where one stands, what is from last year into the whole; `其中：` and `（一）` into the source above. */
function parentsOf(
  sources: readonly Source[],
  grand: Source,
  year: Source | undefined,
): (Source | undefined)[] {
  const top = Math.min(...sources.map((s) => s.mark.rank ?? Infinity));
  let head: Source | undefined;
  return sources.map((s) => {
    if (s === grand) return undefined;
    if (s.mark.ofWhich) return undefined;
    const isBelow = s.mark.rank !== undefined && s.mark.rank > top && head !== undefined;
    if (isBelow) return head;
    head = s;
    const beforeYear = year !== undefined && s !== year && s.row < year.row;
    // `一、本年收入` above its sources heads those that are numbered below it.
    return s.role === 'source' && beforeYear ? year : grand;
  });
}
