import type { BudgetTable, TableBlock, TableNote } from '../budget/BudgetBook';
import { withoutSpaces } from '../budget/names';
import { cellPlace, type CellPlace } from '../budget/Place';
import type { MoneyUnit } from '../budget/Unit';
import { readCaptions, yearIn, type Captions } from './captions';
import { readColumns, type ColumnBlock } from './columns';
import { readHeader, type Header } from './header';
import type { TableKindDefinition } from './kinds/TableKindDefinition';
import { isNote } from './rows/labels';
import { readLineRows } from './rows/lineRows';
import { readFlatRows } from './rows/subjectRows';
import { treeOf } from './rows/tree';
import { isText, textOf, type SheetView } from './SheetView';
import type { TitleLine } from './titles';

/** A table's place in its sheet: its title, and the rows that are its own. */
export interface TableSpan {
  readonly view: SheetView;
  readonly title: TitleLine & { readonly definition: TableKindDefinition };
  /** Rows below the title, up to the next title. */
  readonly rows: readonly number[];
  /** The row above the title, where a number or the unit may stand. */
  readonly above?: number;
}

/** A table with its captions, before the unit is settled. */
export interface DraftTable {
  readonly span: TableSpan;
  readonly header: Header;
  readonly captions: Captions;
  readonly year?: { readonly year: number; readonly place: CellPlace };
}

/** Reads title, captions and header; null when no header stands below the title. */
export function draftTable(span: TableSpan): DraftTable | null {
  const header = readHeader(span.view, span.rows);
  if (!header) return null;
  const before = [
    ...(span.above === undefined ? [] : [span.above]),
    span.title.row,
    ...span.rows.filter((r) => r <= header.last),
  ];
  const year = yearOf(span, header);
  return { span, header, captions: readCaptions(span.view, before), ...(year ? { year } : {}) };
}

function yearOf(span: TableSpan, header: Header): DraftTable['year'] {
  const { view, title } = span;
  const inTitle = yearIn(title.title);
  if (inTitle !== undefined)
    return { year: inTitle, place: cellPlace(view.grid.name, title.row, title.cell.column) };
  // A header may name last year too: the later one is the budget's.
  let latest: DraftTable['year'];
  for (const row of span.rows.filter((r) => r >= header.first && r <= header.last)) {
    for (const cell of view.cellsOf(row)) {
      const year = yearIn(textOf(cell));
      if (year !== undefined && (!latest || year > latest.year))
        latest = { year, place: cellPlace(view.grid.name, row, cell.column) };
    }
  }
  return latest;
}

/** Reads the rows of a draft. @param fallbackUnit the unit of the book's other tables, for one that states none */
export function completeTable(draft: DraftTable, fallbackUnit: MoneyUnit): BudgetTable {
  const { span, header, captions } = draft;
  const { view, title } = span;
  const unit = captions.unit?.unit ?? fallbackUnit;
  const rows = span.rows.filter((r) => r > header.last);
  const noteRows = new Set(rows.filter((r) => isNoteRow(view, r)));
  const notes = [...noteRows].map((r): TableNote => {
    const cell = view.cellsOf(r)[0]!;
    return { text: textOf(cell).trim(), place: cellPlace(view.grid.name, r, cell.column) };
  });
  const columnBlocks = readColumns(header, title.definition, draft.year?.year);
  const blocks = readBlocks(
    columnBlocks,
    rows.filter((r) => !noteRows.has(r)),
    unit,
    draft,
  );
  const last = rows.at(-1) ?? header.last;
  const columns = [...header.paths.keys()];
  return {
    kind: title.definition.kind,
    title: title.title,
    titlePlace: cellPlace(view.grid.name, title.row, title.cell.column),
    ...(title.number === undefined ? {} : { number: title.number }),
    sheet: view.grid.name,
    hidden: view.grid.visibility !== 'visible',
    range: {
      top: title.row,
      left: Math.min(title.cell.column, ...columns),
      bottom: last,
      right: Math.max(title.cell.column, ...columns),
    },
    unit,
    ...(captions.unit ? { unitPlace: captions.unit.place } : {}),
    unitStated: captions.unit !== undefined,
    ...(draft.year ? { year: draft.year.year, yearPlace: draft.year.place } : {}),
    ...(captions.department
      ? { department: captions.department.name, departmentPlace: captions.department.place }
      : {}),
    blocks,
    notes,
    empty: blocks.every((b) =>
      b.rows.every((r) => r.cells.every((c) => c.figure !== null && c.figure.value.isZero())),
    ),
  };
}

function readBlocks(
  columnBlocks: readonly ColumnBlock[],
  rows: readonly number[],
  unit: MoneyUnit,
  draft: DraftTable,
): TableBlock[] {
  const { view, title } = draft.span;
  const { definition } = title;
  if (definition.rows === 'lines' && columnBlocks.length >= 2) {
    return columnBlocks.slice(0, 2).map((block, i) => {
      const side = i === 0 ? 'income' : 'expenditure';
      return { side, columns: block.columns, rows: readLineRows(rows, view, block, unit, side) };
    });
  }
  return columnBlocks.map((block) => {
    if (definition.rows === 'units' && block.labels.unitCode === undefined && !hasLabels(view, rows, block)) {
      return { side: 'single', columns: block.columns, rows: unlabelledRows(rows, draft, block, unit) };
    }
    const flat = readFlatRows(rows, {
      view,
      block,
      unit,
      projects: definition.kind === 'general-projects',
      ...(definition.classification ? { classification: definition.classification } : {}),
    });
    return { side: 'single', columns: block.columns, rows: treeOf(flat, draft.captions.department?.name) };
  });
}

const hasLabels = (view: SheetView, rows: readonly number[], block: ColumnBlock): boolean =>
  !block.columns.some((c) => c.column === block.labels.name) &&
  rows.some((r) => {
    const cell = view.at(r, block.labels.name);
    return cell !== undefined && isText(cell);
  });

/** A table of one row without a name: the row is the whole department's. */
function unlabelledRows(
  rows: readonly number[],
  draft: DraftTable,
  block: ColumnBlock,
  unit: MoneyUnit,
): TableBlock['rows'] {
  const { view, title } = draft.span;
  const flat = readFlatRows(rows, {
    view,
    block: { ...block, labels: { codes: [], name: 0, unitCode: block.columns[0]!.column } },
    unit,
    projects: false,
  });
  return flat.slice(0, 1).map(({ indented: _indented, unitCode: _value, ...row }) => ({
    ...row,
    kind: 'total' as const,
    label: draft.captions.department?.name ?? title.title,
    name: draft.captions.department?.name ?? title.title,
    level: 0,
  }));
}

function isNoteRow(view: SheetView, row: number): boolean {
  const cells = view.cellsOf(row);
  const first = cells[0];
  return first !== undefined && isText(first) && cells.every(isText) && isNote(withoutSpaces(textOf(first)));
}
