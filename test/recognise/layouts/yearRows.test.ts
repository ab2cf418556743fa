import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import type { Grid } from '../../../src/workbook/Grid';
import { gridOf, withCells, type CellLiteral } from '../../support/grid';

/** Years that label rows, of which some have no amounts: they are no part of the header; years that head columns are. */

type Row = readonly CellLiteral[];

const _ = null;

const alarms = (grid: Grid): string[] =>
  evaluate(bookRules, { book: recognise([grid]) })
    .findings.filter((f) => f.severity !== 'info' && f.rule !== 'missing-tables')
    .map((f) => f.rule);

interface Form {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly merges?: readonly string[];
  /** Of the rows of the table. */
  readonly labels: readonly string[];
  /** Cells with another amount; each of them alone must not pass. */
  readonly wrong: readonly string[];
}

const CAPTIONS: Row[] = [['财政拨款“三公”经费支出表'], ['单位：万元']];
const SPENDING: Row[] = [['一般公共预算支出表'], ['单位：万元']];
const TWO_ROWS: Row[] = [
  ['年度', '合计', '因公出国（境）费', '公务用车购置及运行费', _, _, '公务接待费'],
  [_, _, _, '小计', '公务用车购置费', '公务用车运行费', _],
];
const MERGES = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:G4'];
const ONE_ROW: Row = ['年份', '合计', '因公出国（境）费', '公务用车运行维护费', '公务接待费'];

const FORMS: readonly Form[] = [
  {
    name: 'the first year is empty',
    rows: [...CAPTIONS, ...TWO_ROWS, ['2024年'], ['2025年', 9, 1, 6, _, 6, 2]],
    merges: MERGES,
    labels: ['2024年', '2025年'],
    wrong: ['B6', 'D6', 'F6', 'G6'],
  },
  {
    name: 'two years are empty, below a header of which nothing is merged',
    rows: [...CAPTIONS, ...TWO_ROWS, ['2023年度'], ['2024年度'], ['2025年度', 9, 1, 6, 2, 4, 2]],
    labels: ['2023年度', '2024年度', '2025年度'],
    wrong: ['B7', 'E7', 'G7'],
  },
  ...(
    [
      ['2024年', '2025年'],
      ['上年预算数', '本年预算数'],
      ['2025年度', '2024年度'],
    ] as const
  ).map((years): Form => {
    const isLast = (year: string): boolean => /2024|上年/.test(year);
    const own = years.findIndex((year) => !isLast(year));
    const rowsOf = (name: string, last: Row, now: Row): Row[] =>
      years.map((year) => [name, year, ...(isLast(year) ? last : now)]);
    return {
      name: `each unit has its years: ${years.join('、')}`,
      rows: [
        ...CAPTIONS,
        ['预算单位', ...ONE_ROW],
        ...rowsOf('合计', [11, 1, 7, 3], [9, 1, 6, 2]),
        ...rowsOf('青禾县教育局', [8, 1, 5, 2], [6, 1, 4, 1]),
        ...rowsOf('青禾县第一中学', [3, _, 2, 1], [3, _, 2, 1]),
      ],
      labels: ['', '青禾县教育局', '青禾县第一中学'].flatMap((name) =>
        years.map((year) => (name === '' || isLast(year) ? year : name)),
      ),
      wrong: [`C${4 + own}`, `E${6 + own}`, `F${8 + own}`],
    };
  }),
  {
    name: 'the years are numbers',
    rows: [...CAPTIONS, ONE_ROW, [2024], [2025, 9, 1, 6, 2]],
    labels: ['2024', '2025'],
    wrong: ['B5', 'E5'],
  },
  {
    name: 'the years say that they are budgets, below numbers of the columns',
    rows: [
      ...CAPTIONS,
      ['预算年度', ...ONE_ROW.slice(1)],
      ['栏次', '1', '2', '3', '4'],
      ['2024年预算'],
      ['2025年预算', 9, 1, 6, 2],
    ],
    labels: ['2024年预算', '2025年预算'],
    wrong: ['B6', 'C6'],
  },
  ...(
    [
      ['上年', '本年', '增减额'],
      ['上年预算数', '本年预算数', '增减'],
      ['去年', '今年', '比上年增减'],
      ['2024年', '本年', '增减变化'],
    ] as const
  ).map(([before, now, change]): Form => ({
    name: `${before}, ${now} and ${change}, which may be negative`,
    rows: [
      ...CAPTIONS,
      ['年度', ...ONE_ROW.slice(1)],
      [before, 10, 1, 6, 3],
      [now, 9, 1, 6, 2],
      [change, -1, _, _, -1],
    ],
    labels: [before, now],
    wrong: ['B4', 'B5', 'E5'],
  })),
  {
    name: 'years that head columns, below a heading that is centred over them',
    rows: [
      ...SPENDING,
      ['科目编码', '科目名称', '年度', _],
      [_, _, '2024年', '2025年'],
      [_, '合计', 27, 30],
      ['2010301', '行政运行', 19, 20],
      ['2010302', '一般行政管理事务', 8, 10],
    ],
    merges: ['A3:A4', 'B3:B4'],
    labels: ['合计', '行政运行', '一般行政管理事务'],
    wrong: ['C6', 'D5', 'D7'],
  },
  {
    name: 'a year that heads the only column',
    rows: [
      ...SPENDING,
      ['科目编码', '科目名称', '年度'],
      [_, _, '2025年'],
      [_, '合计', 2026],
      ['2010301', '行政运行', 2006],
      ['2010302', '一般行政管理事务', 20],
    ],
    merges: ['A3:A4', 'B3:B4'],
    labels: ['合计', '行政运行', '一般行政管理事务'],
    wrong: ['C6', 'C7'],
  },
];

test.each(FORMS)('$name', ({ rows, merges, labels, wrong }) => {
  const grid = gridOf('x', rows, merges);
  const [table] = recognise([grid]).tables;
  expect(table?.blocks[0]?.rows.map((r) => r.label)).toEqual(labels);
  expect(alarms(grid)).toEqual([]);
  const passed = wrong.filter((cell) => alarms(withCells(grid, { [cell]: 77.7 })).length === 0);
  expect(passed).toEqual([]);
});
