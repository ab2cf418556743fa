import { recognise } from '../../src/recognise';
import { bookRules } from '../../src/rules/registry';
import { evaluate } from '../../src/rules/evaluate';
import { gridOf, type CellLiteral } from '../support/grid';

const _ = null;

type Rows = readonly (readonly CellLiteral[])[];

const rowsOf = (title: string, ...rows: Rows) =>
  recognise([gridOf('1', [[title], ['单位：万元'], ...rows])]).tables.flatMap((t) =>
    t.blocks.map((b) => b.rows.map((r) => `${r.kind} ${r.code ?? ''} ${r.name}`.replace(/\s+/g, ' '))),
  );

test.each<[string, string, Rows, readonly (readonly string[])[]]>([
  [
    'the name and the code',
    '部门支出总表',
    [
      ['基本支出', '项目支出', '合计', '科目名称', '科目编码'],
      [20, 6, 26, '档案事务', '20126'],
      [20, 6, 26, '行政运行', '2012601'],
      [20, 6, 26, '合计', _],
    ],
    [['subject 20126 档案事务', 'subject 2012601 行政运行', 'total 合计']],
  ],
  [
    'the code and the name',
    '一般公共预算基本支出表',
    [
      ['人员经费', '公用经费', '合计', '科目编码', '科目名称'],
      [20, _, 20, '30101', '基本工资'],
      [_, 6, 6, '30201', '办公费'],
      [20, 6, 26, _, '合计'],
    ],
    [['subject 30101 基本工资', 'subject 30201 办公费', 'total 合计']],
  ],
  [
    'the names of both sides',
    '部门收支总表',
    [
      ['金额', '收入', '金额', '支出'],
      [26, '一、一般公共预算拨款收入', 26, '一、一般公共服务支出'],
      [26, '收入总计', 26, '支出总计'],
    ],
    [
      ['line 一般公共预算拨款收入', 'closing 收入总计'],
      ['line 一般公共服务支出', 'closing 支出总计'],
    ],
  ],
  [
    'in front, as usual, with names of the other side behind',
    '部门收支总表',
    [
      ['收入', '金额', '支出', '金额'],
      ['一、一般公共预算拨款收入', 26, '一、一般公共服务支出', 26],
      ['收入总计', 26, '支出总计', 26],
    ],
    [
      ['line 一般公共预算拨款收入', 'closing 收入总计'],
      ['line 一般公共服务支出', 'closing 支出总计'],
    ],
  ],
])('labels behind the amounts: %s', (_what, title, rows, expected) => {
  expect(rowsOf(title, ...rows)).toEqual(expected);
});

test.each(['小计', '本类小计', '该类小计', '本款小计'])('a 类 ends with %s', (label) => {
  const book = recognise([
    gridOf('1', [
      ['部门支出总表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['2012601', '行政运行', 20, 20, _],
      ['2012602', '一般行政管理事务', 6, _, 6],
      [_, label, 26, 20, 6],
      ['2080505', '机关事业单位基本养老保险缴费支出', 3, 3, _],
      [_, label, 3, 3, _],
      [_, '合计', 29, 23, 6],
    ]),
  ]);
  expect(book.tables[0]!.blocks[0]!.rows.map((r) => r.kind)).toEqual([
    'subject',
    'subject',
    'closing',
    'subject',
    'closing',
    'total',
  ]);
  const { findings } = evaluate(
    bookRules.filter((r) => r.meta.category === 'within-table'),
    { book },
  );
  expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
});
