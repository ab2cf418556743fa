import type { BudgetBook, BudgetRow, BudgetTable } from '../../../budget/BudgetBook';
import { oncePer } from '../../../budget/oncePer';
import { subjectName } from '../../../budget/subjects';

export interface OddNames {
  readonly table: BudgetTable;
  readonly rows: readonly BudgetRow[];
}

/**
 * The rows of each table but for the subjects that bear the very name of their code, which are most: there is nothing to say
 * of those names.
 */
export const oddNamesOf = oncePer((book: BudgetBook): readonly OddNames[] =>
  book.tables.map((table) => {
    const odd: BudgetRow[] = [];
    for (const { rows } of table.blocks)
      for (let i = 0; i < rows.length; i++) if (!hasOfficialName(rows[i]!)) odd.push(rows[i]!);
    return { table, rows: odd };
  }),
);

const hasOfficialName = ({ kind, name, label, code, classification }: BudgetRow): boolean =>
  kind === 'subject' &&
  code !== undefined &&
  classification !== undefined &&
  name === label &&
  name === subjectName(classification, code);
