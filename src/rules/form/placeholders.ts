import type { BudgetTable } from '../../budget/BudgetBook';
import type { CellPlace } from '../../budget/Place';
import type { FormRule } from '../Rule';
import { amountCells, formFinding } from './support/findings';
import { placeholderIn } from './support/placeholderText';

const meta = {
  id: 'placeholders',
  category: 'form',
  severity: 'warning',
  basis: '公开的报表不得留有模板的占位文字（XX、××、待填、【单位名称】等）',
} as const;

/** Marks of a template that nobody filled in: in titles, names, notes and amounts. */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect: ({ book }) => ({
    findings: book.tables.flatMap((table) =>
      textsOf(table).flatMap(({ text, place }) => {
        const placeholder = placeholderIn(text);
        return placeholder === undefined
          ? []
          : [
              formFinding(
                meta,
                { id: 'placeholders.left', data: { table: table.title, placeholder, text } },
                [place],
              ),
            ];
      }),
    ),
    cannotTell: [],
  }),
};

interface PlacedText {
  readonly text: string;
  readonly place: CellPlace;
}

const textsOf = (table: BudgetTable): PlacedText[] => [
  { text: table.title, place: table.titlePlace },
  ...(table.department && table.departmentPlace
    ? [{ text: table.department, place: table.departmentPlace }]
    : []),
  ...table.blocks.flatMap((b) => b.rows.map((r) => ({ text: r.label, place: r.labelPlace }))),
  ...amountCells(table)
    .filter(({ cell }) => cell.state === 'not-a-number')
    .map(({ cell }) => ({ text: cell.text, place: cell.place })),
  ...table.notes,
];
