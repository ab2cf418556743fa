import type { AmountColumn, BudgetRow, BudgetTable, TableBlock } from '../budget/BudgetBook';
import { addsUp } from '../budget/verdictOf';
import { codesOfNames } from './rows/namedSubjects';
import { DEEPEST_INDENT } from './rows/subjectRows';

/** How often the sums of a table hold that its build suggests. */
interface Support {
  readonly held: number;
  readonly broken: number;
}

/** A slip breaks one sum, and a second one where the wrong amount is a sum itself. */
const BROKEN_BY_ONE = 2;
/** In a long table several may be wrong. */
const MOST_BROKEN = 10;

/** Sums that are borne out: nearly all hold, and more hold than don't. */
const isBorneOut = ({ held, broken }: Support): boolean =>
  broken === 0 ||
  (broken <= Math.max(BROKEN_BY_ONE, held / MOST_BROKEN) && broken * 3 <= (held + broken) * 2 && held > 0);

/**
 * A table of which nobody has said how it adds up: kept are the sums that it bears out itself. What its header or its rows
 * suggest, and most of its figures deny, is none.
 * @returns null for a table that holds no amounts or is built in a way that can't be read
 */
export function settleBeside(table: BudgetTable): BudgetTable | null {
  const [block, ...more] = table.blocks;
  if (!block || more.length > 0 || table.empty || block.rows.length === 0) return null;
  if (block.rows.every((r) => r.label === '' && r.code === undefined)) return null;
  const columns = settleColumns(block);
  return { ...table, blocks: [{ ...block, columns, rows: settleRows({ ...block, columns }) }] };
}

function settleColumns(block: TableBlock): readonly AmountColumn[] {
  const { rows } = block;
  const columns = withWhole(block);
  const denied = new Set<number>();
  columns.forEach((total, at) => {
    const parts = columns.flatMap((c, i) => (c.parent === total.column ? [i] : []));
    if (parts.length === 0) return;
    const support = add(rows.map((r) => ofSum(r, at, parts)));
    if (!isBorneOut(support)) denied.add(total.column);
  });
  if (denied.size === 0) return columns;
  return columns.map((c) =>
    c.parent !== undefined && denied.has(c.parent) ? { ...c, parent: undefined } : c,
  );
}

/** So many rows must add up before a sum is believed in that no heading speaks of. */
const FEWEST_ROWS = 3;
/** Or where 其中 speaks of it. */
const FEWEST_SAID = 2;

const saysOfWhich = ({ path }: AmountColumn): boolean => /^其中/.test(path.at(-1) ?? '');

/**
 * `采购金额、其中：财政拨款、其他资金`, `金额、工资福利支出、商品和服务支出`: where nothing is headed 合计, the first column is the whole of all those behind it, if
 * they add up to it. That one part alone is the whole says little: in one row at least there must be two.
 */
function withWhole({ columns, rows }: TableBlock): readonly AmountColumn[] {
  const own = columns.flatMap((c, at) => (c.measure === 'change' || c.measure === 'prior-year' ? [] : [at]));
  const [whole, ...parts] = own;
  if (whole === undefined || parts.length < 2 || columns.some((c) => c.parent !== undefined)) return columns;
  const sums = rows.map((r) => ({ ...ofSum(r, whole, parts), several: severalOf(r, parts) }));
  const support = add(sums);
  const isShown = sums.some((s) => s.held > 0 && s.several) && support.held >= FEWEST_ROWS;
  const isSaid = saysOfWhich(columns[parts[0]!]!) && support.held >= FEWEST_SAID;
  if (!(isShown || isSaid) || !isBorneOut(support)) return columns;
  return columns.map((c, at) => (parts.includes(at) ? { ...c, parent: columns[whole]!.column } : c));
}

const severalOf = ({ cells }: BudgetRow, parts: readonly number[]): boolean =>
  parts.filter((p) => cells[p]?.figure?.value.isZero() === false).length > 1;

function ofSum(row: BudgetRow, at: number, parts: readonly number[]): Support {
  return judged(
    row.cells[at]?.figure,
    parts.map((p) => row.cells[p]?.figure),
  );
}

const NOTHING: Support = { held: 0, broken: 0 };

type MayBeFigure = BudgetRow['cells'][number]['figure'] | undefined;

function judged(total: MayBeFigure, parts: readonly MayBeFigure[]): Support {
  if ([total, ...parts].every((f) => f?.value.isZero())) return NOTHING;
  const holds = addsUp(total, parts);
  if (holds === undefined) return NOTHING;
  return holds ? { held: 1, broken: 0 } : { held: 0, broken: 1 };
}

const add = (all: readonly Support[]): Support =>
  all.reduce((sum, s) => ({ held: sum.held + s.held, broken: sum.broken + s.broken }), NOTHING);

type Parents = readonly (number | undefined)[];

/** Rows with the tree that the amounts bear out best: as read, set in, below the numbered ones, or flat below the 合计. */
function settleRows(block: TableBlock): readonly BudgetRow[] {
  const { rows } = block;
  const read = rows.map((r) => r.parent);
  const isCoded = rows.some((r) => r.code !== undefined);
  const named = isCoded ? [] : byNames(rows);
  const trees = isCoded
    ? [read]
    : named.length > 0
      ? named
      : [read, flat(rows), setIn(rows, spaces(rows)), setIn(rows, belowNumbers(rows))];
  const best = trees
    .map((parents) => ({ parents, support: supportOf(block, parents) }))
    .reduce((a, b) => (worth(b.support) > worth(a.support) ? b : a));
  const parents = keepBorneOut(block, best.parents);
  return rows.map((row, i) => ({ ...row, parent: parents[i], level: depthOf(parents, i) }));
}

const worth = ({ held, broken }: Support): number => held - broken;

function depthOf(parents: Parents, at: number): number {
  let depth = 0;
  for (let p = parents[at]; p !== undefined && depth < parents.length; p = parents[p]) depth++;
  return depth;
}

function flat(rows: readonly BudgetRow[]): Parents {
  const total = rows.findIndex((r) => r.kind === 'total');
  return rows.map((r, i) => {
    if (r.ofWhich) return r.parent;
    return total < 0 || i === total || r.kind === 'closing' ? undefined : total;
  });
}

/** By leading spaces, or by numbering: `（一）` below `一、`. */
const spaces = (rows: readonly BudgetRow[]): readonly number[] => rows.map((r) => r.depth ?? 0);

/** A row without a number is part of the numbered one above it. */
function belowNumbers(rows: readonly BudgetRow[]): readonly number[] {
  let number = 0;
  return spaces(rows).map((depth) => {
    if (depth < DEEPEST_INDENT) return number + 1 + depth;
    number = depth;
    return depth;
  });
}

/** By the codes that names of subjects have, where they are of several levels. */
function byNames(rows: readonly BudgetRow[]): readonly Parents[] {
  const named = rows.flatMap((r, at) => (r.kind === 'unit' && r.unitCode === undefined ? [at] : []));
  const names = named.map((at) => rows[at]!.name);
  return (['economic', 'functional'] as const).flatMap((classification) => {
    const codes = codesOfNames(names, classification);
    if (typeof codes === 'string' || new Set(codes.map((c) => c.length)).size < 2) return [];
    const depths = rows.map(() => 0);
    named.forEach((at, i) => (depths[at] = codes[i]!.length));
    return [setIn(rows, depths)];
  });
}

function setIn(rows: readonly BudgetRow[], depths: readonly number[]): Parents {
  const total = rows.findIndex((r) => r.kind === 'total');
  const open: { readonly at: number; readonly depth: number }[] = [];
  return rows.map((row, at) => {
    if (at === total || row.kind === 'closing') return undefined;
    const depth = depths[at]!;
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    const parent = open.at(-1)?.at ?? (total < 0 ? undefined : total);
    open.push({ at, depth });
    return parent;
  });
}

/** The columns whose rows may add up. */
const summed = ({ columns }: TableBlock): readonly number[] =>
  columns.flatMap((c, at) =>
    c.measure === 'change' || (c.measure === 'other' && c.parent === undefined) ? [] : [at],
  );

function ofParent(block: TableBlock, parents: Parents, parent: number): Support {
  const { rows } = block;
  const below = rows.filter((r, i) => parents[i] === parent && !r.ofWhich);
  if (below.length === 0) return NOTHING;
  return add(
    summed(block).map((at) =>
      judged(
        rows[parent]!.cells[at]?.figure,
        below.map((r) => r.cells[at]?.figure),
      ),
    ),
  );
}

const heads = (parents: Parents): readonly number[] => [...new Set(parents.flatMap((p) => p ?? []))];

const supportOf = (block: TableBlock, parents: Parents): Support =>
  add(heads(parents).map((p) => ofParent(block, parents, p)));

/** Without the sums that most columns deny; and with none where too many are denied. */
function keepBorneOut(block: TableBlock, parents: Parents): Parents {
  const kept = new Set<number>();
  let all = NOTHING;
  for (const head of heads(parents)) {
    const support = ofParent(block, parents, head);
    if (support.broken >= BROKEN_BY_ONE && support.broken > support.held) continue;
    kept.add(head);
    all = add([all, support]);
  }
  if (!isBorneOut(all) && !isSaidPlainly(block, parents)) return parents.map(() => undefined);
  return parents.map((p) => (p !== undefined && kept.has(p) ? p : undefined));
}

/** One column of amounts, and a 合计 of rows that are all alike: the word says it, and no figure need bear it out. */
function isSaidPlainly(block: TableBlock, parents: Parents): boolean {
  const { rows } = block;
  const [total, ...more] = rows.filter((r) => r.kind === 'total');
  if (!total || more.length > 0 || summed(block).length !== 1) return false;
  const depth = rows.find((r) => r !== total)?.depth;
  return rows.every(
    (r, i) =>
      r === total ||
      (rows[parents[i] ?? -1] === total &&
        !r.ofWhich &&
        r.depth === depth &&
        r.code === undefined &&
        r.label !== '' &&
        r.cells.every((c) => c.figure !== null)),
  );
}
