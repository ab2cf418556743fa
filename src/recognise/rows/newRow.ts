import type { BudgetRow } from '../../budget/BudgetBook';

/** A row while it is read: what its neighbours say of it is filled in where it stands, before anyone else has seen it. */
export type DraftRow = { -readonly [K in keyof BudgetRow]: BudgetRow[K] };

type Start = Pick<BudgetRow, 'row' | 'kind' | 'label' | 'labelPlace' | 'name' | 'hidden' | 'cells'>;

/** A row of which no more is known. All rows have all properties, in one order: the engine reads them faster so. */
export const newRow = ({ row, kind, label, labelPlace, name, hidden, cells }: Start): DraftRow => ({
  row,
  kind,
  label,
  labelPlace,
  name,
  level: 0,
  parent: undefined,
  code: undefined,
  printedCode: undefined,
  codePlaces: undefined,
  classification: undefined,
  unitCode: undefined,
  unitName: undefined,
  line: undefined,
  measure: undefined,
  ofWhich: undefined,
  hidden,
  cells,
});
