import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { rule } from '../../../src/rules/form/formula-skips-row';
import { summedRanges } from '../../../src/rules/form/support/sumFormula';
import { gridOf, type CellLiteral } from '../../support/grid';
import { testForm } from '../../support/inspect';

const parts = ['2010301 行政运行 | 3', '2010302 一般行政管理事务 | 2', '2010350 事业运行 | 1'];

testForm(rule, [
  {
    when: 'sums reach all parts: as a range, one by one, or through the parts below',
    tables: [
      { kind: 'general-expenditure', rows: ['合计 | =SUM(C5:C7)→6', ...parts] },
      { kind: 'general-expenditure', rows: ['合计 | =C5+SUM(C6,C7)→6', ...parts] },
      {
        kind: 'general-basic',
        rows: [
          '合计 | =SUM(C6:C7)→3',
          '301 工资福利支出 | =C6+C7→3',
          '30101 基本工资 | 2',
          '30102 津贴补贴 | 1',
        ],
      },
    ],
  },
  {
    when: 'a range ends too early',
    tables: [{ kind: 'general-expenditure', rows: ['合计 | =SUM(C5:C6)→5', ...parts] }],
    findings: ['warning formula-skips-row.skips S1!C4 S1!C7'],
  },
  {
    when: 'the part left out is empty as yet',
    tables: [
      { kind: 'general-expenditure', rows: ['合计 | =C5+C6→5', ...parts.slice(0, 2), '2010350 事业运行 | '] },
    ],
    findings: ['info formula-skips-row.skips S1!C4 S1!C7'],
  },
  {
    when: 'a row’s total leaves out a column',
    tables: [
      {
        kind: 'expenditure-summary',
        columns: ['total', 'basic', 'project', 'operating'],
        rows: ['2010301 行政运行 | =SUM(D4:E4)→3 | 2 | 1 | 4'],
      },
    ],
    findings: ['warning formula-skips-row.skips S1!C4 S1!F4'],
  },
  {
    when: 'a total is the sum along its row, not of the rows below',
    tables: [
      {
        kind: 'general-expenditure',
        columns: ['total', 'basic'],
        rows: ['合计 | =D4→3 | 3', '2010301 行政运行 | 3 | 3'],
      },
    ],
  },
  {
    when: 'a total does more than add, or takes another sheet’s figure',
    tables: [
      { kind: 'general-expenditure', rows: ['合计 | =ROUND(SUM(C5:C6),2)→5', ...parts] },
      { kind: 'general-basic', rows: ["合计 | ='1-2'!G6→3", '30101 基本工资 | 3'] },
    ],
    cannotTell: ['formula-skips-row.other-formula', 'formula-skips-row.other-formula'],
  },
]);

test.each([
  ['SUM(C5:C7)', 1],
  ['=SUM(C5:C7,C9)+C10', 3],
  ['subtotal(9,$C$5:$C$7)', 1],
  ['C5 + C6', 2],
  ['C5-C6', null],
  ['SUM(C5:C7)*2', null],
  ['Sheet2!C5', null],
  ['SUM(Sheet2!C5:C7)', null],
  ['C5+1', null],
  ['IF(C5>0,C5,0)', null],
])('%s refers to %p ranges', (formula, count) => {
  expect(summedRanges(formula)?.length ?? null).toBe(count);
});

test.each<[string, readonly CellLiteral[][], string, number]>([
  [
    'counts others',
    [
      ['　其中：一般公共预算', 9],
      ['　　　　政府性基金预算', 3],
    ],
    'B4+B7',
    0,
  ],
  [
    'counts others, and one of them',
    [
      ['　其中：一般公共预算', 9],
      ['　　　　政府性基金预算', 3],
    ],
    'B4',
    1,
  ],
  [
    'stands below the sum',
    [
      ['二、其他收入', 1],
      ['三、经营收入', 2],
    ],
    'B4+B5+B6+B7',
    0,
  ],
])('a row that %s', (_what, rows, formula, findings) => {
  const sum = { formula, value: 0 };
  const grid = gridOf('a', [
    ['收支总表'],
    ['单位：万元'],
    ['收入', '预算数', '支出', '预算数'],
    ['一、财政拨款收入', 12, '一、教育支出', 20],
    ...rows,
    ['四、事业收入', 8],
    ['收入总计', sum, '支出总计', 20],
    ['　其中：上年结转', 3],
  ]);
  expect(evaluate([rule], { book: recognise([grid]) }).findings).toHaveLength(findings);
});
