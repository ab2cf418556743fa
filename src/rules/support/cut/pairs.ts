import type { BudgetRow, BudgetTable, Measure, TableBlock } from '../../../budget/BudgetBook';
import { groupBy } from '../../../budget/groupBy';
import { normalName } from '../../../budget/names';
import { addsUp } from '../../../budget/verdictOf';
import { isNonZero } from '../collect';
import { headingsOf } from '../headings';
import { unitKey } from '../rowKeys';
import { Side } from './Side';
import { keyOf, keyOfAll, withTotal, type SidesByKey, type Source } from './Source';

/** Amounts that are as much as those of the other table with the same key: one of the two is a single amount. */
export interface Pair {
  readonly key: string;
  readonly whole: Side;
  readonly parts: readonly Side[];
  /** Of the 合计 of the table. */
  readonly isTotal: boolean;
}

export const sidesIn = ({ whole, parts }: Pair): readonly Side[] => [whole, ...parts];

/** Pairs of which one side at least is an amount. */
export const countedOf = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.filter((p) => sidesIn(p).some((s) => isNonZero(s.cell?.figure)));

export const isSame = ({ whole, parts }: Pair): boolean =>
  addsUp(
    whole.cell?.figure,
    parts.map((s) => s.cell?.figure),
  ) === true;

/** One way to see a table, or a column of it, as the cut of another. */
export interface View {
  /** What its column measures. */
  readonly measure: Measure;
  /** Its columns name the subjects: they, and not the title, say which of them it counts. */
  readonly byColumns: boolean;
  readonly keys: ReadonlySet<string>;
  sidesOf(source: Source): SidesByKey;
  pairsWith(source: Source): readonly Pair[];
}

interface OwnSide {
  readonly key: string;
  readonly side: Side;
  readonly isTotal: boolean;
}

/** Fewer names than these may be alike by chance. */
const FEWEST_NAMED = 3;

/**
 * The ways to see a table as a cut; of each list of them one holds at most: by the codes of its rows, by their other codes, by
 * their names where they have no codes, and by the names of its columns.
 */
export function viewsOf(table: BudgetTable, block: TableBlock): readonly (readonly View[])[] {
  const rows = block.rows.map((row, index) => ({ row, index }));
  const hasCodes = block.rows.some((r) => r.code !== undefined);
  const hasOtherCodes = block.rows.some((r) => r.otherCode !== undefined);
  const hasUnits = block.rows.some((r) => r.kind === 'subject' && unitKey(r) !== '');
  const views: View[][] = [];
  block.columns.forEach(({ measure }, at) => {
    if (measure === 'prior-year' || measure === 'change') return;
    const own = (keyOfRow: (row: BudgetRow) => string | undefined): readonly OwnSide[] =>
      rows.flatMap(({ row, index }): OwnSide[] => {
        const key = keyOfRow(row);
        if (key === undefined) return [];
        return [{ key, side: new Side(table, block, index, at), isTotal: row.kind === 'total' }];
      });
    const byCode = own((row) => keyOf(block, row));
    views.push([
      viewOf(measure, singles(byCode)),
      viewOf(measure, byCode),
      ...(hasUnits
        ? [
            viewOf(
              measure,
              own((row) => keyOfAll(block, row)),
            ),
          ]
        : []),
    ]);
    if (hasOtherCodes)
      views.push([
        viewOf(
          measure,
          own((row) => keyOfAll(block, row, row.otherCode ?? '')),
        ),
      ]);
    if (!hasCodes && rows.length > FEWEST_NAMED)
      views.push([
        viewOf(
          measure,
          own((row) => nameKey(block, row)),
          withTotal,
        ),
      ]);
  });
  return [...views, ...columnViews(table, block).map((view) => [view])];
}

/** Without those that stand twice: they have no one counterpart. */
const singles = (own: readonly OwnSide[]): readonly OwnSide[] =>
  [...groupBy(own, ({ key }) => key).values()].flatMap((same) => (same.length === 1 ? same : []));

function nameKey(block: TableBlock, row: BudgetRow): string | undefined {
  if (row.kind === 'total') return 'total';
  return headingsOf(block).has(row) || row.unitCode !== undefined
    ? undefined
    : `total ${normalName(row.name)}`;
}

function viewOf(
  measure: Measure,
  own: readonly OwnSide[],
  sidesOf: (source: Source) => SidesByKey = ({ byCode }) => byCode,
  byColumns = false,
): View {
  const groups = groupBy(own, ({ key }) => key);
  return {
    measure,
    byColumns,
    keys: new Set(groups.keys()),
    sidesOf,
    pairsWith: (source) => {
      const sides = sidesOf(source);
      return [...groups].flatMap(([key, same]): Pair[] => {
        const theirs = sides.get(key);
        const [one, ...more] = same;
        if (!theirs || !one) return [];
        if (more.length === 0) return [{ key, whole: one.side, parts: theirs, isTotal: one.isTotal }];
        // Several on both sides make no sum of one amount.
        if (theirs.length > 1) return [];
        return [{ key, whole: theirs[0]!, parts: same.map((s) => s.side), isTotal: one.isTotal }];
      });
    },
  };
}

/** Columns of one group that name subjects: `单位名称、总计、办公费、印刷费 …`. */
function columnViews(table: BudgetTable, block: TableBlock): readonly View[] {
  const named = block.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => column.measure !== 'prior-year');
  const groups = groupBy(named, ({ column }) => column.path.slice(0, -1).join('/'));
  return [...groups.values()].flatMap((columns): View[] => {
    if (columns.length < FEWEST_NAMED) return [];
    const own = block.rows.flatMap((row, index): OwnSide[] => {
      const whose = row.kind === 'total' ? 'total' : row.kind === 'unit' ? keyOf(block, row) : undefined;
      if (whose === undefined) return [];
      return columns.map(({ column, at }) => ({
        key: `${whose} ${normalName(column.path.at(-1)!)}`,
        side: new Side(table, block, index, at),
        isTotal: row.kind === 'total',
      }));
    });
    return [viewOf(measureAbove(columns[0]!.column.path), singles(own), ({ byName }) => byName, true)];
  });
}

function measureAbove(path: readonly string[]): Measure {
  const above = path.slice(0, -1).join('');
  return /基本支出/.test(above) ? 'basic' : /项目支出/.test(above) ? 'project' : 'total';
}
