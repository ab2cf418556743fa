import type { LineRole } from '../../budget/BudgetBook';
import { normalName, withoutNumbering, withoutSpaces } from '../../budget/names';
import { textOf } from '../SheetView';
import type { GridCell } from '../../workbook/Grid';

const TOTAL = /^(合计|总计|收入总计|支出总计|收入合计|支出合计|全部合计)[:]?$/;

/** `合    计`, `总计` …: the row of the whole block. */
export const isTotalLabel = (label: string): boolean => TOTAL.test(normalName(label));

/** `注：…`, `备注：…`, or a sentence that says the table is empty. */
export const isNote = (text: string): boolean => {
  const plain = withoutSpaces(text);
  return (
    /^(注|备注|说明|附注)\d*[:：.]/.test(plain) ||
    (plain.length > 12 && /空表|无此项|没有.*(安排|支出)/.test(plain))
  );
};

/** How a line is marked: `一、` stands at the top, `（一）` and `1、` below it, `其中：` is a part of the line above. */
export type LineMark = 'numbered' | 'sub-numbered' | 'of-which' | 'indented' | 'plain';

export function markOf(cell: GridCell): LineMark {
  const raw = textOf(cell);
  const text = withoutSpaces(raw);
  if (/^其中[:：]?/.test(text)) return 'of-which';
  if (/^[一二三四五六七八九十]+[、.．]/.test(text)) return 'numbered';
  if (/^([(（][一二三四五六七八九十]+[)）]|[(（]?\d{1,2}[)）]?[、.．])/.test(text)) return 'sub-numbered';
  return /^[\s\u3000]+/.test(raw) || (cell.indent ?? 0) > 0 ? 'indented' : 'plain';
}

const CLOSING: readonly (readonly [RegExp, LineRole])[] = [
  [/^(收入|支出)?总计$|^(收入|支出)合计$|^收支总计$/, 'grand-total'],
  [/^本年(收入|支出)(合计)?$/, 'year-total'],
  [/上年结转|年初结转|上年结余/, 'carry-in'],
  [/结转下年|年末结转|结转结余下年/, 'carry-out'],
  [/用事业基金|使用非财政拨款结余/, 'institution-fund'],
  [/结余分配/, 'distribution'],
];

/** What a line of a two-sided table is. @param side the side it stands on */
export function lineRoleOf(label: string, side: 'income' | 'expenditure'): LineRole {
  const name = normalName(withoutNumbering(label));
  return CLOSING.find(([pattern]) => pattern.test(name))?.[1] ?? (side === 'income' ? 'source' : 'class');
}
