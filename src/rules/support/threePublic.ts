import type { AmountCell, BudgetRow, Measure, TableBlock } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';

/** The “三公” parts with the economic 款 that pay for them (部门预算支出经济分类科目). */
export const THREE_PUBLIC_ITEMS: readonly {
  readonly measure: Measure;
  readonly codes: readonly string[];
  /** What the 款's name must speak of: units that renumber their codes use 30217 for something else. */
  readonly name: RegExp;
}[] = [
  { measure: 'abroad', codes: ['30212'], name: /出国/ },
  { measure: 'vehicle-operation', codes: ['30231'], name: /公务用车运行/ },
  { measure: 'reception', codes: ['30217'], name: /公务接待/ },
  { measure: 'vehicle-purchase', codes: ['31013', '30913'], name: /公务用车购置/ },
];

/** Whether a row carries one of the codes under another name: then the table numbers its 款 in its own way. */
export const isRenumbered = (block: TableBlock): boolean =>
  block.rows.some((r) =>
    THREE_PUBLIC_ITEMS.some(
      (i) => r.code !== undefined && i.codes.includes(r.code) && !i.name.test(normalName(r.name)),
    ),
  );

/** Cells of the 款 rows that pay for one part, of one unit or of all. */
export function itemCells(
  block: TableBlock,
  item: (typeof THREE_PUBLIC_ITEMS)[number],
  column: number,
  isOfUnit: (row: BudgetRow) => boolean,
): readonly { readonly cell: AmountCell | undefined; readonly label: string }[] {
  return block.rows
    .filter((r) => r.kind === 'subject' && r.code !== undefined && item.codes.includes(r.code) && isOfUnit(r))
    .map((r) => ({ cell: r.cells[column], label: `${r.code} ${r.name}` }));
}
