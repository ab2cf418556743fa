import type { BudgetBook } from '../../../budget/BudgetBook';
import { written } from '../../../budget/Figure';
import type { SectionKind, TextDocument } from '../../../budget/TextDocument';
import { isMoney, type MoneyUnit } from '../../../budget/Unit';
import { periodIn } from '../../../text/attach/periods';
import { ownStage } from '../../../text/Period';
import { numberOf } from '../../../text/tables/claims';
import { cutsIn, holdsNumbers } from '../../../text/tables/columns';
import { isName, isNothing } from '../../../text/tables/contents';
import { isPeriodic, moveOf } from '../../../text/tables/headed';
import { layoutOf, nameOf, type Layout } from '../../../text/tables/layout';
import type { TextCell, TextRow, TextTable } from '../../../text/tables/rows';
import type { MeasurePath } from '../../measures';
import { pathsBorneOut, type Told } from './pathsBorneOut';
import { roleOf, type Role } from './roles';
import { codeIn, rowKey, type RowKey } from './rowKeys';

/** A cell of amounts with what it shows. */
export interface Cell {
  readonly role: Role;
  /** What it is of; undefined where last year's book does not bear it out. */
  readonly path?: MeasurePath;
  /** What a share is of. */
  readonly whole?: MeasurePath;
  /** Digits behind the point. */
  readonly decimals: number;
  /** How many digits the amounts show that a change is of. */
  readonly precise: number;
  /** The words above it. */
  readonly heading: string;
}

/** A row below the headings. */
export interface Row {
  readonly row: TextRow;
  /** What it is called, and what of. */
  readonly key?: RowKey;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A table of last year's text with what its amounts are of in last year's book. */
export interface ReadTable {
  readonly head: readonly TextRow[];
  readonly rows: readonly Row[];
  /** The columns that name the rows. */
  readonly names: ReadonlySet<number>;
  readonly unit: MoneyUnit;
  /** Whether two lists stand beside one another. */
  readonly isDouble: boolean;
  /** How it prints nothing, and thousands. */
  readonly nothing: string;
  readonly commas: boolean;
}

interface Around {
  readonly document: TextDocument;
  readonly book: BudgetBook;
  readonly section: readonly SectionKind[];
  /** The unit where the table says none. */
  readonly unit: MoneyUnit;
}

/** Reads a table by its headings and names against the book of its year. */
export function readTable(table: TextTable, around: Around): ReadTable {
  const layout = layoutOf(around.document, table);
  if (!layout)
    return {
      head: table.rows,
      rows: [],
      names: new Set(),
      isDouble: false,
      unit: around.unit,
      nothing: '0',
      commas: false,
    };
  const own = { ...around, layout, unit: layout.unit ?? around.unit, title: titleWords(layout, table) };
  const texts = layout.data.flatMap((r) =>
    r.cells.flatMap((c, i) => (layout.starts.includes(i) ? [] : [c.text])),
  );
  const names = layout.starts.filter(
    (i) => !layout.codes.has(i) && !holdsNumbers(layout.columns[i]?.title ?? ''),
  );
  return {
    head: layout.header,
    rows: layout.headed ? rowsThatSayWhen(own) : namedRows(own),
    names: new Set(names),
    isDouble: !layout.headed && listsIn(layout) > 1,
    unit: own.unit,
    nothing: texts.some((t) => /^0(?:\.0+)?$/.test(t)) ? '0' : (texts.find(isNothing) ?? '0'),
    commas: texts.some((t) => /\d[,，]\d{3}/.test(t)),
  };
}

/** How many lists stand side by side: columns of names with amounts of their own. */
const listsIn = ({ columns, starts, codes, data }: Layout): number =>
  new Set(
    columns.flatMap((_, i) =>
      starts.includes(i) || codes.has(i) || !data.some((r) => r.cells[i] && numberOf(r.cells[i]))
        ? []
        : [startOf(starts, i)],
    ),
  ).size;

const startOf = (starts: readonly number[], i: number): number => starts.findLast((s) => s <= i) ?? 0;

const titleWords = ({ title }: Layout, { above }: TextTable): string =>
  `${title ?? ''}${above.map((p) => p.text).join('')}`;

interface Reading extends Around {
  readonly layout: Layout;
  readonly title: string;
}

/** Rows that name what is measured: the columns say when, and what of it. */
function namedRows(own: Reading): readonly Row[] {
  const { layout } = own;
  const { data, starts, columns } = layout;
  const shown = columns.flatMap((_, i) => (starts.includes(i) || layout.codes.has(i) ? [] : [i]));
  const roles = new Map(columns.map((c, i) => [i, roleOf(c, own.document)]));
  const keys = new Map(starts.map((s) => [s, data.map((row) => keyOf(own, row, s))]));
  const paths = new Map(
    shown.flatMap((i) => {
      if (roles.get(i) !== 'now') return [];
      const told = data.flatMap((row, at) =>
        toldIn(own, row.cells[i], keys.get(startOf(starts, i))![at], at, decimalsIn(data, i)),
      );
      return [[i, pathsBorneOut(own.book, told, columns[i]!.title, own.title)] as const];
    }),
  );
  const total = data.findIndex((_, at) => starts.some((s) => /合计|总计/.test(keys.get(s)![at]?.name ?? '')));
  return data.map((row, at) => ({
    row,
    ...keyIn(starts.map((s) => keys.get(s)![at])),
    cells: new Map([
      ...layout.starts.flatMap((i) => (roles.get(i) === 'index' ? [[i, INDEX] as const] : [])),
      ...shown.map((i) => {
        const now = nowOf(i, layout, roles);
        const of = now === undefined ? undefined : paths.get(now);
        const [path, whole] = [of?.get(at), of?.get(total)];
        return [
          i,
          {
            role: roles.get(i)!,
            ...(path ? { path } : {}),
            ...(whole ? { whole } : {}),
            decimals: decimalsIn(data, i),
            precise: now === undefined ? 0 : decimalsIn(data, now),
            heading: columns[i]!.title,
          },
        ] as const;
      }),
    ]),
  }));
}

const INDEX: Cell = { role: 'index', decimals: 0, precise: 0, heading: '' };

const keyIn = (keys: readonly (RowKey | undefined)[]): { readonly key?: RowKey } => {
  const key = keys.find((k) => k !== undefined);
  return key ? { key } : {};
};

/** Columns that name what is measured: the rows say when, or how it moved. */
function rowsThatSayWhen(own: Reading): readonly Row[] {
  const { data, columns, names, starts } = own.layout;
  const from = starts[0]!;
  const keys = names.map(({ name }) =>
    name === '' ? undefined : rowKey(own.book, name, undefined, own.section),
  );
  const roles = data.map((row) => roleOfRow(own, from < 0 ? '' : row.cells[from]!.text));
  const decimals = data.map((row) => decimalsOf(row.cells.filter((_, i) => i > from)));
  const now = roles.indexOf('now');
  const told =
    now < 0
      ? []
      : columns.flatMap((_, i) =>
          i > from ? toldIn(own, data[now]!.cells[i], keys[i], i, decimals[now]!) : [],
        );
  const paths = pathsBorneOut(own.book, told, '', own.title);
  return data.map((row, at) => ({
    row,
    cells: new Map(
      columns.flatMap(({ title }, i) => {
        const path = paths.get(i);
        if (i <= from) return [];
        const cell: Cell = {
          role: roles[at]!,
          ...(path ? { path } : {}),
          decimals: decimals[at]!,
          precise: decimals[now] ?? 0,
          heading: title,
        };
        return [[i, cell] as const];
      }),
    ),
  }));
}

/** What a row of amounts shows that is called `2024年预算数` or `增减额`; one without a name is this year's. */
function roleOfRow({ document }: Reading, words: string): Role {
  const move = moveOf(words);
  if (move) return move;
  const { period } = periodIn(isPeriodic(words) ? words : '', document, ownStage(document));
  return roleOf({ role: 'level', period, title: words }, document);
}

/** What the amount of a cell may be of. */
function toldIn(
  { unit }: Reading,
  cell: TextCell | undefined,
  key: RowKey | undefined,
  at: number,
  decimals: number,
): Told[] {
  if (!cell || !key) return [];
  const number = isNothing(cell.text) ? undefined : numberOf(cell);
  if (!number && !isNothing(cell.text)) return [];
  const own = number?.unit && isMoney(number.unit) ? number.unit : unit;
  return [
    {
      at,
      key,
      ...(number ? { figure: { value: number.value, unit: own, precision: written(decimals) } } : {}),
    },
  ];
}

/** What a row is of, by its code or its name. */
function keyOf({ book, section, layout }: Reading, row: TextRow, from: number): RowKey | undefined {
  const before = layout.starts.findLast((s) => s < from);
  const name = nameOf(row, from, before, layout.codes);
  if (!isName(name)) return undefined;
  return rowKey(book, name, codeIn(row.cells.slice(before ?? 0, from)), section);
}

/** The column of this year's amounts that a column of last year's, of changes or of shares goes with. */
function nowOf(i: number, { columns, starts }: Layout, roles: ReadonlyMap<number, Role>): number | undefined {
  if (roles.get(i) === 'now') return i;
  const from = startOf(starts, i);
  const same = columns.flatMap((_, j) =>
    roles.get(j) === 'now' && startOf(starts, j) === from && j > from ? [j] : [],
  );
  const bare = same.find((j) => bareName(columns[j]!.title) === bareName(columns[i]!.title));
  if (bare !== undefined || same.length < 2) return bare ?? same[0];
  const to = columns.findIndex((_, j) => j > i && startOf(starts, j) !== from);
  const cuts = cutsIn(columns, from, to < 0 ? columns.length : to);
  const whole = same.filter((j) => !cuts.has(j));
  return whole.length === 1 ? whole[0] : undefined;
}

/** A heading without when its amounts are of, and what they show. */
const bareName = (heading: string): string =>
  heading.replace(/(?:19|20)\d{2}年?|上年|本年|预算数|执行数|决算数|增减.*|占比.*|\s/g, '');

const decimalsIn = (data: readonly TextRow[], i: number): number =>
  decimalsOf(data.flatMap((r) => r.cells[i] ?? []));

const decimalsOf = (cells: readonly TextCell[]): number =>
  cells.reduce((most, { text }) => Math.max(most, /\.(\d+)/.exec(text)?.[1]?.length ?? 0), 0);
