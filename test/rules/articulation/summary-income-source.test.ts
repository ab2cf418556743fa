import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { rule } from '../../../src/rules/articulation/summary-income-source';
import { rule as total } from '../../../src/rules/articulation/summary-income-total';
import { gridOf, type CellLiteral } from '../../support/grid';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '1!B9': 5 }, finds: [['1!B9', '0']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位收入总表!G23': 2260000 },
      finds: [['单位收支总表!B14', '2260000']],
    },
  ],
  bounds: [
    {
      when: 'a part of a source is not all of it',
      sample: 'zhaohua-2023',
      cells: { '1!A7': '其中：一般公共预算拨款收入', '1!B7': 100 },
      states: 'equations',
    },
    {
      when: '一般公共预算 below 上年结转 is last year’s',
      sample: 'zhaohua-2023',
      cells: {
        '1!A29': '八、上年结转',
        '1!B29': 3,
        '1!A30': '（一）一般公共预算拨款收入',
        '1!B30': 3,
        '1-1!D6': 3,
      },
      states: 'equations',
    },
    {
      when: 'a source that the summary has no line for is nothing',
      sample: 'zhaohua-2023',
      cells: { '1!A9': null, '1-1!H6': 5 },
      states: 'equations',
      finds: [['1-1!H6', '0']],
    },
    {
      when: 'appropriations that the summary adds up need no line each',
      sample: 'zhaohua-2023',
      cells: { '1!A6': '一、财政拨款收入', '1!A7': null, '1!A8': null },
      states: 'equations',
    },
  ],
  untold: [
    {
      when: 'one of the tables is missing',
      sample: 'zhaohua-2023',
      without: ['1-1'],
      reasons: ['cannot-tell.missing-table'],
    },
  ],
});

/** A 收支总表 whose last line of income stands for several sources, and a 收入总表 with these amounts of them. */
function findsOf(
  line: string,
  amount: number,
  heads: readonly string[],
  amounts: readonly CellLiteral[],
): string[] {
  const grids = [
    gridOf('1', [
      ['部门收支总表'],
      ['单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 10, '一、教育支出', 10 + amount],
      ['二、财政专户管理资金收入', 0, null, null],
      [line, amount, null, null],
      ['本年收入合计', 10 + amount, '本年支出合计', 10 + amount],
      ['收入总计', 10 + amount, '支出总计', 10 + amount],
    ]),
    gridOf('2', [
      ['部门收入总表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '合计', '一般公共预算拨款收入', ...heads],
      [null, '合计', 10 + amount, 10, ...amounts],
      ['205', '教育支出', 10 + amount, 10, ...amounts],
    ]),
  ];
  return evaluate([rule], { book: recognise(grids) }).findings.map((f) => {
    const place = f.places[0]!.place;
    return place.kind === 'cell' ? `${place.sheet}!${place.row}` : '';
  });
}

test.each<[string, number, string[], CellLiteral[], string[]]>([
  ['三、单位资金', 7, ['财政专户管理资金', '事业收入', '其他收入'], [0, 4, 3], []],
  ['三、单位资金', 7, ['财政专户管理资金', '事业收入', '其他收入'], [0, 4, 2], ['1!7']],
  ['三、单位资金收入', 7, ['财政专户管理资金', '单位资金'], [0, 7], []],
  ['三、单位资金收入', 7, ['财政专户管理资金', '单位资金'], [0, 6], ['1!7']],
  // 事业收入 may be money of the 专户 there: nothing is known of it.
  ['三、单位资金', 7, ['事业收入', '其他收入'], [4, 2], []],
  ['三、自有资金', 7, ['财政专户管理资金', '事业收入', '自有资金'], [0, 0, 6], ['1!7']],
  ['三、自有资金', 7, ['事业收入', '其他收入'], [4, 3], []],
  // A line of nothing stands for nothing.
  ['三、自有资金', 0, ['事业收入', '其他收入'], [4, 0], ['2!4']],
])('a source in words of its own: %s %d, %j %j', (line, amount, heads, amounts, finds) => {
  expect(findsOf(line, amount, heads, amounts)).toEqual(finds);
});

/** A 收入总表 that prints no 合计: its uppermost rows are the whole. */
test.each<[string, CellLiteral[][], string[]]>([
  [
    'subjects of every level',
    [
      ['205', '教育支出', 9, 7, 2],
      ['20502', '普通教育', 9, 7, 2],
      ['2050202', '小学教育', 9, 7, 2],
      ['221', '住房保障支出', 4, 4, 0],
      ['2210201', '住房公积金', 4, 4, 0],
    ],
    [],
  ],
  [
    'subjects of the last level alone',
    [
      ['2050202', '小学教育', 9, 7, 2],
      ['2210201', '住房公积金', 4, 4, 0],
    ],
    [],
  ],
  [
    'one wrong amount',
    [
      ['2050202', '小学教育', 9, 8, 2],
      ['2210201', '住房公积金', 4, 4, 0],
    ],
    ['summary-income-source 5'],
  ],
  [
    'a wrong whole',
    [
      ['2050202', '小学教育', 19, 7, 2],
      ['2210201', '住房公积金', 4, 4, 0],
    ],
    ['summary-income-total 8'],
  ],
])('without a 合计: %s', (_name, rows, finds) => {
  const grids = [
    gridOf('1', [
      ['部门收支总表'],
      ['单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 11, '一、教育支出', 9],
      ['二、事业收入', 2, '二、住房保障支出', 4],
      ['本年收入合计', 13, '本年支出合计', 13],
      ['收入总计', 13, '支出总计', 13],
    ]),
    gridOf('2', [
      ['部门收入总表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '合计', '一般公共预算拨款收入', '事业收入'],
      ...rows,
    ]),
  ];
  const { findings } = evaluate([rule, total], { book: recognise(grids) });
  expect(
    findings.map((f) => `${f.rule} ${f.places[0]!.place.kind === 'cell' ? f.places[0]!.place.row : ''}`),
  ).toEqual(finds);
});
