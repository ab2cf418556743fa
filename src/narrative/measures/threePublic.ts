import { Decimal } from 'decimal.js';
import type { BudgetBook, BudgetTable, Measure } from '../../budget/BudgetBook';
import { EXACT } from '../../budget/Figure';
import { oncePer } from '../../budget/oncePer';
import { sumOfKnown, yuanOf, type Gathered } from './Found';
import type { ThreePublicPart, ThreePublicPath } from './MeasurePath';
import { cutOf, gather, tableOf, totalRows } from './tables';

const COLUMN_OF: Readonly<Record<ThreePublicPart, readonly Measure[]>> = {
  total: ['three-public', 'total'],
  abroad: ['abroad'],
  vehicles: ['vehicles'],
  'vehicle-purchase': ['vehicle-purchase'],
  'vehicle-operation': ['vehicle-operation'],
  reception: ['reception'],
};

/** A part of the “三公” expenses: from the 合计 row, or the only row where a table prints none. */
export function gatherThreePublic(book: BudgetBook, path: ThreePublicPath): Gathered | null {
  const kind = path.fund === 'fund' ? 'fund-three-public' : 'three-public';
  const table = tableOf(book, kind);
  if (table?.empty) return nothingIn(table);
  const cut = cutOf(book, kind, 'any', COLUMN_OF[path.part]);
  return cut && gather(cut, totalRows(cut.block), cut.block.columns[cut.index]!.path.at(-1));
}

/** A table that is printed without a figure says that there is nothing: it stands at the table's title. */
const nothingIn = (table: BudgetTable): Gathered => ({
  table,
  label: table.title,
  sources: [
    {
      figure: {
        value: new Decimal(0),
        unit: table.unit,
        precision: EXACT,
        origin: 'blank',
        place: table.titlePlace,
      },
      weight: 1,
      label: table.title,
    },
  ],
});

/** Whether the parts that are printed come to the total: a part that is not printed is nothing then. */
export const partsFill = oncePer((book: BudgetBook): boolean => {
  const of = (part: ThreePublicPart): Decimal | undefined =>
    yuanOf(gatherThreePublic(book, { kind: 'three-public', fund: 'general', part }));
  const cars = [of('vehicle-purchase'), of('vehicle-operation')];
  const vehicles = of('vehicles');
  const carsFill = !vehicles || cars.every((c) => !c) || sumOfKnown(cars).equals(vehicles);
  const parts = [of('abroad'), of('reception'), ...(vehicles ? [vehicles] : cars)];
  return carsFill && (of('total')?.equals(sumOfKnown(parts)) ?? false);
});

/** 机关运行经费, where the book prints it (some places beside the “三公” expenses). */
export function gatherOfficeOperation(book: BudgetBook): Gathered | null {
  const cut = cutOf(book, 'three-public', 'any', ['office-operation']);
  return cut && gather(cut, totalRows(cut.block), cut.block.columns[cut.index]!.path.at(-1));
}
