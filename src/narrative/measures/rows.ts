import { lookUp } from './lookUp';
import { INCOME_SOURCES, type IncomePart, type MeasurePath } from './MeasurePath';
import { projectRows } from './pathsOf';
import { codesInBook, FUNCTIONAL_CLASSES } from './subjects';
import type { BudgetBook } from '../../budget/BudgetBook';
import { FISCAL_BOOKS } from '../../budget/Fund';
import { levelOf } from '../../budget/Subject';

/** A kind of rows that texts list one after the other. */
export type Dimension =
  | {
      readonly kind: 'class' | 'section' | 'item';
      readonly path: Expenditure;
      /** The 类 that they are of, where a text lists what one of them has. */
      readonly within?: string;
    }
  | { readonly kind: 'project'; readonly path: Expenditure }
  | { readonly kind: 'economic'; readonly path: Economic }
  | {
      readonly kind: 'source';
      readonly scope: 'all' | 'appropriation';
      /** 财政拨款收入 stands for its books. */
      readonly asOne?: true;
      /** Among the income of a final account also what was left from before. */
      readonly brought?: true;
    };

type Expenditure = Extract<MeasurePath, { kind: 'expenditure' }>;
type Economic = Extract<MeasurePath, { kind: 'economic' }>;

/** What a measure is one row of; undefined where it is none of many. */
export function dimensionOf(path: MeasurePath): Dimension | undefined {
  switch (path.kind) {
    case 'expenditure': {
      if (path.project !== undefined) return { kind: 'project', path };
      const level = path.code ? levelOf(path.code) : undefined;
      return level && { kind: level, path };
    }
    case 'economic':
      return { kind: 'economic', path };
    case 'income':
      return path.part === 'total' || path.part === 'year'
        ? undefined
        : {
            kind: 'source',
            scope: path.scope,
            // 财政拨款收入 told as one stays one.
            ...(path.part === 'appropriation' ? { asOne: true } : {}),
          };
    default:
      return undefined;
  }
}

export const dimensionKey = (d: Dimension): string => {
  switch (d.kind) {
    case 'source':
      return `source/${d.scope}`;
    case 'project':
      return `project/${d.path.fund}/${d.path.code ?? ''}`;
    case 'economic':
      return `economic/${d.path.scope}/${d.path.part}/${d.path.code.length}`;
    default:
      return `${d.kind}/${d.path.fund}/${d.path.part}`;
  }
};

/** What a subject is spent as: sentences on basic expenditure do not do for projects. */
export const spentAs = (book: BudgetBook, path: Expenditure): string =>
  SPENT_AS.filter(([part]) => hasAny(book, { ...path, part }))
    .map(([, word]) => word)
    .join('和');

const SPENT_AS = [
  ['basic', '基本支出'],
  ['project', '项目支出'],
] as const;

/** Whether a book has anything of a measure. */
export function hasAny(book: BudgetBook, path: MeasurePath): boolean {
  const found = lookUp(book, path);
  return found !== null && !found.figure.value.isZero();
}

/** The rows of a kind that a book has anything of, in the book's order. */
export function rowsOfDimension(book: BudgetBook, d: Dimension): readonly MeasurePath[] {
  return candidates(book, d).filter((path) => hasAny(book, path));
}

function candidates(book: BudgetBook, d: Dimension): readonly MeasurePath[] {
  switch (d.kind) {
    case 'source':
      return sources(book, d);
    case 'class':
      return Object.keys(FUNCTIONAL_CLASSES).map((code) => ({ ...d.path, code }));
    case 'section':
    case 'item': {
      // Not every layout prints the rows of the 款.
      const digits = d.path.code!.length;
      const codes = codesInBook(book, 'functional').filter(
        (code) => code.length >= digits && code.startsWith(d.within ?? ''),
      );
      return [...new Set(codes.map((c) => c.slice(0, digits)))].map((code) => ({ ...d.path, code }));
    }
    case 'economic':
      return codesInBook(book, 'economic')
        .filter((code) => code.length === d.path.code.length)
        .map((code) => ({ ...d.path, code }));
    case 'project': {
      const rows = projectRows(book).filter((r) => !d.path.code || r.code === d.path.code);
      return [...new Set(rows.map((r) => r.name))].map((project) => ({ ...d.path, project }));
    }
  }
}

const BOOKS: readonly IncomePart[] = FISCAL_BOOKS;

/** What was left from before: a final account has it beside the income of its year. */
export const BROUGHT_FORWARD: readonly IncomePart[] = ['institution-fund', 'carry-in'];

/** 财政拨款收入 stands for its three books where a text has it so, or no table prints them. */
function sources(
  book: BudgetBook,
  { scope, asOne, brought }: Extract<Dimension, { kind: 'source' }>,
): readonly MeasurePath[] {
  const all: readonly IncomePart[] = [...INCOME_SOURCES, 'carry-in'];
  const parts = book.executed && !brought ? all.filter((p) => !BROUGHT_FORWARD.includes(p)) : all;
  const paths = parts.map((part) => ({ kind: 'income', scope, part }) as const);
  const parted = paths.some((p) => BOOKS.includes(p.part) && hasAny(book, p));
  return paths.filter((p) => (asOne || !parted ? !BOOKS.includes(p.part) : p.part !== 'appropriation'));
}

/** Rows in an order of their own, with those that are new where they belong: behind the last that goes before them in the book. */
export function withNew<T>(
  ordered: readonly T[],
  all: readonly T[],
  keyOf: (row: T) => unknown = (row) => row,
): readonly T[] {
  const result = [...ordered];
  const has = (rows: readonly T[], row: T): boolean => rows.some((r) => keyOf(r) === keyOf(row));
  for (const [i, row] of all.entries()) {
    if (has(ordered, row)) continue;
    const before = all.slice(0, i);
    result.splice(result.findLastIndex((r) => has(before, r)) + 1, 0, row);
  }
  return result;
}
