import type { AmountColumn, BudgetBook, BudgetRow, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import { groupBy } from '../../budget/groupBy';
import { normalName } from '../../budget/names';
import { amountIn, type Amount } from './amounts';
import { unitKey } from './rowKeys';

/** What a table prints as last year's, with what last year's table printed as its own. */
export interface LastYearPair {
  readonly now: Amount;
  readonly before: Amount;
}

/** What a heading says of when it is, beside what it measures; 执行 and 调整 stay, as other figures than those planned. */
const SAYS_WHEN = /\d{4}年度?|[上本当去]年度?|年初|预算|安排|[数额]$|[小合总]计/g;

/**
 * The amounts of last year's budget that a budget prints beside its own, each with the same in last year's book: in columns of
 * their own, or in rows that are labelled with a year.
 */
export function lastYearPairs(book: BudgetBook, prior: BudgetBook): readonly LastYearPair[] {
  return book.tables.flatMap((table) => {
    const last = prior.tables.filter((t) => t.kind === table.kind);
    const [before] = last;
    if (!before || last.length > 1) return [];
    return table.blocks.flatMap((block) => {
      const theirs = before.blocks.filter((b) => b.side === block.side);
      return theirs.length === 1
        ? [
            ...inColumns({ table, block }, { table: before, block: theirs[0]! }, prior.year),
            ...inRows({ table, block }, { table: before, block: theirs[0]! }, prior.year),
          ]
        : [];
    });
  });
}

interface Part {
  readonly table: BudgetTable;
  readonly block: TableBlock;
}

function inColumns(now: Part, before: Part, year: number | undefined): readonly LastYearPair[] {
  const columns = now.block.columns.flatMap((c, at) => {
    const from = isOfBudget(c, year) ? ownColumn(before.block, measured(c)) : undefined;
    return from === undefined ? [] : [{ at, from }];
  });
  if (columns.length === 0) return [];
  const theirs = rowsByKey(before.block);
  return [...rowsByKey(now.block)].flatMap(([key, row]) => {
    const same = theirs.get(key);
    return same ? columns.flatMap(({ at, from }) => pairOf(now, row, at, before, same, from)) : [];
  });
}

/** A row of last year in a table whose rows are years. */
function inRows(now: Part, before: Part, year: number | undefined): readonly LastYearPair[] {
  const isYear = (r: BudgetRow): boolean => r.kind !== 'subject' && yearIn([r.name]) === year;
  const [row, ...more] = year === undefined ? [] : now.block.rows.filter(isYear);
  const [same, ...others] = before.block.rows.filter(isYear);
  if (!row || !same || more.length > 0 || others.length > 0) return [];
  return now.block.columns.flatMap((c, at) => {
    const from = ownColumn(before.block, measured(c));
    return from === undefined ? [] : pairOf(now, row, at, before, same, from);
  });
}

function pairOf(
  now: Part,
  row: BudgetRow,
  at: number,
  before: Part,
  same: BudgetRow,
  from: number,
): readonly LastYearPair[] {
  const own = amountIn(now.table, now.block, row, at);
  const last = amountIn(before.table, before.block, same, from);
  return own && last ? [{ now: own, before: last }] : [];
}

function isOfBudget({ measure, path }: AmountColumn, year: number | undefined): boolean {
  if (measure !== 'prior-year') return false;
  const stated = yearIn(path);
  return stated === undefined || stated === year;
}

function yearIn(words: readonly string[]): number | undefined {
  const stated = words.map((w) => /(\d{4})年/.exec(w)?.[1]).find((y) => y !== undefined);
  return stated === undefined ? undefined : Number(stated);
}

/** The headings without what they say of the year. */
const measured = ({ path }: AmountColumn): string =>
  path
    .map((p) => normalName(p).replace(SAYS_WHEN, ''))
    .filter((p) => p !== '')
    .join('/');

/** The one column of a year's own budget that measures this. */
function ownColumn({ columns }: TableBlock, what: string): number | undefined {
  const own = columns.flatMap((c, at) =>
    c.measure !== 'prior-year' && c.measure !== 'change' && measured(c) === what ? [at] : [],
  );
  return own.length === 1 ? own[0] : undefined;
}

/** Rows that there is one of. */
function rowsByKey({ rows }: TableBlock): ReadonlyMap<string, BudgetRow> {
  const groups = groupBy(rows, (r) =>
    r.kind === 'total' ? 'total' : [r.kind, r.line, unitKey(r), r.code, normalName(r.name)].join('|'),
  );
  return new Map([...groups].flatMap(([key, [row, ...more]]) => (more.length === 0 ? [[key, row!]] : [])));
}
