import type { BookRule } from '../Rule';
import { sumOfRows } from '../support/sumRule';
import { basis, practice } from '../statutes/basis';

const ID = 'unit-total';

/** A unit row equals the sum of its own rows, a department row the sum of its units. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'within-table',
    severity: 'error',
    basis: basis(practice('表内勾稽，单位行＝本单位各科目之和')),
  },
  check: ({ book }) => sumOfRows(ID, book, (row) => row.kind === 'unit'),
};
