import { Decimal } from 'decimal.js';
import type {
  AmountCell,
  AmountColumn,
  BudgetBook,
  BudgetRow,
  BudgetTable,
  Measure,
  RowKind,
  TableBlock,
} from '../../src/budget/BudgetBook';
import { EXACT } from '../../src/budget/Figure';
import { withoutNumbering } from '../../src/budget/names';
import { cellPlace } from '../../src/budget/Place';
import type { TableKind } from '../../src/budget/TableKind';
import type { MoneyUnit } from '../../src/budget/Unit';

/** A row in short: kind, label, figures ('' for a blank cell), and what else the row has. */
export type ShortRow = readonly [RowKind, string, readonly (number | '')[], Partial<BudgetRow>?];

/** A column in short: its measure, and its header when that matters. */
export type ShortColumn = Measure | readonly [Measure, readonly string[]];

export interface ShortBlock {
  readonly side?: TableBlock['side'];
  readonly columns: readonly ShortColumn[];
  readonly rows: readonly ShortRow[];
}

/** A table by hand: the sheet bears the kind's name; rows start at row 7, amounts at column 5 (income) or 15. */
export function table(kind: TableKind, unit: MoneyUnit, ...blocks: readonly ShortBlock[]): BudgetTable {
  const sheet = kind;
  const made = blocks.map((b, i) => block(sheet, unit, b, 5 + 10 * i));
  return {
    kind,
    title: kind,
    titlePlace: cellPlace(sheet, 2, 1),
    sheet,
    hidden: false,
    range: { top: 1, left: 1, bottom: 40, right: 30 },
    unit,
    unitStated: true,
    blocks: made,
    notes: [],
    empty: made.every((b) => b.rows.every((r) => r.cells.every((c) => c.figure?.value.isZero() ?? true))),
  };
}

function block(sheet: string, unit: MoneyUnit, short: ShortBlock, left: number): TableBlock {
  const columns: AmountColumn[] = short.columns.map((c, i) => {
    const [measure, path] = typeof c === 'string' ? [c, [c]] : c;
    return { column: left + i, measure, path };
  });
  const rows = short.rows.map(([kind, label, figures, more], i): BudgetRow => {
    const row = 7 + i;
    const cells = columns.map((c, k): AmountCell => cell(sheet, unit, row, c.column, figures[k] ?? ''));
    const name = withoutNumbering(label);
    return {
      row,
      kind,
      label,
      labelPlace: cellPlace(sheet, row, left - 1),
      name,
      level: 0,
      hidden: false,
      cells,
      ...more,
    };
  });
  return { side: short.side ?? 'single', columns, rows };
}

const cell = (sheet: string, unit: MoneyUnit, row: number, column: number, v: number | ''): AmountCell => {
  const place = cellPlace(sheet, row, column);
  return {
    place,
    state: v === '' ? 'blank' : 'number',
    figure: {
      value: new Decimal(v || 0),
      unit,
      precision: EXACT,
      origin: v === '' ? 'blank' : 'typed',
      place,
    },
    text: String(v),
    hidden: false,
  };
};

/** A functional or economic subject's row. */
export const subject = (
  code: string,
  name: string,
  figures: readonly (number | '')[],
  unitName?: string,
): ShortRow => [
  'subject',
  name,
  figures,
  {
    code,
    classification: /^30|^31/.test(code) && code.length <= 5 ? 'economic' : 'functional',
    ...(unitName ? { unitName } : {}),
  },
];

export const book = (
  year: number,
  tables: readonly BudgetTable[],
  department = '某县档案局',
): BudgetBook => ({
  department,
  year,
  tables,
  others: [],
});
