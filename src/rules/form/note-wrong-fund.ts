import type { BookRule } from '../Rule';
import { formFinding } from './support/findings';
import { fundOf, fundsIn, saysEmpty, type Fund } from './support/notes';
import { article, basis, practice } from '../statutes/basis';

const meta = {
  id: 'note-wrong-fund',
  category: 'form',
  severity: 'warning',
  basis: basis(article('预算法', '第五条第二款'), practice('空表说明所称的预算与其所在的表一致')),
} as const;

const NAMES: Readonly<Record<Fund, string>> = {
  general: '一般公共预算',
  fund: '政府性基金预算',
  capital: '国有资本经营预算',
};

/** A note that explains the emptiness of another fund's table: copied from there. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({
    findings: book.tables.flatMap((table) => {
      const own = fundOf(table);
      if (!own) return [];
      return table.notes.filter(saysEmpty).flatMap((note) => {
        const named = fundsIn(note);
        return named.length === 0 || named.includes(own)
          ? []
          : [
              formFinding(
                meta,
                {
                  id: 'note-wrong-fund.other-fund',
                  data: { table: table.title, own: NAMES[own], named: named.map((f) => NAMES[f]) },
                },
                [note.place],
              ),
            ];
      });
    }),
  }),
};
