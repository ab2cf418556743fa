import { addressOfPlace } from '../../../src/budget/Place';
import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { gridOf, type CellLiteral } from '../../support/grid';
import { rule } from '../../../src/rules/articulation/column-total';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1-2!G9': 4.5201 }, finds: [['1-2!F9', '4.5201']] },

    { sample: 'zhaohua-2023', cells: { '1-2!G8': 105.37 }, finds: [['1-2!F8', '151.01']] },
    { sample: 'zhaohua-2023', cells: { '3-1!E9': 33.13 }, finds: [['3-1!E9', '33.12']] },
    { sample: 'zhaohua-2023', cells: { '3-3!C8': 2.59 }, finds: [['3-3!C8', '2.95']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收入总表!F11': 538450 },
      finds: [['单位收入总表!E11', '538450']],
    },
  ],
  untold: [
    {
      when: 'a part is no number',
      sample: 'zhaohua-2023',
      cells: { '1-2!G9': '见附件' },
      reasons: ['cannot-tell.unreadable-cell'],
    },
    {
      when: 'a part is a formula without its result',
      sample: 'zhaohua-2023',
      cells: { '1-2!G9': { formula: 'INDIRECT("G10")', value: null } },
      reasons: ['cannot-tell.uncalculated'],
    },
  ],
});

const _ = null;
const TITLE: CellLiteral[][] = [['2025年财政拨款“三公”经费支出表'], ['单位：万元']];
const ITEMS = ['“三公”经费合计', '一、因公出国（境）费', '二、公务接待费', '三、公务用车购置及运行费'];
const asRows = (heads: readonly string[], amounts: readonly (readonly number[])[]): CellLiteral[][] => [
  ...TITLE,
  ['项目', ...heads],
  ...ITEMS.map((name, i) => [name, ...amounts[i]!]),
];
const asColumns = (heads: readonly string[], amounts: readonly number[]): CellLiteral[][] => [
  ...TITLE,
  ['单位名称', ...heads.flatMap((h) => [h, _, _, _])],
  [_, ...heads.flatMap(() => ['合计', '因公出国（境）费', '公务接待费', '公务用车运行费'])],
  ['某局', ...amounts],
];
const BOOKS = ['合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'];
const RIGHT = [[9, 7, 2, 0], [0, 0, 0, 0], [3, 2, 1, 0], [6, 5, 1, 0]]; // prettier-ignore
const one = (at: readonly [number, number], value: number): number[][] =>
  RIGHT.map((row, r) => row.map((v, c) => (r === at[0] && c === at[1] ? value : v)));

/** What each item comes to over the books, beside what the items come to. */
test.each<[string, CellLiteral[][], string[]]>([
  ['items as rows', asRows(BOOKS, RIGHT), []],
  ['a 合计 that is none', asRows(BOOKS, one([2, 0], 4)), ['B4 10', 'B6 3']],
  ['an item of a book', asRows(BOOKS, one([2, 2], 2)), ['B6 4', 'D4 3']],
  ['two books', asRows(BOOKS.slice(0, 3), RIGHT), []],
  ['a head that is no book may be a part of one', asRows(['合计', '一般公共预算', '其中：上年结转', '政府性基金预算'], one([2, 0], 4)), ['B4 10']],
  ['what stands beside one book alone may not be printed', asRows(['合计', '一般公共预算'], one([2, 0], 4)), ['B4 10']],
  ['items as columns', asColumns(BOOKS.slice(0, 3), [9, 0, 3, 6, 7, 0, 2, 5, 2, 0, 1, 1]), []],
  ['a wrong one there', asColumns(BOOKS.slice(0, 3), [9, 0, 3, 6, 7, 0, 2, 5, 2, 0, 2, 1]), ['D5 4', 'J5 3']],
])('%s', (_name, rows, wrong) => {
  const { findings } = evaluate([rule], { book: recognise([gridOf('三公', rows)]) });
  const found = findings.flatMap(({ places: [stated], expected }) =>
    stated?.place.kind === 'cell' ? [`${addressOfPlace(stated.place)} ${expected?.value}`] : [],
  );
  expect(found.sort()).toEqual(wrong);
}); // prettier-ignore
