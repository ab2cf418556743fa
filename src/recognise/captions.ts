import { withoutSpaces } from '../budget/names';
import { cellPlace, type CellPlace } from '../budget/Place';
import type { MoneyUnit } from '../budget/Unit';
import { textOf, type SheetView } from './SheetView';

/** What the lines between a title and its header say. */
export interface Captions {
  readonly unit?: { readonly unit: MoneyUnit; readonly place: CellPlace };
  /** A unit of money that tables of this kind never use (千元, 亿元): the amounts can't be read. */
  readonly foreignUnit?: string;
  readonly department?: { readonly name: string; readonly place: CellPlace };
}

const UNIT = /(?:金额)?单位[:：](?:人民币)?(万元|元|千元|亿元|百万元)/;
const DEPARTMENT =
  /(?:部门名称|单位名称|编制部门|编制单位|填报部门|填报单位|预算部门|预算单位|部门|单位)[:：]([^:：]+?)(?=(?:金额)?单位[:：]|$)/;

/** @param rows the sheet rows to look at: title to the last header row */
export function readCaptions(view: SheetView, rows: readonly number[]): Captions {
  let found: Captions = {};
  for (const row of rows) {
    for (const cell of view.cellsOf(row)) {
      const text = withoutSpaces(textOf(cell));
      const place = cellPlace(view.grid.name, row, cell.column);
      const unit = UNIT.exec(text)?.[1];
      if (unit && !found.unit && !found.foreignUnit) {
        found =
          unit === '元' || unit === '万元'
            ? { ...found, unit: { unit, place } }
            : { ...found, foreignUnit: unit };
      }
      const name = DEPARTMENT.exec(text.replace(UNIT, ''))?.[1];
      if (name && !found.department) found = { ...found, department: { name, place } };
    }
  }
  return found;
}

const YEAR = /(?<!\d)(20\d{2})年/;

/** The budget year a text names: `2023年预算数` → 2023. */
export function yearIn(text: string): number | undefined {
  const m = YEAR.exec(withoutSpaces(text.normalize('NFKC')));
  return m ? Number(m[1]) : undefined;
}
