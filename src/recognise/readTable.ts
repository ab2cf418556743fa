import type { BudgetTable, TableBlock, TableNote } from '../budget/BudgetBook';
import { cellPlace, type CellPlace } from '../budget/Place';
import type { MoneyUnit } from '../budget/Unit';
import { AmountReader } from './AmountReader';
import { readCaptions, yearIn, type Captions } from './captions';
import { readColumns } from './columns';
import { ColumnContents } from './contents';
import { oncePerHeadings } from './Headings';
import { readHeader, repeatsHeader, type Header } from './header';
import type { TableKindDefinition } from './kinds/TableKindDefinition';
import { isPlainAmount, isTotalLeaf, namesLastYear } from './measures';
import { settlePeriods } from './periods';
import { readBlocks, type Page } from './readBlocks';
import { readFoot } from './rows/foot';
import { settleParents } from './settle';
import type { PageSpan } from './spans';
import { areTexts, wordsIn, type SheetCell, type SheetView } from './SheetView';
import { wordsOf } from './Words';

/** A year with the cell that states it. */
export interface StatedYear {
  readonly year: number;
  readonly place: CellPlace;
}

/** A table with its captions, before unit and year are settled by the rest of the book. */
export interface DraftTable {
  readonly span: PageSpan;
  readonly definition: TableKindDefinition;
  readonly header: Header;
  readonly captions: Captions;
  readonly titleYear: StatedYear | undefined;
  /** The latest year in the header; `whole` when no column of amounts goes without a year. */
  readonly headerYear: (StatedYear & { readonly whole: boolean }) | undefined;
  /** Further pages of the same table. */
  readonly pages: readonly DraftTable[];
}

/** Reads title, captions and header; null when no header stands below the title. */
export function draftTable(span: PageSpan, definition: TableKindDefinition): DraftTable | null {
  const header = readHeader(span.view, span.rows);
  if (!header) return null;
  const { view, title } = span;
  const before = [...span.above, title.row];
  const own: number[] = [];
  for (const row of span.rows) {
    if (row > header.last) break;
    (row < header.first ? before : own).push(row);
  }
  const year = yearIn(wordsOf(title.title));
  return {
    span,
    definition,
    header,
    captions: readCaptions(view, before, own),
    pages: [],
    titleYear:
      year === undefined
        ? undefined
        : { year, place: cellPlace(view.grid.name, title.row, title.cell.column) },
    headerYear: yearOfHeader(span, own, header),
  };
}

/** A header may name last year too: the later one is the budget's. */
function yearOfHeader(span: PageSpan, rows: readonly number[], header: Header): DraftTable['headerYear'] {
  const { view } = span;
  let latest: StatedYear | undefined;
  for (const row of rows) {
    for (const cell of view.cellsOf(row)) {
      const year = yearIn(cell.words);
      if (year !== undefined && (!latest || year > latest.year))
        latest = { year, place: cellPlace(view.grid.name, row, cell.column) };
    }
  }
  if (!latest) return undefined;
  const undated = header.columns.some(({ headings }) => isUndated(headings));
  return { year: latest.year, place: latest.place, whole: !undated };
}

/** A column of amounts that says nothing of their year. */
const isUndated = oncePerHeadings(
  (headings) =>
    (isTotalLeaf(headings.leaf) || isPlainAmount(headings.leaf)) &&
    !namesLastYear(headings) &&
    yearIn(wordsOf(headings.path.join(''))) === undefined,
);

/** What the other tables of the book say, for one that doesn't say it. */
export interface BookContext {
  readonly unit: MoneyUnit;
  readonly year?: number;
}

/** Reads the rows of a draft, page by page. */
export function completeTable(draft: DraftTable, context: BookContext): BudgetTable {
  const { span, header, captions, definition } = draft;
  const { view, title } = span;
  const unit = captions.unit?.unit ?? context.unit;
  const year = yearOf(draft, context.year);
  const columnsYear = year?.year ?? context.year;
  const first = readPage(draft, columnsYear);
  const more = draft.pages.map((d) => readPage(d, columnsYear));
  const department = captions.department?.name;
  const titlePlace = cellPlace(view.grid.name, title.row, title.cell.column);
  const amounts = new AmountReader(unit);
  const blocks = readBlocks(
    [first, ...more],
    { definition, amounts, department },
    { name: department ?? title.title, place: titlePlace },
  ).map((block) => withSettledColumns(block, definition));
  amounts.settlePrecision();
  return {
    kind: definition.kind,
    title: title.title,
    titlePlace,
    number: title.number,
    sheet: view.grid.name,
    hidden: view.grid.visibility !== 'visible',
    range: {
      top: title.row,
      left: Math.min(title.cell.column, header.columns[0]?.column ?? Infinity),
      bottom: first.last,
      right: Math.max(title.cell.column, header.columns.at(-1)?.column ?? 0),
    },
    unit,
    unitPlace: captions.unit?.place,
    unitStated: captions.unit !== undefined,
    year: year?.year,
    yearPlace: year?.place,
    department,
    departmentPlace: captions.department?.place,
    blocks,
    notes: more.length === 0 ? first.notes : [first, ...more].flatMap((p) => p.notes),
    empty: amounts.isEmpty,
  };
}

function withSettledColumns(block: TableBlock, { totalMeasure = 'total' }: TableKindDefinition): TableBlock {
  const parents = settleParents(block.columns, block.rows);
  const columns = settlePeriods(parents, block.rows, totalMeasure);
  return columns === block.columns ? block : { side: block.side, columns, rows: block.rows };
}

/**
 * The title's year, or the header's. A header that names an earlier year than the book beside columns without a year
 * only says which of them are last year's.
 */
function yearOf({ titleYear, headerYear }: DraftTable, book: number | undefined): StatedYear | undefined {
  if (titleYear || !headerYear) return titleYear;
  return headerYear.whole || (book !== undefined && headerYear.year >= book) ? headerYear : undefined;
}

/** Rows of words in columns of amounts are a header of another kind, when they are that many. */
const FEWEST_HEADINGS = 3;

/** Below the rows of data a header of another table: words throughout, in two columns of amounts at least, few of them ours. */
function beginsAnother(
  view: SheetView,
  cells: readonly SheetCell[],
  header: Header,
  isAmount: (column: number) => boolean,
): boolean {
  if (cells.length < FEWEST_HEADINGS || !areTexts(cells)) return false;
  const words = cells.filter((c) => c.formula === undefined && c.words.number.kind === 'not-a-number');
  if (words.length < cells.length || words.filter((c) => isAmount(c.column)).length < 2) return false;
  const ours = cells.filter((c) => {
    for (let row = header.first; row <= header.last; row++)
      if (wordsIn(view.through(row, c.column)).normal === c.words.normal) return true;
    return false;
  });
  return ours.length * 2 < cells.length && new Set(cells.map((c) => c.words.normal)).size === cells.length;
}

type ReadPage = Page & { readonly notes: readonly TableNote[]; readonly last: number };

function readPage(draft: DraftTable, year: number | undefined): ReadPage {
  const { span, header, definition } = draft;
  const { view } = span;
  const below = span.rows.slice(span.rows.indexOf(header.last) + 1);
  const columns = readColumns(header, new ColumnContents(view, below), definition, year);
  const isAmount = (column: number): boolean =>
    columns.some((b) => b.columns.some((c) => c.column === column));
  const { notes, data } = readFoot(view, below, isAmount);
  const rows: number[] = [];
  for (let i = 0; i < data.length; i++) {
    const row = data[i]!;
    const cells = view.cellsOf(row);
    if (repeatsHeader(view, cells, header)) continue;
    if (rows.length > 0 && beginsAnother(view, cells, header, isAmount)) break;
    rows.push(row);
  }
  let last = Math.max(header.last, rows.at(-1) ?? 0);
  for (const note of notes) last = Math.max(last, note.place.row);
  return { view, columns, rows, notes, last };
}
