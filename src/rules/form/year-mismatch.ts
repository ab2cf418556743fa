import type { BudgetBook, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { BookRule } from '../Rule';
import { cannotTell, formFinding } from './support/findings';
import { saysEmpty } from './support/notes';
import { article, basis, practice } from '../statutes/basis';

const meta = {
  id: 'year-mismatch',
  category: 'form',
  severity: 'warning',
  basis: basis(article('预算法', '第十八条'), practice('一套公开表属于同一预算年度')),
} as const;

/** Titles, headers, notes and covers that name another year than the book. Only those that name one are looked at. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book }) {
    const year = book.year;
    if (year === undefined) {
      return { findings: [], cannotTell: [cannotTell(meta, { id: 'year-mismatch.no-year', data: {} })] };
    }
    const findings: Finding[] = [];
    for (const table of book.tables) {
      if (table.year !== undefined && table.year !== year) findings.push(inTitle(table, year));
      for (const block of table.blocks) if (isOfLastYear(block)) findings.push(inHeaders(table, block));
      if (table.notes.length > 0) findings.push(...inNotes(table, year));
    }
    return { findings: [...findings, ...inOtherSheets(book, year)] };
  },
};

const inTitle = (table: BudgetTable, year: number): Finding =>
  formFinding(meta, { id: 'year-mismatch.table', data: { table: table.title, stated: table.year!, year } }, [
    table.yearPlace ?? table.titlePlace,
  ]);

/** A side of a table that prints last year alone was not rolled forward. */
const isOfLastYear = ({ columns }: TableBlock): boolean =>
  columns[0]?.measure === 'prior-year' && columns.every((c) => c.measure === 'prior-year');

const inHeaders = (table: BudgetTable, { columns, rows }: TableBlock): Finding =>
  formFinding(
    meta,
    {
      id: 'year-mismatch.header',
      data: { table: table.title, header: columns[0]!.path.join(' '), year: table.year ?? '' },
    },
    [rows[0]?.cells[0]?.place ?? table.titlePlace],
  );

const YEAR = /(?<!\d)20\d{2}(?=年)/g;

const yearsIn = (text: string): number[] => (text.normalize('NFKC').match(YEAR) ?? []).map(Number);

/** A note may name other years beside the budget's own, and regulations or dates of any year. */
const inNotes = (table: BudgetTable, year: number): Finding[] =>
  table.notes.filter(saysEmpty).flatMap((note) => {
    const years = yearsIn(note.text);
    const own = table.year ?? year;
    return years.length === 0 || years.includes(own) || years.includes(year)
      ? []
      : [
          formFinding(
            meta,
            { id: 'year-mismatch.note', data: { table: table.title, stated: years[0]!, year: own } },
            [note.place],
          ),
        ];
  });

const TITLED = new Set(['cover', 'contents', 'narrative']);

const inOtherSheets = (book: BudgetBook, year: number): Finding[] =>
  book.others.flatMap((sheet) => {
    const years = TITLED.has(sheet.kind) ? yearsIn(sheet.title ?? '') : [];
    return years.length === 0 || years.includes(year)
      ? []
      : [
          formFinding(
            meta,
            {
              id: 'year-mismatch.sheet',
              data: { sheet: sheet.sheet, title: sheet.title!, stated: years[0]!, year },
            },
            [],
          ),
        ];
  });
