import { Decimal } from 'decimal.js';
import type { BudgetBook } from '../../../budget/BudgetBook';
import { written, type Figure } from '../../../budget/Figure';
import { isMoney, type MoneyUnit } from '../../../budget/Unit';
import type { SectionKind } from '../../../budget/TextDocument';
import { titleOf, type TextCell, type TextRow, type TextTable } from '../../../text/tables/rows';
import { measureKey, type MeasurePath } from '../../measures';
import { agrees } from '../agrees';
import { roleOf, variantsSaid, type Role } from './columnRoles';
import { codeIn, rowKey, variantOf, type RowKey } from './rowKeys';

/** A column of amounts. */
export interface Column {
  readonly index: number;
  readonly role: Role;
  readonly heading: string;
  /** Digits behind the point. */
  readonly decimals: number;
  /** The column of names that its rows are called by. */
  readonly names: number;
}

/** A row below the headings. */
export interface Row {
  readonly row: TextRow;
  /** What it is of, by the column of names. */
  readonly keys: ReadonlyMap<number, RowKey>;
  /** What each amount is of, by its column; none where last year's book does not bear it out. */
  readonly paths: ReadonlyMap<number, MeasurePath>;
}

/** A table of last year's text with what its amounts are of in last year's book. */
export interface ReadTable {
  readonly head: readonly TextRow[];
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly unit: MoneyUnit;
  /** How it prints nothing, and thousands. */
  readonly nothing: string;
  readonly commas: boolean;
}

const NUMBER = /^[-－−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[%％]?$/;
const NOTHING = /^[-－—―/]*$/;

/** A number as a cell prints it; undefined where it is none. */
export function numberIn(text: string): Decimal | undefined {
  if (!NUMBER.test(text)) return undefined;
  return new Decimal(text.replace(/[,，%％]/g, '').replace(/^[－−]/, '-'));
}

interface Around {
  readonly book: BudgetBook;
  readonly year: number | undefined;
  readonly isFinal: boolean;
  readonly section: readonly SectionKind[];
  readonly unit: MoneyUnit;
}

/** Reads a table by its headings and names against the book of its year. */
export function readTable(table: TextTable, around: Around): ReadTable {
  const { rows } = table;
  const first = rows.findIndex((r) => isBody(r));
  const head = first < 0 ? rows : rows.slice(0, first);
  const body = first < 0 ? [] : rows.slice(first);
  const columns = columnsOf(head, body, around);
  const unit = unitOf([
    ...table.above.map((p) => p.text),
    ...head.flatMap((r) => r.cells.map((c) => c.text)),
  ]);
  const own = { ...around, unit: unit ?? around.unit };
  const keyed = body.map((row) => ({ row, keys: keysOf(row, columns, own) }));
  const title = `${titleOf(table) ?? ''}${table.above.map((p) => p.text).join('')}`;
  const paths = columns.map((column) =>
    column.role === 'now' ? pathsIn(column, keyed, title, own) : new Map<TextRow, MeasurePath>(),
  );
  const texts = body.flatMap((r) => columns.map((c) => r.cells[c.index]?.text ?? ''));
  return {
    head,
    columns,
    unit: own.unit,
    rows: keyed.map(({ row, keys }) => ({
      row,
      keys,
      paths: new Map(
        columns.flatMap((column) => {
          const of = nowOf(column, columns);
          const path = of && paths[columns.indexOf(of)]!.get(row);
          return path ? [[column.index, path] as const] : [];
        }),
      ),
    })),
    nothing: texts.some((t) => /^0(?:\.0+)?$/.test(t)) ? '0' : (texts.find((t) => NOTHING.test(t)) ?? '0'),
    commas: texts.some((t) => /\d[,，]\d{3}/.test(t)),
  };
}

/** A row with a name and a number that is no code and no year. */
const isBody = ({ cells }: TextRow): boolean =>
  cells.some((c) => isName(c.text)) &&
  cells.some(
    (c) => numberIn(c.text) !== undefined && !/^(?:\d{1,3}|[2-5]\d\d(?:\d\d)*|20\d\d)$/.test(c.text),
  );

const isName = (text: string): boolean => /[\u4e00-\u9fff]{2,}/.test(text);

function unitOf(texts: readonly string[]): MoneyUnit | undefined {
  for (const text of texts) {
    const unit =
      /(?:单位|金额)[^，。；|万亿元]{0,4}?[：:]?(?:人民币)?(万元|亿元|元)|[（(](万元|亿元|元)[）)]/.exec(
        text,
      );
    const found = unit?.[1] ?? unit?.[2];
    if (found && isMoney(found as MoneyUnit)) return found as MoneyUnit;
  }
  return undefined;
}

function columnsOf(head: readonly TextRow[], body: readonly TextRow[], around: Around): readonly Column[] {
  const width = Math.max(0, ...body.map((r) => r.cells.length));
  const columns: Column[] = [];
  let names = -1;
  for (let index = 0; index < width; index++) {
    const texts = body.map((r) => r.cells[index]?.text ?? '').filter((t) => t !== '');
    const named = texts.filter(isName).length;
    if (named * 2 > texts.length && named > 0) {
      names = index;
      continue;
    }
    const heading = headingOf(head, index);
    const role = roleOf(heading, around);
    const isCode =
      /编码|代码|^(?:科目)?[类款项]$/.test(heading) ||
      texts.every((t) => /^(?:\d{2,3}|\d{5}|\d{7})$/.test(t));
    if (names < 0 && role !== 'index') continue;
    if (isCode && role !== 'index') continue;
    const decimals = Math.max(0, ...texts.map((t) => /\.(\d+)/.exec(t)?.[1]?.length ?? 0));
    columns.push({ index, role, heading, decimals, names });
  }
  return columns;
}

/** The words above a column, of cells that are one with another those of that one. */
function headingOf(head: readonly TextRow[], index: number): string {
  return head
    .map(({ cells }) => {
      let at = index;
      while (at > 0 && cells[at]?.joined === 'left') at--;
      return cells[at]?.text ?? '';
    })
    .join('');
}

const keysOf = (
  row: TextRow,
  columns: readonly Column[],
  { book, section }: Around,
): ReadonlyMap<number, RowKey> =>
  new Map(
    [...new Set(columns.map((c) => c.names))].flatMap((names) => {
      // 合计 may stand in the column of the codes.
      const label = row.cells.slice(0, names + 1).findLast((c) => isName(c.text))?.text;
      if (label === undefined) return [];
      const before = row.cells.slice(0, names);
      return [
        [
          names,
          rowKey(book, label, codeIn(before) ?? codeIn(row.cells.slice(0, names + 1)), section),
        ] as const,
      ];
    }),
  );

/** What the amounts of a column are of: rows of one kind, most of which last year's book bears out. */
function pathsIn(
  column: Column,
  rows: readonly { readonly row: TextRow; readonly keys: ReadonlyMap<number, RowKey> }[],
  title: string,
  { book, unit }: Around,
): ReadonlyMap<TextRow, MeasurePath> {
  const told = rows.flatMap(({ row, keys }) => {
    const value = valueOf(row.cells[column.index]);
    const key = keys.get(column.names);
    if (value === undefined || !key) return [];
    const figure = figureOf(value, unit, column.decimals);
    const seen = new Set<string>();
    const paths = key.paths.filter((p) => {
      const id = measureKey(p);
      if (seen.has(id)) return false;
      seen.add(id);
      return agrees(book, { figure }, p);
    });
    return [{ row, value, paths }];
  });
  const votes = new Map<string, number>();
  for (const { value, paths } of told)
    for (const variant of new Set(paths.map(variantOf)))
      votes.set(variant, (votes.get(variant) ?? 0) + (value.isZero() ? 0.01 : 1));
  const said = variantsSaid(column.heading, title);
  const most = Math.max(0, ...votes.values());
  const filled = told.filter((t) => !t.value.isZero()).length;
  if (most < 1 || most * 2 < filled) return new Map();
  const order = (variant: string): number => {
    const at = said.findIndex((r) => r.test(variant));
    return at < 0 ? said.length : at;
  };
  // Nearly as many rows bear out the words' own meaning as any other.
  const ranked = [...votes]
    .filter(([, n]) => n >= most - 1)
    .map(([v]) => v)
    .sort((a, b) => order(a) - order(b) || votes.get(b)! - votes.get(a)!);
  const best = [...votes].filter(([, n]) => n === most).map(([v]) => v);
  const chosen =
    ranked.find((v) => order(v) < said.length && votes.get(v)! >= most) ??
    best.sort((a, b) => order(a) - order(b))[0]!;
  return new Map(
    told.flatMap(({ row, paths }) => {
      const own =
        paths.find((p) => variantOf(p) === chosen) ??
        paths.find((p) => companion(chosen)?.test(variantOf(p))) ??
        bestOf(paths, order, said.length);
      return own ? [[row, own] as const] : [];
    }),
  );
}

/** What economic items add up to. */
const companion = (variant: string): RegExp | undefined =>
  variant.startsWith('economic/general-basic')
    ? /^expenditure\/general\/(?:basic|personnel|public)$/
    : variant.startsWith('economic/')
      ? /^expenditure\/(?:appropriation|general)\//
      : undefined;

/** A total beside rows of another kind. */
const bestOf = (
  paths: readonly MeasurePath[],
  order: (variant: string) => number,
  last: number,
): MeasurePath | undefined =>
  [...paths]
    .filter((p) => p.kind !== 'expenditure' || order(variantOf(p)) < last)
    .sort((a, b) => order(variantOf(a)) - order(variantOf(b)))[0];

/** The column of this year's amounts that a column of last year's, of changes or of shares goes with. */
export function nowOf(column: Column, columns: readonly Column[]): Column | undefined {
  if (column.role === 'now') return column;
  const same = columns.filter((c) => c.role === 'now' && c.names === column.names);
  const bare = (c: Column): string =>
    c.heading.replace(/(?:19|20)\d{2}年?|上年|本年|预算数|执行数|决算数|增减.*|占比.*|\s/g, '');
  return same.find((c) => bare(c) === bare(column)) ?? (same.length === 1 ? same[0] : undefined);
}

const valueOf = (cell: TextCell | undefined): Decimal | undefined =>
  cell === undefined ? undefined : NOTHING.test(cell.text) ? new Decimal(0) : numberIn(cell.text);

const figureOf = (value: Decimal, unit: MoneyUnit, decimals: number): Figure => ({
  value,
  unit,
  precision: written(decimals),
  origin: 'text',
  place: { kind: 'text', paragraph: 0, start: 0, end: 0 },
});
