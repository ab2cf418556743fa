import { withoutSpaces } from '../budget/names';
import { cellPlace, type CellPlace } from '../budget/Place';
import type { MoneyUnit } from '../budget/Unit';
import type { SheetCell, SheetView } from './SheetView';
import { oncePerText, type Words } from './Words';

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
const plainOf = (words: Words): string => words.plain.replace(/[∶﹕︰]/g, '：');

const unitIn = oncePerText((words) => {
  const text = plainOf(words);
  const m = UNIT.exec(text) ?? BARE_UNIT.exec(text);
  return m?.slice(1).find((g) => g !== undefined) ?? null;
});

const headerUnitIn = oncePerText((words) => HEADER_UNIT.exec(words.plain)?.[1] ?? null);

const departmentIn = oncePerText((words) => DEPARTMENT.exec(plainOf(words).replace(UNIT, ''))?.[1] ?? null);

/** Whether a text is a line of unit, department or date around a title, and nothing else. */
export const isCaption = oncePerText((words) => {
  const text = plainOf(words);
  return unitIn(words) !== null || DEPARTMENT.test(text) || DATE.test(text);
});

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
  const placeOf = (cell: SheetCell): CellPlace => cellPlace(view.grid.name, cell.row, cell.column);
  const take = (unit: string | null, cell: SheetCell): void => {
    if (!unit || found.unit || found.foreignUnit) return;
    found =
      unit === '元' || unit === '万元'
        ? { ...found, unit: { unit, place: placeOf(cell) } }
        : { ...found, foreignUnit: unit };
  };
  for (const row of [...rows, ...headerRows]) {
    for (const cell of view.cellsOf(row)) {
      take(unitIn(cell.words), cell);
      const name = departmentIn(cell.words);
      if (name && !found.department) found = { ...found, department: { name, place: placeOf(cell) } };
    }
  }
  for (const row of headerRows) {
    for (const cell of view.cellsOf(row)) take(headerUnitIn(cell.words), cell);
  }
  return found;
}

const YEAR = /(?<!\d)(20\d{2})年/;

const yearOf = oncePerText((words) => {
  const m = YEAR.exec(withoutSpaces(words.text.normalize('NFKC')));
  return m ? Number(m[1]) : null;
});

/** The budget year a text names: `2023年预算数` → 2023. */
export const yearIn = (words: Words): number | undefined => yearOf(words) ?? undefined;
