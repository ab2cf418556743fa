import type { AmountCell, BudgetRow, BudgetTable, Measure, TableBlock } from '../../budget/BudgetBook';
import { totalRow } from './lookup';

/** `人员经费合计`, `公用经费合计`: which part of 基本支出 a sum below the economic items is of. */
export function partOfBasic({ kind, name }: BudgetRow): 'personnel' | 'public' | undefined {
  if (kind !== 'closing') return undefined;
  return /^人员(?:经费|支出)/.test(name)
    ? 'personnel'
    : /^(?:日常)?公用(?:经费|支出)/.test(name)
      ? 'public'
      : undefined;
}

/** A sum at the end of its list, with the uppermost subjects of that list. */
export interface ListSum {
  readonly row: BudgetRow;
  readonly parts: readonly BudgetRow[];
}

/** The sums of 人员经费 and 公用经费 of a block, each with what stands between it and the sum before. */
export function listSums({ rows }: TableBlock): readonly ListSum[] {
  const sums: ListSum[] = [];
  let parts: BudgetRow[] = [];
  for (const row of rows) {
    if (row.kind === 'closing') {
      if (partOfBasic(row) !== undefined) sums.push({ row, parts });
      parts = [];
    } else if (row.kind === 'subject' && (row.parent === undefined || rows[row.parent]?.kind !== 'subject'))
      parts.push(row);
  }
  return sums;
}

const NO_AMOUNT: ReadonlySet<Measure> = new Set<Measure>(['prior-year', 'change', 'other']);

/** The columns of this year's amounts. */
export const ownColumns = ({ columns }: TableBlock): readonly number[] =>
  columns.flatMap((c, at) => (NO_AMOUNT.has(c.measure) ? [] : [at]));

/** Where no 合计 stands, and both sums do: the cells that make up 基本支出. */
export function cellsOfBothSums(
  table: BudgetTable | undefined,
): readonly { readonly cell: AmountCell | undefined; readonly label: string }[] {
  const blocks = table?.blocks ?? [];
  if (blocks.some((b) => totalRow(b) !== undefined)) return [];
  const sums = blocks.flatMap((b) =>
    listSums(b).map(({ row }) => ({
      part: partOfBasic(row),
      cell: row.cells[ownColumns(b)[0] ?? -1],
      label: row.name,
    })),
  );
  return sums.length === 2 && sums[0]!.part !== sums[1]!.part ? sums : [];
}
