import type { BudgetTable, Measure } from '../../../budget/BudgetBook';
import { columnLabel, blockOf, totalRow } from '../../support/lookup';
import type { Amount } from '../../support/amounts';

/** “三公” in all and item by item. */
export const THREE_PUBLIC_MEASURES: readonly Measure[] = [
  'three-public',
  'abroad',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
  'reception',
];

/** The 预算数 of the “三公” table: 年初预算数 where it prints that and 全年预算数. */
export function plannedAmount(table: BudgetTable | undefined, measure: Measure): Amount | undefined {
  const block = blockOf(table, 'single');
  const stages = ['initial', 'plan', 'adjusted'] as const;
  const at = stages
    .map((stage) => block?.columns.findIndex((c) => c.stage === stage && c.measure === measure) ?? -1)
    .find((i) => i >= 0);
  const cell = at === undefined ? undefined : totalRow(block)?.cells[at];
  if (!table || !block || at === undefined || !cell) return undefined;
  return { table, row: columnLabel(block.columns[at]), column: '预算数', cells: [cell] };
}
