import type { BudgetBook, Measure } from '../../budget/BudgetBook';
import type { Gathered } from './Found';
import type { ThreePublicPart, ThreePublicPath } from './MeasurePath';
import { cutOf, gather, totalRows } from './tables';

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
  const cut = cutOf(book, kind, 'any', COLUMN_OF[path.part]);
  return cut && gather(cut, totalRows(cut.block), cut.block.columns[cut.index]!.path.at(-1));
}

/** 机关运行经费, where the book prints it (some places beside the “三公” expenses). */
export function gatherOfficeOperation(book: BudgetBook): Gathered | null {
  const cut = cutOf(book, 'three-public', 'any', ['office-operation']);
  return cut && gather(cut, totalRows(cut.block), cut.block.columns[cut.index]!.path.at(-1));
}
