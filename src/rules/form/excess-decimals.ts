import type { Decimal } from 'decimal.js';
import type { AmountCell, BudgetTable } from '../../budget/BudgetBook';
import { hasMoreDecimals, inTenMillionths } from '../../budget/exactSum';
import type { Finding } from '../../budget/Finding';
import { decimalsOf } from '../../budget/rounding';
import { documentOf } from '../../budget/TableKind';
import type { MoneyUnit } from '../../budget/Unit';
import type { BookRule } from '../Rule';
import { formFinding } from './support/findings';
import { groupBy } from '../../budget/groupBy';
import { cellsOf, type TableCells } from './support/tableCells';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'excess-decimals',
  category: 'form',
  severity: 'info',
  basis: basis(practice('以万元为单位的公开报表通常保留两位小数，以元为单位的最多两位（分）')),
} as const;

/** Decimals that a reader of the printed table sees. */
const USUAL: Readonly<Record<MoneyUnit, number>> = { 元: 2, 千元: 2, 万元: 2, 百万元: 2, 亿元: 4 };

/** From this share of its different amounts on, a book keeps the decimals on purpose. */
const EXACT_FROM = 1 / 5;

/**
 * Typed amounts with more decimals than are printed. A book with many of them keeps exact 元 in 万元, rightly:
 * one remark for all its tables of that unit. In other books they are strays, and each is named.
 */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({
    findings: [...groupBy(cellsOf(book).map(inspectTable), ({ table }) => table.unit).values()].flatMap(
      (tables) => {
        const long = tables.filter((t) => t.long.length > 0);
        const finer = finerThanAll(tables);
        const others = finer ? long.flatMap((t) => without(t, finer.cell)) : long;
        return [
          ...(finer ? [finerFinding(finer.of.table, finer.cell)] : []),
          ...(isExact(tables) && others.length > 0 ? [exact(others)] : others.map(stray)),
        ];
      },
    ),
  }),
};

interface Inspected {
  readonly table: BudgetTable;
  /** Other than zero. */
  readonly amounts: readonly AmountCell[];
  /** Typed amounts with more decimals than usual. */
  readonly long: readonly AmountCell[];
}

function inspectTable({ table, amounts }: TableCells): Inspected {
  const usual = USUAL[table.unit];
  const long = amounts.filter((c) => isTyped(c) && hasMoreDecimals(c.figure!.value, usual));
  return { table, amounts, long };
}

const isTyped = ({ figure }: AmountCell): boolean => figure!.origin !== 'formula';

/** Decimals of whole 元, and of 分 where 元 is the unit. */
const FINEST: Partial<Readonly<Record<MoneyUnit, number>>> = { 元: 2, 千元: 3, 万元: 4 };

/**
 * The one typed amount that is finer than 元 in a book that is exact to the 元 (than 分, to the 分): a digit was typed twice. Were it
 * right, other amounts that it is made of, or in, would be as fine.
 */
function finerThanAll(
  tables: readonly Inspected[],
): { readonly of: Inspected; readonly cell: AmountCell } | undefined {
  const finest = FINEST[tables[0]!.table.unit];
  if (finest === undefined) return undefined;
  const [one, ...more] = tables.flatMap((of) =>
    of.long.flatMap((cell) => (hasMoreDecimals(cell.figure!.value, finest) ? [{ of, cell }] : [])),
  );
  if (!one || more.length > 0) return undefined;
  const exact = new Set<number | string>();
  for (const { amounts } of tables)
    for (const cell of amounts)
      if (isTyped(cell) && cell !== one.cell && decimalsOf(cell.figure!.value) === finest)
        exact.add(withoutSign(cell.figure!.value));
  return exact.size >= ENOUGH ? one : undefined;
}

const finerFinding = ({ title, unit }: BudgetTable, { figure, place }: AmountCell): Finding =>
  formFinding(
    meta,
    {
      id: 'excess-decimals.finer',
      data: {
        table: title,
        unit,
        usual: FINEST[unit]!,
        decimals: decimalsOf(figure!.value),
        example: figure!.value.toFixed(),
      },
    },
    [place],
    'warning',
  );

const without = (t: Inspected, cell: AmountCell): readonly Inspected[] => {
  const long = t.long.filter((c) => c !== cell);
  return long.length === 0 ? [] : [{ ...t, long }];
};

/** One figure may stand in many tables: different amounts count, and one alone is a stray. */
function isExact(tables: readonly Inspected[]): boolean {
  const long = new Set<number | string>();
  for (const t of tables) for (const { figure } of t.long) long.add(withoutSign(figure!.value));
  if (long.size < 2) return false;
  const all = new Set<number | string>();
  for (const { amounts } of tables)
    for (const cell of amounts) if (isTyped(cell)) all.add(withoutSign(cell.figure!.value));
  return long.size >= EXACT_FROM * all.size;
}

/** The same for two amounts exactly when they are equal but for their signs. */
function withoutSign(value: Decimal): number | string {
  const whole = inTenMillionths(value);
  return Number.isNaN(whole) ? value.abs().toString() : Math.abs(whole);
}

const mostDecimals = (cells: readonly AmountCell[]): number =>
  cells.reduce((most, { figure }) => Math.max(most, decimalsOf(figure!.value)), 0);

function exact(group: readonly Inspected[]): Finding {
  const { unit } = group[0]!.table;
  return formFinding(
    meta,
    {
      id: 'excess-decimals.exact',
      data: {
        unit,
        usual: USUAL[unit],
        decimals: Math.max(...group.map((t) => mostDecimals(t.long))),
        tables: group.map((t) => t.table.title),
      },
    },
    group.map((t) => t.long[0]!.place),
  );
}

/** So many amounts of a table say how it is printed. */
const ENOUGH = 5;

/** The tables of a final account are exported with two decimals throughout: one amount with more was typed over. */
const isTypedOver = ({ table, long, amounts }: Inspected): boolean =>
  documentOf(table.kind) === 'final' && long.length === 1 && amounts.length >= ENOUGH;

const stray = (inspected: Inspected): Finding => {
  const { table, long } = inspected;
  return formFinding(
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
    isTypedOver(inspected) ? 'warning' : meta.severity,
  );
};
