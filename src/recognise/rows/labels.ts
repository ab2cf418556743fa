import type { LineRole } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { rankOfNumbering } from '../../budget/numbering';
import type { SheetCell } from '../SheetView';
import { withoutTranslation } from '../translation';
import { oncePerText, type Words } from '../Words';

const TOTAL = /^(?:本年)?(?:收入|支出|全部|部门|本部门|单位|本单位|预算|科目)?(?:合计|总计)(?:数)?[:]?$/;

/** `合    计`, `总计` …: the row of the whole block. */
export const isTotalLabel = oncePerText((words) => TOTAL.test(withoutTranslation(words).normal));

/** `小计`, `本类小计`, `人员经费合计`: a sum of some of the rows. */
export const isSubtotalLabel = oncePerText((words) =>
  /^((本类|该类|本款|该款|本项|本科目)?小计|人员经费(合计|小计)|公用经费(合计|小计))$/.test(words.normal),
);

/** `本页小计`, `过次页`: a sum that only says where the page ends. */
export const isPageSum = oncePerText((words) =>
  /^(本页|每页)(小计|合计)$|^(过次页|承前页)$/.test(words.normal),
);

/** How a line is marked: `一、` stands at the top, `（一）` and `1、` below it, `其中：` is a part of the line above. */
export interface LineMark {
  /** See rankOfNumbering. */
  readonly rank: number | undefined;
  readonly ofWhich: boolean;
  /** Leading spaces, or steps of the cell's indent. */
  readonly indent: number;
}

/** `1 财政拨款`, `1.1 一般公共预算`: an outline in digits, as deep as it has points. */
const OUTLINE = /^[\s\u3000]*\d{1,2}(?:[\s\u3000]+|((?:\.\d{1,2})+)[\s\u3000]*)(?=\p{Script=Han})/u;
const DIGITS_RANK = 3;

const rankOfOutline = (text: string): number | undefined => {
  const outline = OUTLINE.exec(text);
  return outline ? DIGITS_RANK + ((outline[1] ?? '').split('.').length - 1) / 10 : undefined;
};

const textMark = oncePerText(({ text, plain }): LineMark => {
  const ofWhich = /^其中[:：]?/.test(plain);
  const bare = plain.replace(/^其中[:：]?/, '');
  const indent = /^[\s\u3000]*/.exec(text)![0].length;
  return { rank: rankOfNumbering(bare) ?? rankOfOutline(text), ofWhich, indent };
});

/** The mark of a line by its cell. */
export function markOf(cell: SheetCell): LineMark {
  const mark = textMark(cell.words);
  return cell.indent === 0
    ? mark
    : { rank: mark.rank, ofWhich: mark.ofWhich, indent: mark.indent + cell.indent * 2 };
}

const CLOSING: readonly (readonly [RegExp, LineRole, ('income' | 'expenditure')?])[] = [
  [/^(收入|支出)?总计$|^(收入|支出)?合计$|^收支总计$|^(收入|支出)总(额|数)$/, 'grand-total'],
  [/^(本年(度)?|当年)(收入|支出|收支|预算)?(合|总|小)计$|^本年(度)?(收入|支出)$/, 'year-total'],
  [/(上年|年初|以前年度|历年|上一年).*(结转|结余)|动用.*(结转|结余)/, 'carry-in', 'income'],
  [/(下年|年末|年终|下一年).*(结转|结余)|(结转|结余).*(下年|下一年)/, 'carry-out', 'expenditure'],
  [/用事业基金|(使用|动用)?非财政拨款结余|(使用|动用)专用结余/, 'institution-fund', 'income'],
  [/结余分配/, 'distribution', 'expenditure'],
];

const roleOn =
  (side: 'income' | 'expenditure') =>
  (words: Words): LineRole => {
    const name = normalName(withoutTranslation(words).name);
    return (
      CLOSING.find(([pattern, , only]) => (only === undefined || only === side) && pattern.test(name))?.[1] ??
      (side === 'income' ? 'source' : 'class')
    );
  };

/** What a line of a two-sided table is, by the side it stands on. */
export const lineRoleOn = {
  income: oncePerText(roleOn('income')),
  expenditure: oncePerText(roleOn('expenditure')),
};

/** `小计`, and not of what. */
export const isBareSubtotal = (label: string): boolean => normalName(label) === '小计';

/** Whether a line says 总计, not only 合计: where both stand, the 合计 is the year's. */
export const saysGrandTotal = (label: string): boolean => /总(计|额|数)$/.test(normalName(label));
