import { withoutSpaces } from '../budget/names';
import { cellPlace, type CellPlace } from '../budget/Place';
import { YUAN_PER, type MoneyUnit } from '../budget/Unit';
import type { SheetCell, SheetView } from './SheetView';
import { withoutTranslation } from './translation';
import { oncePerText, type Words } from './Words';

/** What the lines around a title say. */
export interface Captions {
  readonly unit: { readonly unit: MoneyUnit; readonly place: CellPlace } | undefined;
  /** Another country's money (美元): the amounts can't be read. */
  readonly foreignUnit: string | undefined;
  readonly department: { readonly name: string; readonly place: CellPlace } | undefined;
}

const MONEY = '(万元|元|千元|亿元|百万元|万?(?:美元|欧元|港[元币]))';
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

/** Without another language's words; colons of other scripts, as word processors leave them, are ours. */
const plainOf = (words: Words): string => withoutTranslation(words).plain.replace(/[∶﹕︰]/g, '：');

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

/** What one text says of its table; null for nearly all texts, which say nothing. */
const captionIn = oncePerText((words) => {
  const [unit, headerUnit, department] = [unitIn(words), headerUnitIn(words), departmentIn(words)];
  return unit === null && headerUnit === null && !department ? null : { unit, headerUnit, department };
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
  let unit: Stated | undefined;
  let headerUnit: Stated | undefined;
  let department: Stated | undefined;
  const read = (row: number, isHeader: boolean): void => {
    for (const cell of view.cellsOf(row)) {
      const caption = captionIn(cell.words);
      if (caption === null) continue;
      if (caption.unit !== null) unit ??= { text: caption.unit, cell };
      if (isHeader && caption.headerUnit !== null) headerUnit ??= { text: caption.headerUnit, cell };
      if (caption.department) department ??= { text: caption.department, cell };
    }
  };
  for (const row of rows) read(row, false);
  for (const row of headerRows) read(row, true);
  const placeOf = ({ cell }: Stated): CellPlace => cellPlace(view.grid.name, cell.row, cell.column);
  const stated = unit ?? headerUnit;
  const isOurs = stated !== undefined && stated.text in YUAN_PER;
  return {
    unit: stated && isOurs ? { unit: stated.text as MoneyUnit, place: placeOf(stated) } : undefined,
    foreignUnit: isOurs ? undefined : stated?.text,
    department: department && { name: department.text, place: placeOf(department) },
  };
}

interface Stated {
  readonly text: string;
  readonly cell: SheetCell;
}

const YEAR = /(?<!\d)(20\d{2})年/;

const yearOf = oncePerText((words) => {
  const m = YEAR.exec(withoutSpaces(words.text.normalize('NFKC')));
  return m ? Number(m[1]) : null;
});

/** The budget year a text names: `2023年预算数` → 2023. */
export const yearIn = (words: Words): number | undefined => yearOf(words) ?? undefined;
