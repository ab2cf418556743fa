import { yearIn } from './captions';
import type { HeadedColumn } from './headedColumns';
import { headingsFrom, type Headings } from './Headings';
import { oncePerText, type Words } from './Words';

const NAMES_YEAR =
  /^(上年|本年|去年|上一年|当年|上年度|本年度)(预算|预计|执行|决算|完成|批复)?(数|额|金额)?$/;

/** `2024年预算数`, `上年`, `本年预算数`: which year a column is of, and not where its money comes from (当年拨款, 上年结转). */
const saysYear = oncePerText(
  (words: Words) =>
    (yearIn(words) !== undefined && !/结[转余]/.test(words.normal)) || NAMES_YEAR.test(words.normal),
);

/**
 * Where years stand below measures (`基本支出：2023年、2024年 | 项目支出：2023年、2024年`), each column is read as if the year stood
 * above: so the columns of one year make one tree. What else repeats below each measure (增减额) goes along.
 * @param columns of amounts, left to right
 * @returns the columns year by year, or as they are
 */
export function yearsFirst(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const groups = new Map<string, Set<string>>();
  for (const { headings } of columns) {
    const { path } = headings;
    const leaf = path[path.length - 1]!;
    if (path.length > 1) groups.set(leaf, (groups.get(leaf) ?? new Set()).add(path.slice(0, -1).join('/')));
  }
  const repeats = (c: HeadedColumn): boolean => (groups.get(c.headings.leaf.text)?.size ?? 0) > 1;
  const years = new Set(
    columns.filter((c) => repeats(c) && saysYear(c.headings.leaf)).map((c) => c.headings.leaf),
  );
  if (years.size < 2) return columns;
  const leaves = [...new Set(columns.filter(repeats).map((c) => c.headings.leaf))];
  return [
    ...leaves.flatMap((leaf) =>
      columns
        .filter((c) => repeats(c) && c.headings.leaf === leaf)
        .map(({ column, headings }) => ({ column, headings: leafFirst(headings) })),
    ),
    ...columns.filter((c) => !repeats(c)),
  ];
}

const leafFirst = ({ words, leaf }: Headings): Headings => headingsFrom([leaf, ...words.slice(0, -1)]);
