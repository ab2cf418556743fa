import type { BudgetTable, TableNote } from '../../../budget/BudgetBook';
import { normalName } from '../../../budget/names';

/** The three fiscal books, each with the words that name it. */
export type Fund = 'general' | 'fund' | 'capital';

const FUND_WORDS: Readonly<Record<Fund, RegExp>> = {
  general: /一般公共预算/,
  fund: /政府性基金/,
  capital: /国有资本/,
};

const FUNDS = Object.keys(FUND_WORDS) as Fund[];

/** The funds that a note names. */
export const fundsIn = (note: TableNote): readonly Fund[] =>
  FUNDS.filter((f) => FUND_WORDS[f].test(normalName(note.text)));

/** The fund whose money alone a table shows; undefined for tables of several funds. */
export function fundOf(table: BudgetTable): Fund | undefined {
  switch (table.kind) {
    case 'general-expenditure':
    case 'general-basic':
    case 'general-projects':
    case 'final-general-expenditure':
    case 'final-general-detail':
    case 'final-general-basic':
    case 'final-general-projects':
      return 'general';
    case 'fund-expenditure':
    case 'fund-three-public':
    case 'final-fund-expenditure':
      return 'fund';
    case 'capital-expenditure':
    case 'final-capital-balance':
    case 'final-capital-expenditure':
      return 'capital';
    default:
      return undefined;
  }
}

const EMPTY = /空表|表(?:格)?为空|(?:无|没有|不存在)(?:此项|此类|这项|相关|数据|内容)|未发生|不涉及/;
const NO_SPENDING =
  /(?:没有|不存在|无|未)(?:使用|安排)?[^,。;]{0,12}(?:预算|基金|项目|三公)[^,。;]{0,10}(?:安排|拨款|支出|收支|收入|预算|经费|资金)/;

/** Whether a note says that its table has nothing to show. */
export const saysEmpty = (note: TableNote): boolean => {
  const text = normalName(note.text);
  return EMPTY.test(text) || NO_SPENDING.test(text);
};

/** Whether a note says outright that the table is an empty one: what it says of a part of the table doesn't count. */
export const saysTableIsEmpty = (note: TableNote): boolean =>
  /(?:本|此|该)?表(?:为|是)?空表|空表(?:说明|列示|公开)?|本表无(?:数据|内容)/.test(normalName(note.text));

/** Whether a note speaks of every empty table of a set, and not of its own alone: 空表表示无相关收支情况. */
export const speaksOfAllEmpty = (note: TableNote): boolean =>
  /空表(?:均|都)?表示|(?:以上|上述|各|所列|其余|其他)[^。]{0,8}(?:空表|表[^。]{0,6}(?:为空|无数据))|为空的(?:报?表|表格)/.test(
    normalName(note.text),
  );
