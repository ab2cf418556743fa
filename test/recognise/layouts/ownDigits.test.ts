import { recognise } from '../../../src/recognise';
import { gridOf } from '../../support/grid';
import { testForms, type Form, type FormRow } from '../../support/forms';

/** Codes that say no more than the last of their digits, one below another in one column. */

const _ = null;
const CAPTION: FormRow = ['单位：万元'];

/** Name, depth, own digits, 基本支出, 项目支出, 合计. */
const SUBJECTS: readonly [string, string, string, number, number][] = [
  ['一般公共服务支出', '类', '201', 20, 10],
  ['政府办公厅（室）及相关机构事务', '款', '03', 20, 7],
  ['行政运行', '项', '01', 20, 0],
  ['一般行政管理事务', '项', '02', 0, 7],
  ['财政事务', '款', '06', 0, 3],
  ['信息化建设', '项', '07', 0, 3],
  ['卫生健康支出', '类', '210', 4, 0],
  ['行政事业单位医疗', '款', '11', 4, 0],
  ['行政单位医疗', '项', '01', 3, 0],
  ['事业单位医疗', '项', '02', 1, 0],
];

const ECONOMIC: readonly [string, string, string, number][] = [
  ['工资福利支出', '类', '301', 18],
  ['基本工资', '款', '01', 11],
  ['津贴补贴', '款', '02', 7],
  ['商品和服务支出', '类', '302', 6],
  ['办公费', '款', '01', 4],
  ['差旅费', '款', '11', 2],
];

const spending = (name: string, deep: (depth: string) => string, head: string, names = true): Form => ({
  name,
  sheets: {
    a: [
      ['部门支出总表'],
      CAPTION,
      ['科目名称', head, '编码', '基本支出', '项目支出', '合计'],
      ...SUBJECTS.map(([label, depth, code, basic, project]): FormRow => [
        names ? label : `${label}甲`,
        deep(depth),
        code,
        basic || _,
        project || _,
        basic + project,
      ]),
      ['合计', _, _, 24, 10, 34],
    ],
  },
  wrong: ['F4', 'D5', 'D6', 'E7', 'E9', 'F11', 'D13', 'F14'],
});

testForms([
  spending('a column says 类, 款 or 项', (d) => d, '级次'),
  spending('of subjects whose names are not known', (d) => d, '科目级次', false),
  spending('a column says 类级, 款级 or 项级', (d) => `${d}级`, '级次'),
  spending('their names alone tell', () => '', '备注'),
  {
    name: 'of a list by economic nature',
    sheets: {
      a: [
        ['一般公共预算基本支出表'],
        CAPTION,
        ['经济科目名称', '级次', '编码', '预算数'],
        ...ECONOMIC,
        ['合计', _, _, 24],
      ],
    },
    wrong: ['D4', 'D5', 'D7', 'D9', 'D10'],
  },
]);

test.each([true, false])('the codes are put together, whether the names are known: %s', (names) => {
  const form = spending('', (d) => d, '级次', names);
  const [table] = recognise([gridOf('a', form.sheets['a']!)]).tables;
  expect(table!.blocks[0]!.rows.map((r) => r.code)).toEqual([
    '201',
    '20103',
    '2010301',
    '2010302',
    '20106',
    '2010607',
    '210',
    '21011',
    '2101101',
    '2101102',
    undefined,
  ]);
});

test('where neither a column nor the names tell, nothing is held against anything', () => {
  testRows(
    SUBJECTS.map(([label, , code, basic, project]) => [
      `${label}甲`,
      _,
      code,
      basic,
      project,
      basic + project,
    ]),
  );
});

function testRows(rows: readonly FormRow[]): void {
  const [table] = recognise([
    gridOf('a', [
      ['部门支出总表'],
      CAPTION,
      ['科目名称', '备注', '编码', '基本支出', '项目支出', '合计'],
      ...rows,
      ['合计', _, _, 24, 10, 34],
    ]),
  ]).tables;
  expect(new Set(table!.blocks[0]!.rows.map((r) => r.kind))).toEqual(new Set(['closing', 'total']));
}
