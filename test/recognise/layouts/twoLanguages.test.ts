import { recognise } from '../../../src/recognise';
import { gridOf } from '../../support/grid';
import { testForms, type Form, type FormRow } from '../../support/forms';

/** Titles, captions, headings and labels that say the same in another language too. */

const _ = null;

const two = (name: string, say: (own: string, other: string) => string): Form => ({
  name,
  sheets: {
    a: [
      [say('表1', 'Table 1')],
      [say('2025年部门收支总表', 'Summary of Revenue and Expenditure, 2025')],
      [say('部门', 'Department') + '：青禾县教育局', _, _, say('单位：千元', 'Unit: thousand yuan')],
      [say('收入', 'Revenue'), _, say('支出', 'Expenditure'), _],
      [say('项目', 'Item'), say('预算数', 'Budget 2025'), say('项目', 'Item'), say('预算数', 'Budget 2025')],
      [say('一般公共预算拨款收入', 'General public budget'), 20, say('教育支出', 'Education'), 19],
      [say('事业收入', 'Income of institutions'), 3, say('卫生健康支出', 'Health'), 5],
      [say('本年收入合计', 'Revenue of the year'), 23, say('本年支出合计', 'Expenditure of the year'), 24],
      [say('上年结转', 'Carried over'), 1, say('结转下年', 'Carried forward'), _],
      [say('收入总计', 'Total revenue'), 24, say('支出总计', 'Total expenditure'), 24],
    ],
    b: [
      [say('2025年部门支出总表', 'Expenditure, 2025')],
      [say('单位：千元', 'Unit: thousand yuan')],
      [
        say('科目编码', 'Code'),
        say('科目名称', 'Item'),
        say('合计', 'Total'),
        say('基本支出', 'Basic'),
        say('项目支出', 'Projects'),
      ],
      [_, say('合计', 'Total'), 24, 20, 4],
      ['205', say('教育支出', 'Education'), 19, 15, 4],
      ['20502', say('普通教育', 'Schools'), 19, 15, 4],
      ['2050202', say('小学教育', 'Primary schools'), 19, 15, 4],
      ['210', say('卫生健康支出', 'Health'), 5, 5, _],
      ['21011', say('行政事业单位医疗', 'Medical care'), 5, 5, _],
      ['2101102', say('事业单位医疗', 'Care in institutions'), 5, 5, _],
    ],
  },
  wrong: ['B6', 'B8', 'B9', 'B10', 'D6', 'D7', 'b!C4', 'b!D5', 'b!C6', 'b!E7', 'b!D10'],
});

const FORMS = [
  two('in another line', (own, other) => `${own}\n${other}`),
  two('behind a space', (own, other) => `${own} ${other}`),
  two('behind a stroke', (own, other) => `${own}/${other}`),
  two('in brackets', (own, other) => `${own}（${other}）`),
];

testForms(FORMS);

test.each(FORMS.map((f) => [f.name, f] as const))(
  'unit, year and department are read: %s',
  (_name, { sheets }) => {
    const { tables, year, department } = recognise(
      Object.entries(sheets).map(([name, rows]) => gridOf(name, rows)),
    );
    expect([tables.map((t) => [t.kind, t.unit]), year, department]).toEqual([
      [
        ['revenue-expenditure-summary', '千元'],
        ['expenditure-summary', '千元'],
      ],
      2025,
      '青禾县教育局',
    ]);
  },
);

test.each<[string, string]>([
  ['2025年PPP项目支出表', '2025年PPP项目支出表'],
  ['2025年部门支出总表 Expenditure of 2025', '2025年部门支出总表'],
])('a name in capitals and the year stay: %s', (title, read) => {
  const row: FormRow = ['科目编码', '科目名称', '合计'];
  const book = recognise([
    gridOf('a', [[title], ['单位：万元'], row, [_, '合计', 3], ['2010301', '行政运行', 3]]),
  ]);
  expect([...book.tables, ...book.others].map((t) => t.title)).toEqual([read]);
});
