import { parseAddress } from '../../src/budget/address';
import type {
  AmountCell,
  AmountColumn,
  BlockSide,
  BudgetBook,
  BudgetRow,
  BudgetTable,
  LineRole,
  Measure,
  OtherSheet,
  TableBlock,
} from '../../src/budget/BudgetBook';
import { EXACT, written, type Figure } from '../../src/budget/Figure';
import { normalName, withoutNumbering, withoutSpaces } from '../../src/budget/names';
import { cellPlace } from '../../src/budget/Place';
import { readNumber } from '../../src/budget/readNumber';
import { isUnder, levelOf, type Classification } from '../../src/budget/Subject';
import type { ReadKind } from '../../src/budget/TableKind';
import type { MoneyUnit } from '../../src/budget/Unit';
import { Decimal } from 'decimal.js';

/**
 * Books from compact literals, for tests of rules.
 *
 * A row is `label | amount | amount …`. What it is follows from its label: `合计` the total; `[108001] 某局` a unit;
 * `2013101 行政运行` a subject (`7>2101102 …` printed 7, meant 2101102; several parts as `7 11 02>2101102 …`);
 * `* 某经费` a project; `一、…` or any other a line.
 * An amount is a number, nothing, `—`, `'1,234` (text), `#REF!`, `=SUM(A1:A2)→12` (formula with its result) or any word.
 *
 * Titles stand in row 1, captions in row 2, rows from row 4 on; codes in column A, names in B, amounts from C on
 * (a second block follows with a name column of its own).
 */
export interface TableLiteral {
  readonly kind: ReadKind;
  readonly title?: string;
  readonly number?: string;
  readonly sheet?: string;
  readonly hidden?: boolean;
  readonly unit?: MoneyUnit;
  readonly unitStated?: boolean;
  readonly year?: number;
  readonly department?: string;
  readonly notes?: readonly string[];
  /** `basic<total`: summed into the column of that measure. Without any `<`, all are summed into the first. */
  readonly columns?: readonly string[];
  readonly rows?: readonly string[];
  /** For two-sided tables, instead of columns and rows. */
  readonly income?: readonly string[];
  readonly expenditure?: readonly string[];
  /** Sheet rows and columns (letters) that are hidden. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: string;
}

const FIRST_ROW = 4;
const FIRST_AMOUNT = 3;

const FUNCTIONAL: ReadonlySet<ReadKind> = new Set([
  'expenditure-summary',
  'general-expenditure',
  'general-projects',
  'fund-expenditure',
  'capital-expenditure',
]);

export function buildBook(tables: readonly TableLiteral[], others: readonly OtherSheet[] = []): BudgetBook {
  const built = tables.map(buildTable);
  const year = commonest(built.flatMap((t) => t.year ?? []));
  const department = commonest(built.flatMap((t) => t.department ?? []));
  return {
    tables: built,
    others,
    ...(year === undefined ? {} : { year }),
    ...(department ? { department } : {}),
  };
}

function buildTable(literal: TableLiteral, index = 0): BudgetTable {
  const sheet = literal.sheet ?? literal.number ?? `S${index + 1}`;
  const blocks = blocksOf(literal, sheet);
  const last = FIRST_ROW + Math.max(0, ...blocks.map((b) => b.rows.length));
  return {
    kind: literal.kind,
    title: literal.title ?? literal.kind,
    titlePlace: cellPlace(sheet, 1, 1),
    ...(literal.number === undefined ? {} : { number: literal.number }),
    sheet,
    hidden: literal.hidden ?? false,
    range: { top: 1, left: 1, bottom: last, right: FIRST_AMOUNT + 6 },
    unit: literal.unit ?? '万元',
    unitStated: literal.unitStated ?? true,
    ...((literal.unitStated ?? true) ? { unitPlace: cellPlace(sheet, 2, 4) } : {}),
    ...(literal.year === undefined ? {} : { year: literal.year, yearPlace: cellPlace(sheet, 1, 1) }),
    ...(literal.department === undefined
      ? {}
      : { department: literal.department, departmentPlace: cellPlace(sheet, 2, 1) }),
    blocks,
    notes: (literal.notes ?? []).map((text, i) => ({ text, place: cellPlace(sheet, last + 1 + i, 1) })),
    empty: blocks.every((b) => b.rows.every((r) => r.cells.every((c) => c.figure?.value.isZero()))),
  };
}

function blocksOf(literal: TableLiteral, sheet: string): TableBlock[] {
  if (literal.income || literal.expenditure) {
    return [
      blockOf(literal, sheet, 'income', literal.income ?? [], FIRST_AMOUNT),
      blockOf(literal, sheet, 'expenditure', literal.expenditure ?? [], FIRST_AMOUNT + 2),
    ];
  }
  return [blockOf(literal, sheet, 'single', literal.rows ?? [], FIRST_AMOUNT)];
}

function blockOf(
  literal: TableLiteral,
  sheet: string,
  side: BlockSide,
  rows: readonly string[],
  first: number,
): TableBlock {
  const columns = columnsOf(literal.columns ?? ['total'], first);
  const drafts = rows.map((text, i) => draftRow(text, literal, sheet, side, FIRST_ROW + i, columns));
  return { side, columns, rows: withParents(drafts) };
}

function columnsOf(names: readonly string[], first: number): AmountColumn[] {
  const explicit = names.some((n) => n.includes('<'));
  const measures = names.map((n) => n.split('<')[0] as Measure);
  return names.map((name, i) => {
    const parentName = explicit ? name.split('<')[1] : i > 0 ? measures[0] : undefined;
    const parent = parentName === undefined ? -1 : measures.indexOf(parentName as Measure);
    return {
      column: first + i,
      measure: measures[i]!,
      path: [measures[i]!],
      ...(parent < 0 ? {} : { parent: first + parent }),
    };
  });
}

const CLOSING: Readonly<Record<string, LineRole>> = {
  收入总计: 'grand-total',
  支出总计: 'grand-total',
  本年收入合计: 'year-total',
  本年支出合计: 'year-total',
};

function draftRow(
  text: string,
  literal: TableLiteral,
  sheet: string,
  side: BlockSide,
  row: number,
  columns: readonly AmountColumn[],
): BudgetRow {
  const [head = '', ...amounts] = text.split('|').map((s) => s.trim());
  const hidden = literal.hiddenRows?.includes(row) ?? false;
  const labelColumn = columns[0]!.column - 1;
  const classification: Classification = FUNCTIONAL.has(literal.kind) ? 'functional' : 'economic';
  const coded = /^(?:([\d ]+)>)?(\d+) +(.*)$/.exec(head);
  const unit = /^\[(\w*)\] *(.*)$/.exec(head);
  const label = coded?.[3] ?? unit?.[2] ?? head.replace(/^\* */, '');
  const closing = CLOSING[withoutSpaces(label)];
  return {
    row,
    kind: /^合计$/.test(withoutSpaces(label))
      ? 'total'
      : coded
        ? 'subject'
        : unit
          ? 'unit'
          : head.startsWith('*')
            ? 'project'
            : closing
              ? 'closing'
              : 'line',
    label,
    labelPlace: cellPlace(sheet, row, labelColumn),
    name: withoutNumbering(label),
    level: 0,
    hidden,
    cells: columns.map((c, i) => amountCell(amounts[i] ?? '', sheet, row, c.column, literal, hidden)),
    ...(coded ? { code: coded[2]!, classification, codePlaces: codePlacesOf(coded[1], sheet, row) } : {}),
    ...(coded?.[1] ? { printedCode: coded[1] } : {}),
    ...(unit?.[1] ? { unitCode: unit[1] } : {}),
    ...(side === 'single' ? {} : { line: closing ?? (side === 'income' ? 'source' : 'class') }),
  };
}

/** A code in one cell stands in column A; printed in parts, in AA, AB, AC. */
function codePlacesOf(printed: string | undefined, sheet: string, row: number) {
  const parts = printed?.split(' ') ?? [];
  return parts.length < 2 ? [cellPlace(sheet, row, 1)] : parts.map((_, i) => cellPlace(sheet, row, 27 + i));
}

function amountCell(
  token: string,
  sheet: string,
  row: number,
  column: number,
  literal: TableLiteral,
  rowHidden: boolean,
): AmountCell {
  const place = cellPlace(sheet, row, column);
  const hiddenColumns = (literal.hiddenColumns ?? '').split(' ').map((c) => parseAddress(`${c}1`)?.column);
  const hidden = rowHidden || hiddenColumns.includes(column);
  const [, formula, result] = /^=(.*)→(.*)$/.exec(token) ?? [];
  const asText = token.startsWith("'");
  const text = formula === undefined ? token.replace(/^'/, '') : result!.trim();
  const read = readNumber(text);
  const figure = (value: Decimal, origin: Figure['origin']): Figure => ({
    value,
    unit: literal.unit ?? '万元',
    precision: read.kind === 'number' ? written(read.decimals) : EXACT,
    origin,
    place,
  });
  const base = { place, text, hidden, ...(formula === undefined ? {} : { formula }) };
  if (text.startsWith('#')) return { ...base, state: 'error', figure: null };
  if (read.kind === 'not-a-number') return { ...base, state: 'not-a-number', figure: null };
  if (read.kind !== 'number') return { ...base, state: read.kind, figure: figure(new Decimal(0), 'blank') };
  const origin = formula === undefined ? 'typed' : 'formula';
  return { ...base, state: asText ? 'text-number' : 'number', figure: figure(read.value, origin) };
}

/** Each row into the nearest row above that heads it: item → section → class → unit → total; projects into subjects. */
function withParents(rows: readonly BudgetRow[]): BudgetRow[] {
  const total = rows.findIndex((r) => r.kind === 'total' || r.line === 'grand-total');
  return rows.map((row, index) => {
    const parent = parentIndex(rows, row, index, total);
    const unit = rows.slice(0, index + 1).findLast((r) => r.kind === 'unit');
    return {
      ...row,
      level: row.kind === 'total' ? 0 : levelOf(row.code ?? '') === undefined ? 1 : row.code!.length,
      ...(parent === undefined ? {} : { parent }),
      ...(unit && row.kind !== 'total' ? { unitName: unit.label } : {}),
    };
  });
}

function parentIndex(
  rows: readonly BudgetRow[],
  row: BudgetRow,
  index: number,
  total: number,
): number | undefined {
  const top = total < 0 || total === index ? undefined : total;
  if (row.kind === 'total') return undefined;
  if (row.kind === 'unit' || row.kind === 'line' || row.kind === 'closing') return top;
  const unit = rows.findLastIndex((r, i) => i < index && r.kind === 'unit');
  const above = rows.findLastIndex(
    (r, i) =>
      i < index &&
      i > unit &&
      r.kind === 'subject' &&
      (row.kind === 'project' ||
        (r.code !== undefined && row.code !== undefined && isUnder(row.code, r.code))),
  );
  if (above >= 0) return above;
  return unit >= 0 ? unit : top;
}

function commonest<T extends string | number>(values: readonly T[]): T | undefined {
  const count = (v: T): number =>
    values.filter((w) => normalName(String(w)) === normalName(String(v))).length;
  return values.reduce<T | undefined>(
    (best, v) => (best === undefined || count(v) > count(best) ? v : best),
    undefined,
  );
}
