import type { BookRule } from '../Rule';
import { formFinding } from './support/findings';
import { saysTableIsEmpty } from './support/notes';
import { cellsOf } from './support/tableCells';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'note-on-full-table',
  category: 'form',
  severity: 'warning',
  basis: basis(practice('空表说明只用于没有数据的表格')),
} as const;

/** A note that calls a table empty under a table with figures. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({
    findings: cellsOf(book).flatMap(({ table, amounts: [first] }) => {
      if (!first) return [];
      return table.notes
        .filter(saysTableIsEmpty)
        .map((note) =>
          formFinding(
            meta,
            { id: 'note-on-full-table.full', data: { table: table.title, cell: first.place } },
            [note.place, first.place],
          ),
        );
    }),
  }),
};
