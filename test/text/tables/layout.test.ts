import { readDocument } from '../../../src/text/document/readDocument';
import { layoutOf } from '../../../src/text/tables/layout';
import { tablesOf } from '../../../src/text/tables/rows';

interface Case {
  readonly lines: readonly string[];
  readonly unit?: string;
  /** What each column holds. */
  readonly roles: string;
  /** The names of the first and the last row of data. */
  readonly rows: readonly [string, string];
  readonly starts: readonly number[];
  readonly headed?: boolean;
}

/** Tables as texts lay them out. */
const TABLES: Readonly<Record<string, Case>> = {
  'a unit in thousands in the title': {
    lines: [
      '支出构成表（单位：千元）',
      '|项目|金额|所占比重|',
      '|基本支出|85620|32.8%|',
      '|合计|260719|100%|',
    ],
    unit: '千元',
    roles: 'none level share',
    rows: ['基本支出', '合计'],
    starts: [0],
  },
  'a unit in a row of its own, with blanks': {
    lines: ['|单位 ： 亿元||', '|项目|预算数|', '|拨款收入|1.2588|', '|收入合计|1.3588|'],
    unit: '亿元',
    roles: 'none level',
    rows: ['拨款收入', '收入合计'],
    starts: [0],
  },
  'no unit': {
    lines: ['|项目|2024年预算数|2025年预算数|', '|接待费|1.20|1.10|', '|合计|3.20|2.10|'],
    roles: 'none level level',
    rows: ['接待费', '合计'],
    starts: [0],
  },
  '类, 款 and 项 in columns of their own, numbered columns, 合计 among the codes': {
    lines: [
      '|科目编码|||科目名称|本年支出合计|基本支出|',
      '|类|款|项|^^|^^|^^|',
      '|类|款|项|栏次|1|2|',
      '|合计||||12.00|7.00|',
      '|201|03|01|行政运行|12.00|7.00|',
    ],
    roles: 'none none none none level level',
    rows: ['合计', '行政运行'],
    starts: [0, 3],
  },
  'rows before the first figure that give nothing': {
    lines: ['|项目|预算数|决算数|', '|出国费|—|—|', '|接待费|1.20|1.10|', '|合计|1.20|1.10|'],
    roles: 'none level level',
    rows: ['出国费', '合计'],
    starts: [0],
  },
  'years for rows, and how they moved': {
    lines: [
      '|年度|“三公”经费合计|因公出国（境）费|公务接待费|',
      '|2024年预算数|5.20|2.00|3.20|',
      '|2025年预算数|4.20|2.00|2.20|',
      '|比上年增减（%）|-19.2|0|-31.3|',
    ],
    roles: 'level level level level',
    rows: ['2024年预算数', '比上年增减（%）'],
    starts: [0],
    headed: true,
  },
  'changes that no 额 calls amounts': {
    lines: [
      '|项目|上年|本年|比上年增加|比上年%|',
      '|办公费|1.20|1.80|0.60|50|',
      '|印刷费|1.00|1.10|0.10|10|',
    ],
    roles: 'none level level change rate',
    rows: ['办公费', '印刷费'],
    starts: [0],
  },
  'a column of marks alone names nothing': {
    lines: ['|科目|合计|基金预算|一般公共预算|', '|教育支出|12.00|—|12.00|', '|农林水支出|8.00|—|8.00|'],
    roles: 'none level level level',
    rows: ['教育支出', '农林水支出'],
    starts: [0],
  },
  'one row alone': {
    lines: ['|编码|科目名称|金额|', '|20101|行政事务|8.00|'],
    roles: 'none none level',
    rows: ['行政事务', '行政事务'],
    starts: [0, 1],
  },
};

test.each(Object.entries(TABLES))('%s', (_, { lines, unit, roles, rows, starts, headed = false }) => {
  const document = readDocument(['2025年部门预算说明', '一、支出情况', ...lines].map((text) => ({ text })));
  const layout = layoutOf(document, tablesOf(document)[0]!)!;
  const at = layout.starts.at(-1)!;
  const nameAt = (i: number): string =>
    layout.data.at(i)!.cells[at]!.text || layout.data.at(i)!.cells[0]!.text;
  expect({
    unit: layout.unit,
    roles: layout.columns.map((c) => c.role).join(' '),
    rows: [nameAt(0), nameAt(-1)],
    starts: layout.starts,
    headed: layout.headed,
  }).toEqual({ unit, roles, rows, starts, headed });
});

test('a table without figures has no layout', () => {
  const document = readDocument(['|序号|目录|页码|', '|一|概况|前|'].map((text) => ({ text })));
  expect(layoutOf(document, tablesOf(document)[0]!)).toBeUndefined();
});
