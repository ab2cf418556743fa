import type { TableBlock } from '../budget/BudgetBook';
import { classCodeOf } from '../budget/functionalClasses';
import { levelOf, type Classification } from '../budget/Subject';
import type { AmountReader } from './AmountReader';
import type { ColumnBlock } from './columns';
import type { TableKindDefinition } from './kinds/TableKindDefinition';
import { classificationOf, readCode } from './rows/codes';
import { isTotalLabel, lineRoleOn, saysGrandTotal } from './rows/labels';
import { readIncomeList } from './rows/incomeList';
import { headsSide, readLineRows, readLines, type LineSide } from './rows/lineRows';
import type { Whole } from './rows/listAsRow';
import { codeByName, leaveUnplaced } from './rows/namedSubjects';
import { newRow, type DraftRow } from './rows/newRow';
import { settleProjects } from './rows/projectRuns';
import { readFlatRows } from './rows/subjectRows';
import { readStageRows, readStageTables } from './rows/stageRows';
import { areSteps, withSteps } from './rows/steps';
import { readTransposed } from './rows/transposed';
import { settleYearRows } from './rows/yearRows';
import { placeInTree } from './rows/tree';
import { wordsIn, type SheetView } from './SheetView';
import type { Words } from './Words';

/** One page of a table: its columns and its rows of data. */
export interface Page {
  readonly view: SheetView;
  readonly columns: readonly ColumnBlock[];
  readonly rows: readonly number[];
}

/** What is known of the table as a whole. */
export interface TableContext {
  readonly definition: TableKindDefinition;
  readonly amounts: AmountReader;
  readonly department: string | undefined;
}

/**
 * Reads the rows of all pages as blocks with their trees.
 * @param whole how to call the one row of a table that names none, and where the name stands
 */
export function readBlocks(
  pages: readonly [Page, ...Page[]],
  context: TableContext,
  whole: Whole,
): TableBlock[] {
  const [first] = pages;
  const { definition } = context;
  const twoSided =
    first.columns.length >= 2 &&
    (definition.rows === 'lines' || !first.columns.some((b) => hasCodes(first, b)));
  if (definition.rows === 'subjects' && twoSided) return readFundSides(pages, context);
  if (definition.rows === 'lines') return readSides(pages, context, twoSided);
  const [block] = first.columns;
  if (!block) return [];
  if (definition.rows === 'units') {
    const halves = first.columns.slice(1).filter((b) => measureAlike(b.columns, block.columns));
    const transposed = readTransposed(first.view, first.rows, [block, ...halves], context.amounts, whole);
    if (transposed) return [transposed];
    for (const read of [readStageRows, readStageTables]) {
      const staged = read(first.view, first.rows, block, context.amounts, whole);
      if (staged) return [staged];
    }
    if (block.labels.unitCode === undefined && !hasLabels(first, block))
      return [{ side: 'single', columns: block.columns, rows: unlabelledRows(first, block, context, whole) }];
  }
  if (definition.kind === 'revenue-summary' && pages.length === 1 && !hasCodes(first, block)) {
    const list = readIncomeList(first.view, first.rows, block, context.amounts, whole);
    if (list) return [list];
  }
  return readFundBelow(pages, block, context) ?? readSubjects(pages, context);
}

const hasCodes = (page: Page, block: ColumnBlock): boolean =>
  block.labels.codes.length > 0 || page.rows.some((r) => readCode(page.view, r, block.labels) !== null);

/** Income left, expenditure right, or the one above the other; a third side holds the expenditure once more, by another classification. */
function readSides(
  pages: readonly [Page, ...Page[]],
  context: TableContext,
  twoSided: boolean,
): TableBlock[] {
  const [first] = pages;
  if (!twoSided) return first.columns.slice(0, 1).flatMap((block) => oneBelowTheOther(pages, block, context));
  const sides = first.columns.map((block, i): TableBlock => {
    const side: LineSide = i === 0 ? 'income' : 'expenditure';
    const lines = pages.flatMap((p) =>
      p.columns[i] ? readLines(p.rows, p.view, p.columns[i], context.amounts, side) : [],
    );
    return { side, columns: block.columns, rows: readLineRows(lines) };
  });
  // The side by function goes first: it is the one that other tables are held against.
  const classes = (b: TableBlock): number => b.rows.filter((r) => classCodeOf(r.name) !== undefined).length;
  const [income, ...expenditure] = sides as [TableBlock, ...TableBlock[]];
  return [income, ...expenditure.sort((a, b) => classes(b) - classes(a))];
}

/**
 * `政府性基金预算收支表`: a fund's income left, and its subjects right, by name. Where the names tell no subject, both sides
 * are mere lines. The expenditure goes first: it is what the table is of.
 */
function readFundSides(pages: readonly [Page, ...Page[]], context: TableContext): TableBlock[] {
  const [income, ...expenditure] = readSides(pages, context, true) as [TableBlock, ...TableBlock[]];
  const right = (page: Page): Page => ({ ...page, columns: page.columns.slice(1) });
  const [first, ...more] = pages;
  const subjects = readSubjects([right(first), ...more.map(right)], context);
  const isRead = subjects.every(({ rows }) => {
    const totals = rows.filter((r) => r.kind === 'total').length;
    return totals === 1 && rows.every((r) => r.kind === 'total' || r.kind === 'subject');
  });
  return isRead ? [...subjects, income] : [...expenditure, income];
}

/** The same with the income above the subjects, up to its 收入合计; null where none stands above them. */
function readFundBelow(
  pages: readonly [Page, ...Page[]],
  block: ColumnBlock,
  context: TableContext,
): TableBlock[] | null {
  const [page, ...more] = pages;
  const { view, rows } = page;
  if (more.length > 0 || page.columns.length > 1) return null;
  const words = rows.map((row) => wordsIn(view.at(row, block.labels.name)));
  const coded = rows.findIndex((row) => readCode(view, row, block.labels) !== null);
  const end = words.findIndex((w, at) => at < coded && isTotalLabel(w) && w.normal.includes('收入'));
  if (end <= 0) return null;
  const income = readLineRows(readLines(rows.slice(0, end + 1), view, block, context.amounts, 'income'));
  const below = rows.filter((_, at) => at > end && !headsSide(words[at]!));
  return [
    ...readSubjects([{ ...page, rows: below }], context),
    { side: 'income', columns: block.columns, rows: income },
  ];
}

/**
 * The last sum before those of expenditure: `收入总计`, with 本年收入合计 above it. Where no sum says 支出, the first 总计, or the
 * first sum; -1 where there is none.
 */
function endOfIncome(labels: readonly Words[]): number {
  const sums = labels.flatMap((words, at) =>
    isTotalLabel(words) || lineRoleOn.income(words) === 'grand-total' ? [{ at, text: words.normal }] : [],
  );
  const spent = sums.findIndex(({ text }) => text.includes('支出'));
  const last = spent > 0 ? sums[spent - 1] : (sums.find(({ text }) => saysGrandTotal(text)) ?? sums[0]);
  return last?.at ?? -1;
}

/** A list of income that ends in its 总计, with the expenditure below. */
function oneBelowTheOther(pages: readonly Page[], block: ColumnBlock, context: TableContext): TableBlock[] {
  const rows = pages.flatMap((p) => p.rows.map((row) => ({ p, row })));
  const end = endOfIncome(rows.map(({ p, row }) => wordsIn(p.view.at(row, block.labels.name)))) + 1;
  const sides: [LineSide, typeof rows][] =
    end > 0 && end < rows.length
      ? [
          ['income', rows.slice(0, end)],
          ['expenditure', rows.slice(end)],
        ]
      : [['income', rows]];
  return sides.map(([side, own]): TableBlock => {
    const lines = own.flatMap(({ p, row }) =>
      readLines([row], p.view, p.columns[0] ?? block, context.amounts, side),
    );
    return { side, columns: block.columns, rows: readLineRows(lines) };
  });
}

/** Blocks of subjects or units; two groups of columns that measure the same are one list printed in two. */
function readSubjects(pages: readonly [Page, ...Page[]], context: TableContext): TableBlock[] {
  const [first] = pages;
  const blocks: { readonly columns: TableBlock['columns']; rows: DraftRow[] }[] = [];
  first.columns.forEach(({ columns }, i) => {
    const same = blocks.find((b) => measureAlike(b.columns, columns));
    const target = same ?? { columns, rows: [] };
    if (!same) blocks.push(target);
    for (const page of pages) {
      const own = page.columns[i];
      if (!own) continue;
      const rows = flatRowsOf(page, own, context, target.rows);
      if (target.rows.length > 0 && areOfAnotherList(rows, target.rows)) blocks.push({ columns, rows });
      else target.rows = target.rows.length === 0 ? rows : [...target.rows, ...rows];
    }
  });
  return blocks.map(({ columns, rows: read }): TableBlock => {
    const rows = settleYearRows(read.filter((row) => !isOfAll(row, blocks)));
    settleRows(rows, context.definition);
    placeInTree(rows, context.department);
    return { side: 'single', columns, rows };
  });
}

/** Codes of the departments' list (3…) left and of the governments' (5…) right, each with a 合计: the same money twice, and no list printed in two. */
function areOfAnotherList(rows: readonly DraftRow[], before: readonly DraftRow[]): boolean {
  const [own, other] = [rows, before].map((all) => new Set(all.flatMap((r) => r.code?.charAt(0) ?? [])));
  return own!.size === 1 && other!.size === 1 && ![...own!].some((first) => other!.has(first));
}

/**
 * `合计` below two lists side by side with an amount below one of them only: it is the sum of both. Where they are read as
 * two it is a sum of neither; where they are one list it stands there once.
 */
function isOfAll(row: DraftRow, blocks: readonly { readonly rows: readonly DraftRow[] }[]): boolean {
  if (row.kind !== 'total') return false;
  const same = blocks.flatMap(({ rows }) => rows.filter((r) => isSameTotal(r, row)));
  const shown = same.filter((r) => r.cells.some((c) => c.state !== 'blank'));
  return shown.length > 0 && shown.length < same.length && (blocks.length > 1 || !shown.includes(row));
}

/** Read from one label. */
const isSameTotal = (a: DraftRow, b: DraftRow): boolean =>
  a.kind === 'total' && a.row === b.row && a.labelPlace.column === b.labelPlace.column;

const measureAlike = (a: TableBlock['columns'], b: TableBlock['columns']): boolean =>
  a.length === b.length && a.every((c, i) => c.measure === b[i]!.measure);

function flatRowsOf(
  page: Page,
  block: ColumnBlock,
  context: TableContext,
  before: readonly DraftRow[],
): DraftRow[] {
  const { definition, amounts } = context;
  const { view, rows } = page;
  const usual = definition.kind === 'beside' ? codedAs(page, block) : definition.classification;
  const printed = usual ? rows.map((row) => readCode(view, row, block.labels)) : [];
  const classification = usual && classificationOf(printed, usual);
  const codes = classification ? withSteps(printed, classification, view, rows, block) : printed;
  const flat = readFlatRows(
    rows,
    {
      view,
      block,
      amounts,
      projects: definition.kind === 'general-projects',
      classification,
      codes,
    },
    before,
  );
  if (classification && areSteps(codes)) flat.forEach(leaveToName);
  return flat;
}

/** A code that says only the last of its digits says nothing of what it is part of. */
function leaveToName(row: DraftRow): void {
  if (row.kind !== 'subject') return;
  row.kind = 'unit';
  row.code = undefined;
  row.printedCode = undefined;
  row.codePlaces = undefined;
  row.classification = undefined;
}

/** A table of no known kind is one of subjects where most of its rows have codes. */
function codedAs({ view, rows }: Page, { labels }: ColumnBlock): Classification | undefined {
  const coded = rows.filter((row) => levelOf(readCode(view, row, labels)?.code ?? '') !== undefined).length;
  return coded * 2 >= rows.length - 1 && coded > 0 ? 'functional' : undefined;
}

/** A single 小计 where no 合计 stands is the total; subjects without any code get theirs by name. */
function settleRows(rows: readonly DraftRow[], definition: TableKindDefinition): void {
  for (const classification of classificationsOf(definition)) codeByName(rows, classification);
  if (definition.kind !== 'beside') leaveUnplaced(rows);
  settleProjects(rows, definition.kind === 'general-projects');
  if (rows.some((r) => r.kind === 'total')) return;
  const [sum, ...more] = rows.filter(
    (r) => r.kind === 'closing' && r.code === undefined && /^小\s*计$/.test(r.label),
  );
  if (sum && more.length === 0) sum.kind = 'total';
}

/** What names may be of: a table of functional subjects may list economic ones all the same. */
const classificationsOf = ({ classification }: TableKindDefinition): readonly Classification[] =>
  classification === 'functional' ? ['functional', 'economic'] : classification ? [classification] : [];

const hasLabels = (page: Page, block: ColumnBlock): boolean =>
  !block.columns.some((c) => c.column === block.labels.name) &&
  page.rows.some((r) => {
    const cell = page.view.at(r, block.labels.name);
    return cell !== undefined && (cell.isText || /^20\d{2}$/.test(cell.text));
  });

/** A table of one row without a name: the row is the whole department's. */
function unlabelledRows(
  { view, rows }: Page,
  block: ColumnBlock,
  { amounts }: TableContext,
  whole: Whole,
): DraftRow[] {
  const row = rows.find((r) => block.columns.some((c) => view.at(r, c.column) !== undefined));
  if (row === undefined) return [];
  return [
    newRow(
      row,
      'total',
      whole.name,
      whole.place,
      whole.name,
      view.grid.hiddenRows.has(row),
      amounts.readRow(view, row, block.columns),
    ),
  ];
}
