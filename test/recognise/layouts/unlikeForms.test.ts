import { testForms, type Form, type FormRow as Row } from '../../support/forms';

/** Prescribed tables in forms unlike those of any place that is known: right ones raise nothing, one wrong amount does. */

const _ = null;

const CAPTION: Row = ['单位：万元'];

const INCOME_HEAD: Row = ['科目编码', '科目名称', '合计'];

const FORMS: Form[] = [
  ...(
    [
      (name: string, code: string) => `${name}（${code}）`,
      (name: string, code: string) => `${name}(${code})`,
      (name: string, code: string) => `${name}-[${code}]`,
      (name: string, code: string) => `　${name} 【${code}】`,
      (name: string, code: string) =>
        `${code.length > 5 ? '　　1.' : code.length > 3 ? '　（一）' : '一、'}${name}（${code}）`,
    ] as const
  ).map((print): Form => ({
    name: `the code behind the name: ${print('行政运行', '2010301')}`,
    sheets: {
      a: [
        ['支出预算表'],
        CAPTION,
        ['功能科目', '合计', '基本支出', '项目支出'],
        ['合计', 33, 23, 10],
        [print('一般公共服务支出', '201'), 30, 20, 10],
        [print('政府办公厅（室）及相关机构事务', '20103'), 30, 20, 10],
        [print('行政运行', '2010301'), 20, 20, _],
        [print('一般行政管理事务', '2010302'), 10, _, 10],
        [print('住房保障支出', '221'), 3, 3, _],
        [print('住房改革支出', '22102'), 3, 3, _],
        [print('住房公积金', '2210201'), 3, 3, _],
      ],
    },
    wrong: ['B5', 'C6', 'D8', 'B11'],
  })),
  ...(
    [
      ['一季度', '二季度', '三季度', '四季度'],
      ['第1季度', '第2季度', '第3季度', '第4季度'],
      ['上半年用款计划', '下半年用款计划'],
    ] as const
  ).map((parts): Form => ({
    name: `the year once more in its parts: ${parts.join('、')}`,
    sheets: {
      a: [
        ['支出预算表'],
        CAPTION,
        ['科目编码', '科目名称', '全年预算', _, _, '其中：分期', ...parts.slice(1).map(() => _)],
        [_, _, '合计', '基本支出', '项目支出', ...parts],
        [_, '合计', 30, 20, 10, ...share(30, parts.length)],
        ['2010301', '行政运行', 20, 20, _, ...share(20, parts.length)],
        ['2010302', '一般行政管理事务', 10, _, 10, ...share(10, parts.length)],
      ],
    },
    wrong: ['C5', 'D6', 'F5', 'F6', 'G7'],
  })),
  ...(['人员', '人员经费'] as const).map((staff): Form => ({
    name: `项目 among the amounts of a group, beside ${staff}`,
    sheets: {
      a: [
        ['一般公共预算支出预算表'],
        CAPTION,
        ['科目', '上年预算数', '本年预算数', '其中', _, _, _, _],
        [_, _, _, '当年安排', _, _, _, '上年结转'],
        [_, _, _, '小计', staff, '公用', '项目', _],
        ['201一般公共服务支出', 28, 30, 28, 15, 5, 8, 2],
        ['20103政府办公厅（室）及相关机构事务', 28, 30, 28, 15, 5, 8, 2],
        ['2010301行政运行', 19, 20, 20, 15, 5, _, _],
        ['2010302一般行政管理事务', 9, 10, 8, _, _, 8, 2],
        ['总计', 28, 30, 28, 15, 5, 8, 2],
      ],
    },
    wrong: ['D6', 'G9', 'F10'],
  })),
  ...(['其中：上年结转', '其中：上年结转结余'] as const).map((carried): Form => ({
    name: `sources that count what was carried over: ${carried}`,
    sheets: {
      a: [
        ['部门收支预算总表'],
        CAPTION,
        ['收入', _, '支出', _],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算拨款收入', 26, '一、一般公共服务支出', 30],
        ['二、政府性基金预算拨款收入', _, _, _],
        ['三、上年结转', 4, _, _],
        ['总计', 30, '总计', 30],
      ],
      b: [
        ['部门收入预算表'],
        CAPTION,
        ['单位编码', '单位名称', '合计', '一般公共预算', '政府性基金预算', carried],
        ['101001', '青禾县教育局机关', 18, 18, _, 4],
        ['101002', '青禾县第一中学', 12, 12, _, _],
        [_, '总计', 30, 30, _, 4],
      ],
    },
    wrong: ['a!B5', 'a!B7', 'b!C6', 'b!D4', 'b!F4'],
  })),
  ...(['非财政拨款收入', '非同级财政拨款收入', '非本级财政拨款'] as const).map((other): Form => ({
    name: `an appropriation, and what is none: ${other}`,
    sheets: {
      a: [
        ['收支预算总表'],
        CAPTION,
        ['收入', _, '支出', _],
        ['项目', '本年预算数', '项目', '本年预算数'],
        ['1.财政拨款收入', 26, '1.工资福利支出', 20],
        [`2.${other}`, 4, '2.商品和服务支出', 10],
        ['收入总计', 30, '支出总计', 30],
      ],
      b: [
        ['收入预算总表'],
        CAPTION,
        [...INCOME_HEAD, '财政拨款收入', '其他收入'],
        [_, '总计', 30, 26, 4],
        ['2010301', '行政运行', 30, 26, 4],
      ],
    },
    wrong: ['a!B5', 'a!B7', 'b!C4', 'b!D4'],
  })),
  ...(
    [
      ['科目（单位）编码', '574'],
      ['科目编码', '574'],
      ['科目编码', '108'],
    ] as const
  ).map(([head, department]): Form => ({
    name: `units below the subjects that they spend on, their codes ${department}… under ${head}`,
    sheets: {
      a: [
        ['支出预算表'],
        CAPTION,
        [head, '名称', '总计', '基本支出', '项目支出'],
        [_, '合计', 30, 20, 10],
        ['201', '一般公共服务支出', 30, 20, 10],
        ['20103', '政府办公厅（室）及相关机构事务', 30, 20, 10],
        ['2010301', '行政运行', 20, 20, _],
        [`${department}001`, '青禾县人民政府办公室', 12, 12, _],
        [`${department}002`, '青禾县信息中心', 8, 8, _],
        [`${department}003`, '青禾县服务中心', _, _, _],
        ['2010302', '一般行政管理事务', 10, _, 10],
        [`${department}001`, '青禾县人民政府办公室', 6, _, 6],
        [`${department}002`, '青禾县信息中心', 4, _, 4],
      ],
    },
    wrong: ['C7', 'D9', 'C11', 'E12'],
  })),
];

/** A final account whose plan goes no further than the year's sums. */
const FINAL: Form = {
  name: 'a plan without 总计 beside 决算数 with one',
  sheets: {
    a: [
      ['收入支出决算总表'],
      CAPTION,
      ['收入', _, _, '支出', _, _],
      ['项目', '预算数', '决算数', '项目', '预算数', '决算数'],
      ['一、一般公共预算财政拨款收入', 20, 22, '一、一般公共服务支出', 24, 23],
      ['二、事业收入', 4, 3, '二、教育支出', _, _],
      ['本年收入合计', 24, 25, '本年支出合计', 24, 23],
      ['年初结转和结余', _, _, '年末结转和结余', _, 2],
      ['总计', _, 25, '总计', _, 25],
    ],
  },
  wrong: ['B6', 'C7', 'C9', 'F8'],
};
FORMS.push(FINAL, {
  name: 'a plan without any sum beside 决算数 with all',
  sheets: {
    a: FINAL.sheets['a']!.map((row) =>
      row[0] === '本年收入合计' ? ['本年收入合计', _, 25, '本年支出合计', _, 23] : row,
    ),
  },
  wrong: ['C7', 'C9', 'F8'],
});

/** An amount in so many parts, none of them nothing. */
function share(amount: number, parts: number): readonly number[] {
  const one = Math.floor(amount / parts);
  return Array.from({ length: parts }, (_part, i) => (i < parts - 1 ? one : amount - one * (parts - 1)));
}

testForms(FORMS);
