import type { AmountCell, BudgetRow, RowKind } from '../../budget/BudgetBook';
import type { CellPlace } from '../../budget/Place';

/** A row while it is read: what its neighbours say of it is filled in where it stands, before anyone else has seen it. */
export type DraftRow = { -readonly [K in keyof BudgetRow]: BudgetRow[K] };

/** A row of which no more is known. All rows have all properties, in one order: the engine reads them faster so. */
export const newRow = (
  row: number,
  kind: RowKind,
  label: string,
  labelPlace: CellPlace,
  name: string,
  hidden: boolean,
  cells: readonly AmountCell[],
): DraftRow => ({
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
  depth: undefined,
  otherCode: undefined,
  detail: undefined,
  hidden,
  cells,
});
