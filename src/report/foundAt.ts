import type { BudgetBook } from '../budget/BudgetBook';
import { addressOfPlace, type CellPlace } from '../budget/Place';
import { say, type Translate } from './translate';

/** Where a fact about a whole book was found. */
export interface Found {
  readonly what: 'year' | 'department' | 'unit';
  readonly value: string;
  readonly from: 'title' | 'header' | 'caption' | 'cover' | 'sheet-name' | 'note' | 'file-name' | 'prior';
  readonly place?: CellPlace;
}

/** Where the year, the department and the units of money of a book stand: the first cell that says each. */
export function foundIn(book: BudgetBook): readonly Found[] {
  return [...yearOf(book), ...departmentOf(book), ...unitsOf(book)];
}

function yearOf({ year, yearFound, tables }: BudgetBook): readonly Found[] {
  if (year === undefined) return [];
  const value = String(year);
  if (yearFound) {
    const { from, place } = yearFound;
    return [{ what: 'year', value, from, ...(place ? { place } : {}) }];
  }
  const table = tables.find((t) => t.year === year && t.yearPlace !== undefined);
  const place = table?.yearPlace;
  if (!table || !place) return [];
  const isTitle = place.row === table.titlePlace.row && place.column === table.titlePlace.column;
  return [{ what: 'year', value, from: isTitle ? 'title' : 'header', place }];
}

function departmentOf({ department, departmentFound, tables }: BudgetBook): readonly Found[] {
  if (departmentFound)
    return [{ what: 'department', value: departmentFound.name, from: 'cover', place: departmentFound.place }];
  const place = tables.find((t) => t.department === department)?.departmentPlace;
  return department === undefined || !place
    ? []
    : [{ what: 'department', value: department, from: 'caption', place }];
}

/** Of a unit that no table states, and that was taken from the others, there is nothing to be told. */
function unitsOf({ tables }: BudgetBook): readonly Found[] {
  return [...new Set(tables.map((t) => t.unit))].flatMap((unit): readonly Found[] => {
    const place = tables.find((t) => t.unit === unit && t.unitPlace)?.unitPlace;
    return place ? [{ what: 'unit', value: unit, from: 'caption', place }] : [];
  });
}

/** `年份 2025（封面 封面!A8）` */
export function foundText({ what, value, from, place }: Found, t: Translate): string {
  const data = { what: say(t, `found.${what}`), value, from: say(t, `found.${from}`) };
  return place
    ? say(t, 'report.found.item-at', { ...data, place: `${place.sheet}!${addressOfPlace(place)}` })
    : say(t, 'report.found.item', data);
}
