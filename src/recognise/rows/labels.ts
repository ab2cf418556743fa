import type { LineRole } from '../../budget/BudgetBook';
import { normalName, withoutNumbering, withoutSpaces } from '../../budget/names';
import { textOf } from '../SheetView';
import type { GridCell } from '../../workbook/Grid';

const TOTAL = /^(?:本年)?(?:收入|支出|全部|部门|本部门|单位|本单位|预算|科目)?(?:合计|总计)(?:数)?[:]?$/;

/** `合    计`, `总计` …: the row of the whole block. */
export const isTotalLabel = (label: string): boolean => TOTAL.test(normalName(label));

/** `小计`, `人员经费合计`: a sum of some of the rows. */
export const isSubtotalLabel = (label: string): boolean =>
  /^(小计|人员经费(合计|小计)|公用经费(合计|小计))$/.test(normalName(label));

/** `本页小计`, `过次页`: a sum that only says where the page ends. */
export const isPageSum = (label: string): boolean =>
  /^(本页|每页)(小计|合计)$|^(过次页|承前页)$/.test(normalName(label));

/** How a line is marked: `一、` stands at the top, `（一）` and `1、` below it, `其中：` is a part of the line above. */
export interface LineMark {
  /** 1 `一、`, 2 `（一）`, 3 `1、`, 4 `（1）`; undefined for a line without numbering. */
  readonly rank?: number;
  readonly ofWhich: boolean;
  /** Leading spaces, or steps of the cell's indent. */
  readonly indent: number;
}

const RANKS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]/,
  /^[(（][一二三四五六七八九十]+[)）]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^(?:[(（]\d{1,2}[)）]|\d{1,2}[)）]|[①-⑳])/,
];

/** The mark of a line by its cell. */
export function markOf(cell: GridCell): LineMark {
  const raw = textOf(cell);
  const text = withoutSpaces(raw);
  const ofWhich = /^其中[:：]?/.test(text);
  const rank = RANKS.findIndex((pattern) => pattern.test(text.replace(/^其中[:：]?/, '')));
  const spaces = /^[\s\u3000]*/.exec(raw)![0].length;
  return { ofWhich, indent: spaces + (cell.indent ?? 0) * 2, ...(rank < 0 ? {} : { rank: rank + 1 }) };
}

const CLOSING: readonly (readonly [RegExp, LineRole, ('income' | 'expenditure')?])[] = [
  [/^(收入|支出)?总计$|^(收入|支出)?合计$|^收支总计$|^(收入|支出)总(额|数)$/, 'grand-total'],
  [/^本年(度)?(收入|支出)((合|总|小)计)?$/, 'year-total'],
  [/(上年|年初|以前年度|历年|上一年).*(结转|结余)|动用.*(结转|结余)/, 'carry-in', 'income'],
  [/(下年|年末|年终|下一年).*(结转|结余)|(结转|结余).*(下年|下一年)/, 'carry-out', 'expenditure'],
  [/用事业基金|(使用|动用)?非财政拨款结余|(使用|动用)专用结余/, 'institution-fund', 'income'],
  [/结余分配/, 'distribution', 'expenditure'],
];

/** What a line of a two-sided table is. @param side the side it stands on */
export function lineRoleOf(label: string, side: 'income' | 'expenditure'): LineRole {
  const name = normalName(withoutNumbering(label));
  return (
    CLOSING.find(([pattern, , only]) => (only === undefined || only === side) && pattern.test(name))?.[1] ??
    (side === 'income' ? 'source' : 'class')
  );
}

/** Whether a line says 总计, not only 合计: where both stand, the 合计 is the year's. */
export const saysGrandTotal = (label: string): boolean => /总(计|额|数)$/.test(normalName(label));
