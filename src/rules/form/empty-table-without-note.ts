import type { BudgetTable } from '../../budget/BudgetBook';
import type { FormRule } from '../Rule';
import { formFinding } from './support/findings';
import { saysEmpty } from './support/notes';

const meta = {
  id: 'empty-table-without-note',
  category: 'form',
  severity: 'warning',
  basis: '《地方预决算公开操作规程》（财预〔2016〕143 号）：没有数据的表格应当列出空表并予以说明',
} as const;

/** Empty tables that no note explains. “三公” tables state their zeros unit by unit and need none. */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect: ({ book }) => ({
    findings: book.tables
      .filter((t) => t.empty && !statesZeros(t) && !t.notes.some(saysEmpty))
      .map((t) =>
        formFinding(meta, { id: 'empty-table-without-note.no-note', data: { table: t.title } }, [
          t.titlePlace,
        ]),
      ),
    cannotTell: [],
  }),
};

const statesZeros = (table: BudgetTable): boolean =>
  table.kind === 'three-public' || table.kind === 'fund-three-public';
