import type { BudgetTable, StatedBookYear } from '../budget/BudgetBook';
import { withoutSpaces } from '../budget/names';
import { cellPlace } from '../budget/Place';
import type { DocumentKind } from '../budget/TableKind';
import type { Grid } from '../workbook/Grid';

/** `2025年部门预算公开表`: the year of a budget, and not the day on which it was printed. */
const OF_BUDGET = /(?<!\d)(20\d{2})年度?(?!\d{1,2}月)[^。；;]{0,40}?(?:预算|公开|收支)/;
/** `2025年度部门决算`, the same of a final account. */
const OF_FINAL = /(?<!\d)(20\d{2})年度?(?!\d{1,2}月)[^。；;]{0,40}?决算/;
const OF_SHEET = /(?<!\d)(20\d{2})年?度?(?=\D*(?:预算|公开|收支|部门|单位|封面))/;
const LONGEST = 60;

/** The year that a sheet without tables, such as a cover or a list of contents, puts into words near its top. */
function onSheet(grid: Grid, document: DocumentKind): StatedBookYear | undefined {
  for (const { value, row, column } of grid.cells) {
    if (typeof value !== 'string' || value.length > LONGEST || !/\d年?/.test(value)) continue;
    const text = withoutSpaces(value.normalize('NFKC'));
    const year = document === 'final' ? OF_FINAL.exec(text)?.[1] : yearOfBudget(text);
    if (year) return { year: Number(year), from: 'cover', place: cellPlace(grid.name, row, column) };
  }
  return undefined;
}

const yearOfBudget = (text: string): string | undefined =>
  /决算/.test(text) ? undefined : OF_BUDGET.exec(text)?.[1];

/**
 * The year of a book none of whose tables says one: of its cover or another sheet in words, or else of the sheets' names.
 * @param wordy the names of the sheets without tables
 * @returns undefined when nothing tells the year: it is not known then, and never taken to be any
 */
export function yearBesideTables(
  grids: readonly Grid[],
  wordy: ReadonlySet<string>,
  document: DocumentKind,
): StatedBookYear | undefined {
  for (const grid of grids) {
    const found = wordy.has(grid.name) ? onSheet(grid, document) : undefined;
    if (found) return found;
  }
  const named = new Set(
    grids.flatMap(({ name }) => OF_SHEET.exec(withoutSpaces(name.normalize('NFKC')))?.[1] ?? []),
  );
  // Sheets of several years say nothing of the book's.
  const [only, ...more] = named;
  return only !== undefined && more.length === 0 ? { year: Number(only), from: 'sheet-name' } : undefined;
}

/** What is known of a workbook from outside. */
export interface OutsideHints {
  /** The name of its file. */
  readonly file?: string;
  /** Of last year's book. */
  readonly priorYear?: number | undefined;
}

/** `2025年部门预算.xlsx`, `公开表2025`; not the day of `导出20250312` or `2025-03-12`. */
const IN_FILE_NAME = /(?<!\d)(20\d{2})(?!\d)(?!年?度?[-_.年]?\d{1,2}(?:月|[-_.]\d))/g;

/**
 * The year that a file's name says, or the year after that of last year's book; of a name with several years none, nor of one
 * that speaks of a final account where the tables are a budget's.
 */
export function yearFromOutside(
  { file, priorYear }: OutsideHints,
  document: DocumentKind,
): StatedBookYear | undefined {
  const name =
    file
      ?.normalize('NFKC')
      .replace(/^.*[\\/]/, '')
      .replace(/\.[a-z]+$/i, '') ?? '';
  const years = new Set([...withoutSpaces(name).matchAll(IN_FILE_NAME)].map((m) => Number(m[1])));
  const [only, ...more] = years;
  if (only !== undefined && more.length === 0 && (document === 'final' || !/决算/.test(name)))
    return { year: only, from: 'file-name' };
  return priorYear === undefined ? undefined : { year: priorYear + 1, from: 'prior' };
}

const IN_NOTE = /(?<!\d)(20\d{2})年度?(?!\d{1,2}月)/;

/** `注：本部门2025年没有使用政府性基金预算…`: the year of the notes under the tables, where all of them say the same one. */
export function yearInNotes(tables: readonly BudgetTable[]): StatedBookYear | undefined {
  const stated = tables.flatMap(({ notes }) =>
    notes.flatMap(({ text, place }): StatedBookYear[] => {
      const year = IN_NOTE.exec(withoutSpaces(text.normalize('NFKC')))?.[1];
      return year === undefined ? [] : [{ year: Number(year), from: 'note', place }];
    }),
  );
  return stated.every((s) => s.year === stated[0]!.year) ? stated[0] : undefined;
}
