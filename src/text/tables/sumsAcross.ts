import { groupBy } from '../../budget/groupBy';
import { fits } from '../choose/fits';
import type { TextMeasure } from '../measure/TextMeasure';
import { periodKey } from '../Period';
import type { Claim, PartsList } from '../Reading';
import { isAddable, type Column } from './columns';
import { halvesOf, type ReadRow } from './ReadRow';
import { sumsOf, TOTAL } from './sums';

/** The name of a column with how deep it stands below others, and what it measures. */
export interface ColumnName {
  readonly name: string;
  readonly depth: number;
  readonly measure: TextMeasure | undefined;
}

/**
 * The sums of a table's rows: 合计 beside 基本支出 and 项目支出, a column over the ones below it. That the columns are meant so the
 * rows tell together: most of them bear it out. Where there are too few of them, a slip alone is told.
 */
export function sumsAcross(
  rows: readonly ReadRow[],
  columns: readonly Column[],
  names: readonly ColumnName[],
): readonly PartsList[] {
  return halvesOf(rows).flatMap((half) =>
    blocksOf(half, columns).flatMap((block) => sumsOfBlock(half, block, names)),
  );
}

/** Columns that hold amounts of one time, or count alike: at least a total and two parts. */
function blocksOf(rows: readonly ReadRow[], columns: readonly Column[]): readonly (readonly number[])[] {
  const filled = columns.flatMap((c, i) => (isAddable(c) && rows.some((r) => r.claims[i]) ? [i] : []));
  const blocks = groupBy(filled, (i) => `${columns[i]!.role}/${periodKey(columns[i]!.period)}`);
  return [...blocks.values()].filter((block) => block.length > 2);
}

function sumsOfBlock(
  rows: readonly ReadRow[],
  block: readonly number[],
  names: readonly ColumnName[],
): readonly PartsList[] {
  const columnOf = new Map<Claim, number>();
  const turned = block.map((column): ReadRow => {
    const { name, depth, measure } = names[column]!;
    // What moved tells its direction apart from its amount.
    const claims = rows.map((r) => (r.claims[column]?.role === 'level' ? r.claims[column] : undefined));
    for (const c of claims) if (c) columnOf.set(c, column);
    return { name, measure, claims, half: 0, depth };
  });
  if (!turned.some((t) => TOTAL.test(t.name) || t.depth > 1)) return [];
  const asColumns = rows.map((r): Column => ({ role: 'level', period: NO_PERIOD, title: r.name }));
  const byTotal = groupBy(sumsOf(turned, asColumns), (l) => columnOf.get(l.total));
  return [...byTotal.values()].flatMap((lists) => {
    const filled = lists.filter((l) => !l.total.figure.value.isZero());
    const holding = filled.filter((l) => fits(l.total, l.parts));
    const borneOut = holding.length * 2 > filled.length && holding.some(isDivided);
    if (borneOut) return lists.map(({ unsure: _, ...list }) => list);
    return rows.length < ENOUGH ? lists.map((l) => ({ ...l, unsure: true })) : [];
  });
}

/** That a total is its only part tells little. */
const isDivided = ({ parts }: PartsList): boolean => parts.filter((p) => !p.figure.value.isZero()).length > 1;

/** So many rows tell that columns are no parts of others. */
const ENOUGH = 3;

/** A row is of no time: the columns are. */
const NO_PERIOD = { when: 'this', stage: 'budget' } as const;
