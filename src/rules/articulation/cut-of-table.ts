import type {
  AmountCell,
  BudgetBook,
  BudgetRow,
  BudgetTable,
  Measure,
  TableBlock,
} from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { oncePer } from '../../budget/oncePer';
import { addsUp } from '../../budget/verdictOf';
import type { BookRule } from '../Rule';
import { childColumns, childRows, type Children } from '../support/children';
import { Collector, isNonZero } from '../support/collect';
import { fundTables } from '../support/facts';
import { headingsOf } from '../support/headings';
import { columnLabel, shortName, tableName, totalRow } from '../support/lookup';
import { countsForSubject, unitKey } from '../support/rowKeys';
import { sameScope, scopeOfTables, scopeOfTitle, type Scope } from '../support/scope';
import { basis, practice } from '../statutes/basis';

const ID = 'cut-of-table';

/** Fewer amounts that are the same in both tables may be so by chance. */
const FEWEST_ALIKE = 3;

/** What a table beside the prescribed set may be a cut of. */
const MEASURES: readonly Measure[] = [
  'total',
  'basic',
  'project',
  'personnel',
  'public',
  'general',
  'fund',
  'capital',
];

/**
 * A table beside the prescribed set that is a cut of a prescribed one (财政拨款支出表（功能科目）, 机关运行经费表, 项目支出表) prints the
 * same amounts, row by row. Whether it is one, no title says for certain: it is where the 合计 and all rows of both are the
 * same; or all but one, where that one breaks a sum of its own table too, as a single wrong amount would have it. Formulas carry a
 * wrong amount on, so that no sum breaks: there the title must say that the tables count the same, and one typed amount may differ.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(practice('表间勾稽，同一口径的收支在公开的各张表中数额相同')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const tables = book.beside ?? [];
    const sources = tables.length === 0 ? [] : sourcesOf(book);
    for (const table of tables) {
      const [block] = table.blocks;
      if (!block || !totalRow(block)) continue;
      const keyed = keyedRowsOf(block);
      block.columns.forEach((column, at) => {
        if (column.measure === 'prior-year' || column.measure === 'change') return;
        const scope = scopeOfTitle(table.title, column.measure);
        const isTitled = (s: Source): boolean =>
          scope !== undefined && s.scope !== undefined && sameScope(scope, s.scope, book);
        const alike = mostAlike(keyed, at, sources, isTitled);
        for (const { row, cells } of alike)
          collector.sum(
            { table: tableName(table), row: row.label, column: columnLabel(column) },
            row.cells[at],
            row.name || row.label,
            cells,
          );
      });
    }
    return collector.outcome;
  },
};

interface Labelled {
  /** A sum of its own table that the cell is in doesn't hold. */
  readonly isBroken: () => boolean;
  readonly cell: AmountCell | undefined;
  readonly label: string;
}

/** The amounts of one measure in one table, or in several that make up one: by what their rows are of. */
interface Source {
  readonly scope: Scope | undefined;
  readonly cells: ReadonlyMap<string, readonly Labelled[]>;
}

/** The rows of a block by what they are of. */
interface KeyedRows {
  readonly block: TableBlock;
  readonly keys: ReadonlySet<string>;
  /** Without those that stand twice: they have no one counterpart. */
  readonly single: readonly KeyedRow[];
}

interface KeyedRow {
  readonly row: BudgetRow;
  readonly index: number;
  readonly key: string;
}

interface Pair extends KeyedRow {
  readonly cells: readonly Labelled[];
}

function sourcesOf(book: BudgetBook): readonly Source[] {
  const single = book.tables.filter((t) => t.blocks.length === 1 && !t.empty);
  const funds = fundTables(book).tables.filter((t) => !t.empty);
  const sets = [...single.map((t) => [t]), ...(funds.length > 1 ? [funds] : [])];
  return sets.flatMap((tables) => MEASURES.flatMap((measure) => sourceOf(tables, measure) ?? []));
}

function sourceOf(tables: readonly BudgetTable[], measure: Measure): Source | undefined {
  const cells = new Map<string, Labelled[]>();
  for (const table of tables) {
    const [block] = table.blocks;
    const at = block?.columns.findIndex((c) => c.measure === measure) ?? -1;
    if (!block || at < 0 || !totalRow(block)) return undefined;
    const label = columnLabel(block.columns[at]);
    block.rows.forEach((row, r) => {
      const key = keyOf(block, row);
      if (key === undefined) return;
      const own = {
        cell: row.cells[at],
        label: `${shortName(table)} ${row.name || row.label} ${label}`,
        isBroken: () => breaksSum(block, r, at),
      };
      const known = cells.get(key);
      if (known) known.push(own);
      else cells.set(key, [own]);
    });
  }
  return {
    scope: scopeOfTables(
      tables.map((t) => t.kind),
      measure,
    ),
    cells,
  };
}

/** What a row is of: the whole, a unit, or a subject of a unit; undefined for what has no counterpart elsewhere. */
function keyOf(block: TableBlock, row: BudgetRow): string | undefined {
  // A heading without amounts prints none that could be the same.
  if (headingsOf(block).has(row)) return undefined;
  if (row.kind === 'total') return 'total';
  if (row.kind === 'unit') return `unit ${row.unitCode ?? normalName(row.label)}`;
  return row.code && countsForSubject(block, row) ? `${unitKey(row)} ${row.code}` : undefined;
}

function keyedRowsOf(block: TableBlock): KeyedRows {
  const all = block.rows.flatMap((row, index): KeyedRow[] => {
    const key = keyOf(block, row);
    return key === undefined ? [] : [{ row, index, key }];
  });
  const keys = new Set<string>();
  const twice = new Set<string>();
  for (const { key } of all) (keys.has(key) ? twice : keys).add(key);
  return { block, keys, single: all.filter(({ key }) => !twice.has(key)) };
}

/** The pairs of the source that the column is nearly the same as; none where it is that of no source. */
function mostAlike(
  { block, keys, single }: KeyedRows,
  at: number,
  sources: readonly Source[],
  isTitled: (source: Source) => boolean,
): readonly Pair[] {
  let best: { readonly pairs: readonly Pair[]; readonly held: number; readonly left: number } | undefined;
  for (const source of sources) {
    const pairs = single.flatMap((keyed): Pair[] => {
      const cells = source.cells.get(keyed.key);
      return cells ? [{ ...keyed, cells }] : [];
    });
    const counted = pairs.filter(
      (p) => isNonZero(p.row.cells[at]?.figure) || p.cells.some((c) => isNonZero(c.cell?.figure)),
    );
    const broken = counted.filter((p) => !isSame(p.row.cells[at], p.cells));
    const held = counted.length - broken.length;
    const typed = broken.filter((p) => isTyped(p, at));
    const isCarriedOn = counted.some((p) => !isTyped(p, at)) && isTitled(source);
    const [different, ...more] = isCarriedOn ? typed : broken;
    const isExplained =
      different === undefined ||
      isCarriedOn ||
      breaksSum(block, different.index, at) ||
      different.cells.some((c) => c.isBroken());
    const isAlike = pairs.some((p) => p.row.kind === 'total') && more.length === 0 && isExplained;
    if (!isAlike || held < FEWEST_ALIKE) continue;
    // Of two that are alike, the one that is more of the same: less of it stands in no row here.
    const left = amountsBeside(source, keys);
    if (!best || held > best.held || (held === best.held && left < best.left)) best = { pairs, held, left };
  }
  return best?.pairs ?? [];
}

const isTyped = ({ row, cells }: Pair, at: number): boolean =>
  row.cells[at]?.formula === undefined && cells.every((c) => c.cell?.formula === undefined);

const amountsBeside = (source: Source, keys: ReadonlySet<string>): number =>
  [...source.cells].filter(([key, cells]) => !keys.has(key) && cells.some((c) => isNonZero(c.cell?.figure)))
    .length;

const isSame = (own: AmountCell | undefined, cells: readonly Labelled[]): boolean =>
  addsUp(
    own?.figure,
    cells.map((c) => c.cell?.figure),
  ) === true;

const rowsBelow = oncePer((block: TableBlock) => childRows(block.rows));
const columnsBelow = oncePer((block: TableBlock) => childColumns(block.columns));

/** Whether a cell is a sum that doesn't hold, or a part of one: of the rows or columns of its table. */
function breaksSum(block: TableBlock, row: number, at: number): boolean {
  const figureAt = (r: number, c: number) => block.rows[r]?.cells[c]?.figure;
  const breaks = (
    below: Children,
    own: number,
    figure: (index: number) => ReturnType<typeof figureAt>,
  ): boolean =>
    below.some(
      (parts, total) =>
        parts !== undefined &&
        (total === own || parts.includes(own)) &&
        addsUp(figure(total), parts.map(figure)) !== true,
    );
  return (
    breaks(columnsBelow(block), at, (c) => figureAt(row, c)) ||
    breaks(rowsBelow(block), row, (r) => figureAt(r, at))
  );
}
