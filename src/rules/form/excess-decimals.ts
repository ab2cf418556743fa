import type { AmountCell, BudgetTable } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import { decimalsOf } from '../../budget/rounding';
import type { MoneyUnit } from '../../budget/Unit';
import type { FormRule } from '../Rule';
import { amountCells, formFinding, hasAmount } from './support/findings';
import { groupBy } from './support/groups';

const meta = {
  id: 'excess-decimals',
  category: 'form',
  severity: 'info',
  basis: '公开报表以万元为单位时通常保留两位小数；以元为单位时最多两位（分）',
} as const;

/** Decimals that a reader of the printed table sees. */
const USUAL: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 2, 亿元: 4 };

/** From this share of its different amounts on, a book keeps the decimals on purpose. */
const EXACT_FROM = 1 / 5;

/**
 * Typed amounts with more decimals than are printed. A book with many of them keeps exact 元 in 万元, rightly:
 * one remark for all its tables of that unit. In other books they are strays, and each is named.
 */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect: ({ book }) => ({
    findings: [...groupBy(book.tables.map(inspectTable), ({ table }) => table.unit).values()].flatMap(
      (tables) => {
        const long = tables.filter((t) => t.long.length > 0);
        return isExact(tables) ? [exact(long)] : long.map(stray);
      },
    ),
    cannotTell: [],
  }),
};

interface Inspected {
  readonly table: BudgetTable;
  readonly typed: readonly AmountCell[];
  /** Typed amounts with more decimals than usual. */
  readonly long: readonly AmountCell[];
}

function inspectTable(table: BudgetTable): Inspected {
  const typed = amountCells(table).flatMap(({ cell }) =>
    hasAmount(cell) && cell.figure!.origin !== 'formula' ? [cell] : [],
  );
  return { table, typed, long: typed.filter((c) => decimalsIn(c) > USUAL[table.unit]) };
}

/** One figure may stand in many tables: different amounts count, and one alone is a stray. */
function isExact(tables: readonly Inspected[]): boolean {
  const different = (cells: readonly AmountCell[]): number =>
    new Set(cells.map((c) => c.figure!.value.abs().toString())).size;
  const long = different(tables.flatMap((t) => t.long));
  return long > 1 && long >= EXACT_FROM * different(tables.flatMap((t) => t.typed));
}

const decimalsIn = (cell: AmountCell): number => decimalsOf(cell.figure!.value);

function exact(group: readonly Inspected[]): Finding {
  const { unit } = group[0]!.table;
  return formFinding(
    meta,
    {
      id: 'excess-decimals.exact',
      data: {
        unit,
        usual: USUAL[unit],
        decimals: group.flatMap((t) => t.long.map(decimalsIn)).reduce((most, d) => Math.max(most, d), 0),
        tables: group.map((t) => t.table.title),
      },
    },
    group.map((t) => t.long[0]!.place),
  );
}

const stray = ({ table, long }: Inspected): Finding =>
  formFinding(
    meta,
    {
      id: 'excess-decimals.stray',
      data: {
        table: table.title,
        unit: table.unit,
        usual: USUAL[table.unit],
        count: long.length,
        example: long[0]!.figure!.value.toFixed(),
      },
    },
    long.map((c) => c.place),
  );
