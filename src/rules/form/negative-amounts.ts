import { measuredOf } from '../../budget/Finding';
import type { BookRule } from '../Rule';
import { formFinding } from './support/findings';
import { columnLabel } from '../support/lookup';
import { cellsOf } from './support/tableCells';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'negative-amounts',
  category: 'form',
  severity: 'warning',
  basis: basis(practice('收支通常以正数列示，负数多为录入或抵减有误')),
} as const;

/** Amounts below zero, other than changes over last year. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({
    findings: cellsOf(book).flatMap(({ table, negative }) =>
      negative.map(({ cell, row, column }) =>
        formFinding(
          meta,
          {
            id: 'negative-amounts.negative',
            data: {
              table: table.title,
              row: row.label,
              column: columnLabel(column),
              amount: measuredOf(cell.figure!),
            },
          },
          [cell.place],
        ),
      ),
    ),
  }),
};
