import type { BudgetTable } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { FormRule } from '../Rule';
import { amountCells, formFinding, hasAmount } from './support/findings';
import { isPlaceholder } from './support/placeholderText';

const meta = {
  id: 'numbers-as-text',
  category: 'form',
  severity: 'warning',
  basis: '电子表格的求和函数不计入以文本存储的数字，合计因此漏数',
} as const;

/** Amounts stored as text, which no SUM counts, and texts that are no amount. A text that says zero does no harm. */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect: ({ book }) => ({ findings: book.tables.flatMap(inspectTable), cannotTell: [] }),
};

function inspectTable(table: BudgetTable): Finding[] {
  const cells = amountCells(table).map((c) => c.cell);
  const stored = cells.filter((c) => c.state === 'text-number' && hasAmount(c));
  const unreadable = cells.filter((c) => c.state === 'not-a-number' && !isPlaceholder(c.text));
  const data = { table: table.title };
  return [
    ...(stored.length === 0
      ? []
      : [
          formFinding(
            meta,
            {
              id: 'numbers-as-text.stored',
              data: { ...data, count: stored.length, example: stored[0]!.text },
            },
            stored.map((c) => c.place),
          ),
        ]),
    ...unreadable.map((c) =>
      formFinding(meta, { id: 'numbers-as-text.unreadable', data: { ...data, text: c.text } }, [c.place]),
    ),
  ];
}
