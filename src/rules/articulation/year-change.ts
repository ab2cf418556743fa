import type { AmountColumn, TableBlock } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { tablesRead } from '../../budget/tablesRead';
import type { BookRule } from '../Rule';
import { Collector, isNonZero } from '../support/collect';
import { columnLabel, tableName } from '../support/lookup';
import { basis, practice } from '../statutes/basis';

const ID = 'year-change';

/** A column of change says 增减; one of 增加 or 减少 alone may leave its sign out. */
const SIGNED = /增减|变动|变化/;

/** Where a table prints last year and the change beside this year, the change is this year less last year, in every row. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(practice('表内勾稽，增减额＝本年数－上年数')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    for (const table of tablesRead(book)) {
      for (const block of table.blocks) {
        const changes = block.columns.flatMap((c, at) => (c.measure === 'change' ? [at] : []));
        for (const change of changes) {
          const column = block.columns[change]!;
          if (!column.path.some((p) => SIGNED.test(normalName(p)))) continue;
          const years = yearsOf(block, column, changes.length === 1);
          if (!years) {
            if (block.rows.some((r) => isNonZero(r.cells[change]?.figure)))
              collector.cannotTell('cannot-tell.missing-column', { table: tableName(table), column: '上年' });
            continue;
          }
          for (const row of block.rows) {
            collector.sum(
              { table: tableName(table), row: row.label, column: columnLabel(column) },
              row.cells[change],
              columnLabel(column),
              [
                { cell: row.cells[years.now], label: labelOf(block, years.now) },
                { cell: row.cells[years.before], label: labelOf(block, years.before), weight: -1 },
              ],
            );
          }
        }
      }
    }
    return collector.outcome;
  },
};

interface Years {
  readonly now: number;
  readonly before: number;
}

/** The two columns that a change compares; undefined when more than one pair would do. */
function yearsOf(block: TableBlock, change: AmountColumn, alone: boolean): Years | undefined {
  // Parts printed one below another have a change each, under the same name.
  const name = change.path.at(-1);
  const named = (prior: boolean): number[] =>
    indexesOf(block, (c) => c.path.at(-1) === name && (c.measure === 'prior-year') === prior && c !== change);
  const [now, before] = [named(false).filter((i) => block.columns[i]!.measure !== 'change'), named(true)];
  if (now.length === 1 && before.length === 1) return { now: now[0]!, before: before[0]! };
  if (!alone) return undefined;
  const totals = indexesOf(
    block,
    (c) => ['total', 'three-public'].includes(c.measure) && c.parent === undefined,
  );
  const last = priorOf(block, change);
  return totals.length === 1 && last !== undefined ? { now: totals[0]!, before: last } : undefined;
}

/** Last year's column; of 上年预算数 and 上年执行数 the one that the change names. */
function priorOf(block: TableBlock, change: AmountColumn): number | undefined {
  const all = indexesOf(block, (c) => c.measure === 'prior-year' && c.parent === undefined);
  if (all.length < 2) return all[0];
  const words = ['执行', '决算', '完成'].filter((w) => change.path.some((p) => p.includes(w)));
  const named = all.filter((i) => words.some((w) => block.columns[i]!.path.some((p) => p.includes(w))));
  return named.length === 1 ? named[0] : undefined;
}

const indexesOf = (block: TableBlock, isOne: (c: AmountColumn) => boolean): number[] =>
  block.columns.flatMap((c, i) => (isOne(c) ? [i] : []));

/** `小计` of a year says nothing: the year goes before it. */
const labelOf = (block: TableBlock, at: number): string => block.columns[at]!.path.join('');
