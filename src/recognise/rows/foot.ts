import { cellPlace } from '../../budget/Place';
import type { TableNote } from '../../budget/BudgetBook';
import { isCaption } from '../captions';
import { areTexts, type SheetCell, type SheetView } from '../SheetView';
import { oncePerText } from '../Words';
import { isPageSum, isTotalLabel } from './labels';

const NOTE = /^[*※（(]?(注|备注|说明|附注|填表说明|编制说明)\d*[）)]?[:：.、]/;
const SAYS_EMPTY =
  /空表|表(?:格)?为空|无此项|(?:没有|不存在|无|未)[^,，。;；]{0,24}(?:安排|支出|预算|拨款|数据|内容|收入|项目|资金|结转|经费)|^无$/;
const SIGNATURE =
  /^(单位|部门|财务|项目)?(负责人|主管|分管领导|经办人|填表人|制表人?|编制人|审核人?|复核人?|联系人|联系电话|电话|会计|出纳|盖章|公章|签字|签章)(签字|签章|盖章)?[(（:：]|^(填报|编制|制表|打印|报送|填表)?(日期|时间)[:：]|^第\d+页|^(负责人|制表|审核|复核|联系电话|填表人|经办人)$/;

/** A code with its name behind it. */
const CODED = /^[[［(（【〔]?[235]\d{2}(?:\d{2}){0,2}(?![\d年])[\]］)）】〕]?[-_—]?\p{Script=Han}/u;

const PAGE = /^[-—–]\d+[-—–]$/;

/** What a row is by its first text, if it is no data: `page` only when nothing stands beside it. */
const furnitureOf = oncePerText((words): 'note' | 'foot' | 'page' | 'none' => {
  const { plain } = words;
  // `注：…`, `备注：…`, or a sentence that says the table is empty.
  if (NOTE.test(plain) || (plain.length > 12 && /空表|无此项|没有.*(安排|支出)/.test(plain))) return 'note';
  if (SIGNATURE.test(plain) || isPageSum(words)) return 'foot';
  return PAGE.test(plain) ? 'page' : 'none';
});

const saysEmpty = oncePerText((words) => SAYS_EMPTY.test(words.plain));

/** What the rows below a header hold besides amounts. */
export interface Foot {
  readonly notes: readonly TableNote[];
  /** The rows of data: all but notes, signatures, dates, sums of a page, and lines below the last row of data. */
  readonly data: readonly number[];
}

/**
 * Tells notes and signatures from data. Below the last row with an amount, a code or a 合计, every text is a remark.
 * @param rows below the header
 * @param firstAmount columns left of it hold labels
 */
export function readFoot(
  view: SheetView,
  rows: readonly number[],
  isAmount: (column: number) => boolean,
): Foot {
  const data: number[] = [];
  const notes: TableNote[] = [];
  const note = (cell: SheetCell): void => {
    notes.push({
      text: cell.words.trimmed,
      place: cellPlace(view.grid.name, cell.row, cell.column),
    });
  };
  for (let i = 0; i < rows.length; i++) {
    const cells = view.cellsOf(rows[i]!);
    const first = cells[0];
    const furniture = first?.isText ? furnitureOf(first.words) : 'none';
    if (furniture === 'none' || (furniture === 'page' && cells.length > 1)) data.push(rows[i]!);
    else if (furniture === 'note') note(first!);
  }
  for (let row = data.at(-1); row !== undefined; row = data.at(-1)) {
    const cells = view.cellsOf(row);
    if (isData(cells, isAmount)) break;
    data.pop();
    const says = cells.find((c) => c.isText && saysEmpty(c.words));
    if (says) note(says);
  }
  if (notes.length > 1) notes.sort((a, b) => a.place.row - b.place.row);
  return { notes, data };
}

const isCoded = oncePerText(({ plain }) => /^\d+$/.test(plain) || CODED.test(plain));

function isData(cells: readonly SheetCell[], isAmount: (column: number) => boolean): boolean {
  if (areTexts(cells) && cells.every((c) => isCaption(c.words))) return false;
  return cells.some((c) => {
    if (!c.isText) return typeof c.value === 'number' || isAmount(c.column);
    if (isTotalLabel(c.words)) return true;
    return isAmount(c.column)
      ? c.words.number.kind !== 'not-a-number' || c.formula !== undefined
      : isCoded(c.words);
  });
}
