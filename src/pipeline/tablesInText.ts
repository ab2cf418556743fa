import type { BudgetBook, BudgetTable } from '../budget/BudgetBook';
import type { TextDocument } from '../budget/TextDocument';
import type { OwnTables } from '../narrative/review/sources';
import { recognise } from '../recognise';
import { isGovernmentReport } from '../text/document/government';
import { gridsOf } from '../text/tables/grids';

/** `重点项目支出表`: such a table leaves out what does not matter to it. */
const OF_SOME = /重点|主要|部分|典型|若干|前[一二三四五六七八九十\d]+[项名]/;

/**
 * The budget tables of its own year that stand in a text, recognised as those of a workbook are; undefined when there is none.
 * Of two tables of one kind nobody can tell which one the sentences mean, and a government's report has tables of several levels:
 * nothing is held against those. Pure.
 */
export function tablesInText(document: TextDocument): OwnTables | undefined {
  const { grids, placeOf } = gridsOf(document);
  if (grids.length === 0 || isGovernmentReport(document)) return undefined;
  const book = recognise(grids);
  const tables = book.tables.filter((t) => isMeant(t, book, document));
  if (tables.length === 0) return undefined;
  const { year: _year, ...rest } = book;
  return {
    book: { ...rest, tables, ...(document.year === undefined ? {} : { year: document.year }) },
    placeOf,
  };
}

const isMeant = (table: BudgetTable, book: BudgetBook, { year }: TextDocument): boolean =>
  !OF_SOME.test(table.title) &&
  (table.year === undefined || year === undefined || table.year === year) &&
  book.tables.filter((t) => t.kind === table.kind).length === 1;
