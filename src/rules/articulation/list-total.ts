import type { BookRule } from '../Rule';
import { sumOfRows } from '../support/sumRule';
import { basis, practice } from '../statutes/basis';

const ID = 'list-total';

/** In two-sided tables, lines below a line sum into it, and the lines of the year into 本年收入合计 or 本年支出合计. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(practice('表内勾稽，“一、…”各行之和等于合计，“（一）…”“其中：”归于上一行')),
  },
  check: ({ book }) => sumOfRows(ID, book, (row) => row.kind === 'line' || row.line === 'year-total'),
};
