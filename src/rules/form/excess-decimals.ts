import type { AmountCell, BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import { decimalsOf } from '../../budget/rounding';
import type { MoneyUnit } from '../../budget/Unit';
import { byFrequency } from './support/commonest';
import type { FormRule } from '../Rule';
import { amountCells, formFinding, hasAmount } from './support/findings';

const meta = {
  id: 'excess-decimals',
  category: 'form',
  severity: 'info',
  basis: '公开报表以万元为单位时通常保留两位小数；以元为单位时最多两位（分）',
} as const;

/** Decimals that a reader of the printed table sees. */
const USUAL: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 2, 亿元: 4 };

/**
 * Typed amounts with more decimals than are printed. Tables where most amounts have them keep exact 元 in 万元, rightly:
 * one remark for all of them. In the others they are strays, and each is named.
 */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect({ book }) {
    const inspected = book.tables.map(inspectTable).filter((t) => t.long.length > 0);
    return {
      findings: [
        ...exact(inspected.filter((t) => t.isExact)),
        ...inspected.filter((t) => !t.isExact).map(stray),
      ],
      cannotTell: [],
    };
  },
};

interface Inspected {
  readonly table: BudgetTable;
  /** Typed amounts with more decimals than usual. */
  readonly long: readonly AmountCell[];
  readonly isExact: boolean;
}

function inspectTable(table: BudgetBook['tables'][number]): Inspected {
  const typed = amountCells(table)
    .map(({ cell }) => cell)
    .filter((c) => hasAmount(c) && c.figure!.origin !== 'formula');
  const long = typed.filter((c) => decimalsIn(c) > USUAL[table.unit]);
  return { table, long, isExact: long.length * 2 > typed.length && long.length > 1 };
}

const decimalsIn = (cell: AmountCell): number => decimalsOf(cell.figure!.value);

const exact = (inspected: readonly Inspected[]): Finding[] =>
  byFrequency(inspected, ({ table }) => table.unit).map((group) => {
    const { unit } = group[0]!.table;
    return formFinding(
      meta,
      {
        id: 'excess-decimals.exact',
        data: {
          unit,
          usual: USUAL[unit],
          decimals: Math.max(...group.flatMap((t) => t.long.map(decimalsIn))),
          tables: group.map((t) => t.table.title),
        },
      },
      group.map((t) => t.long[0]!.place),
    );
  });

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
