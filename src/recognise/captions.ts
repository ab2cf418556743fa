import { withoutSpaces } from '../budget/names';
import { cellPlace, type CellPlace } from '../budget/Place';
import type { MoneyUnit } from '../budget/Unit';
import { textOf, type SheetView } from './SheetView';

/** What the lines around a title say. */
export interface Captions {
  readonly unit?: { readonly unit: MoneyUnit; readonly place: CellPlace };
  /** A unit of money that tables of this kind never use (千元, 亿元): the amounts can't be read. */
  readonly foreignUnit?: string;
  readonly department?: { readonly name: string; readonly place: CellPlace };
}

const MONEY = '(万元|元|千元|亿元|百万元)';
const UNIT = new RegExp(`(?:金额|计量|货币)?单位[:：](?:人民币)?${MONEY}|金额[:：]${MONEY}`);
/** The colon left out, or the unit alone in brackets: only where nothing else stands in the cell. */
const BARE_UNIT = new RegExp(
  `^(?:[(（]${MONEY}[)）]|(?:金额|计量|货币)?单位(?:人民币)?[(（]?${MONEY}[)）]?)$`,
);
/** `预算数（万元）` in a header. */
const HEADER_UNIT = new RegExp(`[(（](?:单位[:：])?${MONEY}[)）]$`);
const DEPARTMENT =
  /(?:部门名称|单位名称|编制部门|编制单位|填报部门|填报单位|预算部门|预算单位|部门|单位)(?:[(（](?:公章|盖章|签章)[)）])?[:：]([^:：]+?)(?=(?:金额|计量|货币)?单位[:：]|(?:填报|编制|制表|打印)?(?:日期|时间)[:：]|$)/;
const DATE =
  /^(?:(?:填报|编制|制表|打印|报送)?(?:日期|时间)[:：]?)?(?:20\d{2}[年/.-]\d{1,2}[月/.-](?:\d{1,2}日?)?)?$/;

/** Colons of other scripts, as word processors leave them. */
const plainOf = (raw: string): string => withoutSpaces(raw).replace(/[∶﹕︰]/g, '：');

const unitIn = (text: string): string | undefined => {
  const m = UNIT.exec(text) ?? BARE_UNIT.exec(text);
  return m?.slice(1).find((g) => g !== undefined);
};

/** Whether a text is a line of unit, department or date around a title, and nothing else. */
export const isCaption = (raw: string): boolean => {
  const text = plainOf(raw);
  return unitIn(text) !== undefined || DEPARTMENT.test(text) || DATE.test(text);
};

/**
 * @param rows the sheet rows to look at: what stands above the title, to the last row before the header
 * @param headerRows where a header may say the unit behind its words
 */
export function readCaptions(
  view: SheetView,
  rows: readonly number[],
  headerRows: readonly number[],
): Captions {
  let found: Captions = {};
  const take = (unit: string | undefined, place: CellPlace): void => {
    if (!unit || found.unit || found.foreignUnit) return;
    found =
      unit === '元' || unit === '万元'
        ? { ...found, unit: { unit, place } }
        : { ...found, foreignUnit: unit };
  };
  for (const row of [...rows, ...headerRows]) {
    for (const cell of view.cellsOf(row)) {
      const text = plainOf(textOf(cell));
      const place = cellPlace(view.grid.name, row, cell.column);
      take(unitIn(text), place);
      const name = DEPARTMENT.exec(text.replace(UNIT, ''))?.[1];
      if (name && !found.department) found = { ...found, department: { name, place } };
    }
  }
  for (const row of headerRows) {
    for (const cell of view.cellsOf(row)) {
      take(HEADER_UNIT.exec(withoutSpaces(textOf(cell)))?.[1], cellPlace(view.grid.name, row, cell.column));
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
