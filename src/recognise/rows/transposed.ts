import type { AmountColumn, Measure, TableBlock } from '../../budget/BudgetBook';
import type { AmountReader } from '../AmountReader';
import type { ColumnBlock } from '../columns';
import { threePublicItem } from '../measures';
import type { SheetView } from '../SheetView';
import { oncePerText, wordsOf, type Words } from '../Words';
import { isTotalLabel } from './labels';
import { columnOfRow, listAsRow, type Whole } from './listAsRow';

/** Fewer named parts than this make no list of the “三公” expenses. */
const FEWEST_ITEMS = 2;

/**
 * Reads a “三公” table whose parts stand one below another as one row with a column for each part, so that it is checked
 * like the others. Null when the rows are not the parts.
 * @param blocks the list, or the halves of one that goes on beside itself
 */
export function readTransposed(
  view: SheetView,
  rows: readonly number[],
  blocks: readonly [ColumnBlock, ...ColumnBlock[]],
  amounts: AmountReader,
  whole: Whole,
): TableBlock | null {
  const items: Item[] = [];
  let parts = 0;
  for (const block of blocks)
    for (const row of rows) {
      const words = view.at(row, block.labels.name)?.words;
      if (words === undefined || words.plain === '' || saysCount(words)) continue;
      items.push({ block, row, label: words.plain, measure: itemOf(words) });
      if (isPart(words)) parts++;
    }
  if (parts < FEWEST_ITEMS) return null;
  settleRepeated(items, ({ block, row }) =>
    block.columns.every((c) => isNothing(view.at(row, c.column)?.words)),
  );
  const each = <T>(read: (item: Item, of: AmountColumn, at: number) => T): T[] =>
    blocks[0].columns.flatMap((_, at) => items.map((item) => read(item, item.block.columns[at]!, at)));
  const columns = each((item, c, at): AmountColumn => {
    const parent = c.measure === 'change' ? undefined : parentOf(item.measure, items);
    return {
      column: columnOfRow(c.column, item.row),
      measure: c.measure === 'prior-year' || c.measure === 'change' ? c.measure : item.measure,
      path: [...c.path, item.label],
      parent: parent && columnOfRow(parent.block.columns[at]!.column, parent.row),
      stage: c.stage,
    };
  });
  const cells = each(({ row }, c) => amounts.readRow(view, row, [c])[0]!);
  return listAsRow(items[0]!.row, whole, columns, cells);
}

interface Item {
  readonly block: ColumnBlock;
  readonly row: number;
  readonly label: string;
  measure: Measure;
}

/**
 * Of rows that measure the same the first with an amount is meant: `一、“三公”经费支出` heads `（一）支出合计`, and 国内接待费 is part
 * of 公务接待费.
 */
function settleRepeated(items: readonly Item[], isBlank: (item: Item) => boolean): void {
  for (const measure of new Set(items.map((i) => i.measure))) {
    const same = measure === 'other' ? [] : items.filter((i) => i.measure === measure);
    const meant = same.find((i) => !isBlank(i)) ?? same[0];
    for (const item of same) if (item !== meant) item.measure = 'other';
  }
}

const isNothing = (words: Words | undefined): boolean =>
  words === undefined || words.plain === '' || words.number.kind === 'dash';

/** 团组数（个）, 人次, 保有量 …: counted, not paid, though it stands among the amounts. */
const saysCount = oncePerText(({ normal }) =>
  /团组|人次|人数|批次|批数|保有|购置数|辆数|相关统计|统计数|\((?:个|人|辆|台|批|次|批次|人次|台套)\)$|^[一二三四五六][、.](?:相关|原因|情况)/.test(
    normal,
  ),
);

const isPart = oncePerText(({ name }) => threePublicItem(name) !== undefined);

const itemOf = oncePerText(({ name }): Measure => {
  if (
    isTotalLabel(wordsOf(name)) ||
    name === '小计' ||
    /^[“"]?三公[”"]?经费(支出)?(合计|小计|总额)?$/.test(name)
  )
    return 'three-public';
  if (/机关运行/.test(name)) return 'office-operation';
  return threePublicItem(name) ?? 'other';
});

/** The total that a part is summed into: 购置 and 运行 into 公务用车, the parts into the whole. */
function parentOf(measure: Measure, items: readonly Item[]): Item | undefined {
  const itemFor = (m: Measure): Item | undefined => items.find((i) => i.measure === m);
  switch (measure) {
    case 'vehicle-purchase':
    case 'vehicle-operation':
      return itemFor('vehicles') ?? itemFor('three-public');
    case 'abroad':
    case 'reception':
    case 'vehicles':
      return itemFor('three-public');
    default:
      return undefined;
  }
}
