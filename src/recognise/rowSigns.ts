import { withoutSpaces } from '../budget/names';
import type { SheetCell } from './SheetView';
import { withoutTranslation } from './translation';
import { oncePerText } from './Words';

const HEADER_WORD =
  /^(项目|内容|事项|摘要|类型|科目|科目编码|科目名称|类|款|项|单位代码|单位编码|单位名称|合计|小计|总计|收入|支出|预算数|金额|编码|名称|本年收入|本年支出)|^(?:预算|主管|所属)?单位$|^(?:因公出国|公务接待|公务用车|公车)|编码|名称|(?:预算|决算|执行|完成)数|支出$|收入$|经费|费用?$|安排$|预算$|科目$|类别$|分类$|金额$|资金$|拨款$|结转$|结余$|增减额?$|^年[度份]$|^[上本去今]年度?$|^20\d{2}年度?(?:$|预算|执行)/;
/** Words that head a column of names, or of totals: none of them begins a row of data. */
const STRICT_WORD = /^(合计|小计|总计|项目|金额|预算数|科目.*|单位.*|.*(编码|代码|名称|科目))$/;
/** Words that head label columns: a second row of them goes on with the header. */
const HEADING = /^(类|款|项|目|项目|科目.*|单位.*|.*(编码|代码|名称|科目))$/;
const LABEL_WORD = /(项目|名称|科目|单位|摘要|内容|编码|代码|^类)$/;
const ROW_LABEL = /^(合计|总计|收入总计|支出总计|本年收入合计|本年支出合计|本年收入|本年支出)$/;
const NUMBERED =
  /^(?:[(（]?[一二三四五六七八九十]+[)）]?[、.．]|[(（][一二三四五六七八九十]+[)）]|\d{1,2}[、.．])/;
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const YEAR = /^20\d{2}$/;

/** What one text says of the row that it stands in. */
interface Sign {
  readonly isBlank: boolean;
  readonly isHeading: boolean;
  /** Heads a column of names or totals. */
  readonly isStrict: boolean;
  readonly isRowLabel: boolean;
  /** 合计, 总计, 收入总计 … */
  readonly isTotal: boolean;
  readonly isCode: boolean;
  readonly isNumbered: boolean;
  /** A bare 2024 in a header names a year. */
  readonly isYear: boolean;
  readonly isNumber: boolean;
}

/** What a text says of its row; in a heading of two languages the Chinese one counts. */
export const signOf = oncePerText((stated): Sign => {
  const words = withoutTranslation(stated);
  const { plain } = words;
  const { kind } = words.number;
  const isRowLabel = ROW_LABEL.test(plain);
  return {
    isBlank: plain === '',
    isHeading: HEADER_WORD.test(plain),
    isStrict: STRICT_WORD.test(plain),
    isRowLabel,
    isTotal: isRowLabel && /计$/.test(plain),
    isCode: CODE.test(plain),
    isNumbered: NUMBERED.test(plain),
    isYear: YEAR.test(plain),
    isNumber: (kind === 'number' || kind === 'dash') && words.text !== '',
  };
});

const isCaptioned = oncePerText((words) => /(?<!其中)[:：]/.test(words.plain));

/** A row of words that head columns: two of them at least, and no data. */
export function isHeaderRow(cells: readonly SheetCell[]): boolean {
  let headings = 0;
  for (const c of cells) if (c.isText && signOf(c.words).isHeading && !isCaptioned(c.words)) headings++;
  return headings >= 2 && !isDataRow(cells);
}

/** A row of amounts, of codes, or of the label of a sum: what a header stands above. */
export function isDataRow(cells: readonly SheetCell[]): boolean {
  let filled = 0;
  let rowLabels = 0;
  let totals = 0;
  let codes = 0;
  let headings = 0;
  let numbered = 0;
  let strict = 0;
  for (const c of cells) {
    // Amounts are many and no two alike: nothing is kept of their texts.
    if (typeof c.value === 'number' && !YEAR.test(withoutSpaces(c.text))) return true;
    const sign = signOf(c.words);
    const isAmount = typeof c.value === 'number' || c.formula !== undefined || c.isError;
    if (!sign.isYear && (isAmount || sign.isNumber)) return true;
    if (sign.isBlank) continue;
    filled++;
    if (sign.isRowLabel) rowLabels++;
    else if (sign.isHeading) headings++;
    if (sign.isTotal) totals++;
    if (sign.isCode) codes++;
    if (sign.isNumbered) numbered++;
    if (sign.isStrict) strict++;
  }
  if (filled > 0 && filled <= 2 && rowLabels === filled) return totals > 0;
  if (codes > 0 || (totals > 0 && headings === 0)) return true;
  // `合计 | 1.因公出国（境）费 | 2.公务用车费 …` heads columns; a row of lines is numbered throughout.
  return numbered > 0 && !(filled >= 3 && strict > 0);
}

/** `注：…`: the table holds no data at all. */
export const isRemark = (cells: readonly SheetCell[]): boolean =>
  cells.length > 0 && cells.length <= 2 && saysRemark(cells[0]!.words);

const saysRemark = oncePerText((words) => /^(注|备注|说明)\d*[:：]/.test(words.plain));

/** 科目编码, 名称, 项目 …, and nothing besides. */
export const headsLabels = oncePerText((words) => HEADING.test(words.plain));
/** It ends in such a word: 功能分类科目名称. */
export const isLabelWord = oncePerText((words) => LABEL_WORD.test(words.normal.replace(/\([^()]*\)$/, '')));
