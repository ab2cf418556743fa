import { recognise } from '../../../src/recognise';
import { rule as columnTotal } from '../../../src/rules/articulation/column-total';
import { evaluate } from '../../../src/rules/evaluate';
import { gridOf } from '../../support/grid';
import { testForms, type Form, type FormRow } from '../../support/forms';

/** Amounts of units beside one another, lists printed in halves, and income above expenditure. */

const _ = null;
const CAPTION: FormRow = ['单位：万元'];

/** The subordinate units' amounts in a column of their own; they may spend nothing. */
const beside = (heading: string, theirs: number): Form => ({
  name: `${heading} heads what ${theirs ? 'they spend' : 'they would spend'}`,
  sheets: {
    a: [
      ['部门支出预算总表'],
      CAPTION,
      ['功能科目', '总计', '基本支出', _, _, '项目支出', _, _],
      [_, _, '小计', '本级', heading, '小计', '本级', heading],
      ['合计', 30 + theirs, 20 + theirs, 20, theirs || _, 10, 10, _],
      ['2010301 行政运行', 20 + theirs, 20 + theirs, 20, theirs || _, _, _, _],
      ['2010302 一般行政管理事务', 10, _, _, _, 10, 10, _],
    ],
  },
  merges: { a: ['A3:A4', 'B3:B4', 'C3:E3', 'F3:H3'] },
  wrong: ['B5', 'C5', 'D5', 'D6', 'F7', 'G7', ...(theirs ? ['E5', 'E6'] : [])],
});

/** Units with their codes in the subjects' column, each above all that it spends. */
const headed = (title: string, head: string): Form => ({
  name: `units head their subjects under ${head}: ${title}`,
  sheets: {
    a: [
      [title],
      CAPTION,
      [head, '单位（科目）名称', '合计', '基本支出', '项目支出'],
      [_, '合计', 33, 20, 13],
      ['574001', '青禾县人民政府办公室', 22, 12, 10],
      ['2010301', '行政运行', 12, 12, _],
      ['2010302', '一般行政管理事务', 10, _, 10],
      ['574002', '青禾县信息中心', 11, 8, 3],
      ['2010350', '事业运行', 8, 8, _],
      ['2010302', '一般行政管理事务', 3, _, 3],
    ],
  },
  wrong: ['C4', 'D5', 'D6', 'E7', 'C8', 'E10'],
});

const halves = (...heads: FormRow): Form => ({
  name: `“三公” in two halves, ${heads.join(' and ')}`,
  sheets: {
    a: [
      ['2025年“三公”经费预算表'],
      CAPTION,
      ['项目', ...heads, '项目', ...heads],
      ['合计', ...heads.map(() => 24), '公务用车购置及运行费', ...heads.map(() => 15)],
      ['因公出国（境）费', ...heads.map(() => 5), '其中：购置费', ...heads.map(() => 12)],
      ['公务接待费', ...heads.map(() => 4), '运行费', ...heads.map(() => 3)],
    ],
  },
  wrong: heads.length === 1 ? ['B4', 'B5', 'D4', 'D5'] : ['B4', 'C4', 'B6', 'C5', 'E4', 'F5', 'F6'],
});

/** A fund's income above what it is spent on. */
const fund = (title: string, income: readonly FormRow[], sum: string, wrong: readonly string[]): Form => ({
  name: `${title}: ${income.map(([label]) => label).join('，')}`,
  sheets: {
    a: [
      [title],
      CAPTION,
      ['项目', '预算数'],
      ...income,
      ['支出', _],
      ['212 城乡社区支出', 20],
      ['21208 国有土地使用权出让收入安排的支出', 20],
      ['2120803 城市建设支出', 12],
      ['2120899 其他国有土地使用权出让收入安排的支出', 8],
      [sum, 20],
    ],
  },
  wrong,
});

const shared = (share: string): Form => ({
  name: `${share} of the whole and of each of its parts`,
  sheets: {
    a: [
      ['部门支出预算表'],
      CAPTION,
      ['科目编码', '科目名称', '支出合计', share, '基本支出', share, '项目支出', share],
      ['2010301', '行政运行', 12, 11, 12, 11, _, _],
      ['2010302', '一般行政管理事务', 10, 7, _, _, 10, 7],
      ['2010350', '事业运行', 9, 6, 7, 5, 2, 1],
      [_, '合计', 31, 24, 19, 16, 12, 8],
    ],
  },
  wrong: ['D4', 'F4', 'H5', 'F6', 'D7', 'H7'],
});

/** 合计 and two halves in one row of headings, and units below each. */
const across = (one: string, other: string, ...units: readonly [string, string]): Form => ({
  name: `${units.join(' and ')} below 合计, ${one} and ${other}`,
  sheets: {
    a: [
      ['部门支出预算总表'],
      CAPTION,
      ['功能科目', '合计', _, _, one, _, _, other, _, _],
      [_, '小计', ...units, '小计', ...units, '小计', ...units],
      ['合计', 35, 30, 5, 25, 20, 5, 10, 10, _],
      ['2010301 行政运行', 25, 20, 5, 25, 20, 5, _, _, _],
      ['2010302 一般行政管理事务', 10, 10, _, _, _, _, 10, 10, _],
    ],
  },
  merges: { a: ['A3:A4', 'B3:D3', 'E3:G3', 'H3:J3'] },
  wrong: ['B5', 'C5', 'D6', 'F6', 'G6', 'H7', 'I7'],
});

test.each<[string, readonly [string, string], readonly string[]]>([
  ['two purposes', ['基本支出', '项目支出'], ['column-total']],
  ['two years', ['本年安排', '上年结转'], ['column-total']],
  ['what may be parts of more', ['基本支出', '经营支出'], []],
])('a unit has as much as it has of %s', (_what, [one, other], found) => {
  const sheet = across(one, other, '本级', '所属单位').sheets['a']!;
  // 3 less of the one unit and more of the other: each row and each group adds up.
  const moved = sheet.map((row, at) =>
    at === 4 || at === 5 ? [row[0]!, row[1]!, Number(row[2]) - 3, Number(row[3]) + 3, ...row.slice(4)] : row,
  );
  const { findings } = evaluate([columnTotal], {
    book: recognise([gridOf('a', moved, ['A3:A4', 'B3:D3', 'E3:G3', 'H3:J3'])]),
  });
  expect([...new Set(findings.filter((f) => f.severity === 'error').map((f) => f.rule))]).toEqual(found);
});

testForms([
  across('基本支出', '项目支出', '本级', '所属单位'),
  across('本年收入', '上年结转结余', '本级', '下属单位'),
  beside('所属单位', 5),
  beside('所属单位', 0),
  beside('下属单位', 5),
  headed('支出决算表', '编码'),
  headed('部门支出总表', '科目编码'),
  headed('部门支出预算表', '科目（单位）编码'),
  halves('本年预算'),
  halves('上年预算', '本年预算'),
  fund(
    '政府性基金收支预算表',
    [
      ['收入', _],
      ['本年拨款', 17],
      ['上年结转', 3],
      ['收入合计', 20],
    ],
    '支出合计',
    ['B5', 'B6', 'B7', 'B9', 'B11', 'B13'],
  ),
  fund(
    '政府性基金预算收支表',
    [
      ['一、本年收入', 20],
      ['收入总计', 20],
    ],
    '支出总计',
    ['B5', 'B7', 'B8', 'B9', 'B11'],
  ),
  shared('其中：财政拨款'),
  shared('其中：一般公共预算'),
  {
    name: 'what heads the sides of a list is none of its lines',
    sheets: {
      a: [
        ['2024年度财政拨款收入支出决算总表'],
        CAPTION,
        ['项目', '合计', '一般公共预算', '政府性基金预算'],
        ['收入', _, _, _],
        ['本年收入', 30, 20, 10],
        ['年初结转和结余', 3, 2, 1],
        ['收入总计', 33, 22, 11],
        ['支出', _, _, _],
        ['一、一般公共服务支出', 21, 21, _],
        ['二、城乡社区支出', 10, _, 10],
        ['本年支出合计', 31, 21, 10],
        ['年末结转和结余', 2, 1, 1],
        ['支出总计', 33, 22, 11],
      ],
    },
    wrong: ['B5', 'C6', 'D7', 'C9', 'B10', 'C11', 'D12', 'B13'],
  },
]);

test('what of the whole was appropriated is what of its parts was', () => {
  const [table] = recognise([gridOf('a', shared('其中：财政拨款').sheets['a']!)]).tables;
  const { columns } = table!.blocks[0]!;
  expect(columns.map((c) => columns.findIndex((p) => p.column === c.parent))).toEqual([-1, -1, 0, 1, 0, 1]);
});

test.each([
  '部门上年结转支出预算表',
  '部门上年结转结余支出表',
  '一般公共预算上年结转支出表',
  '政府性基金以前年度结转资金安排的支出预算表',
])('what was carried over has a table of its own: %s', (title) => {
  const rows: FormRow[] = [CAPTION, ['科目编码', '科目名称', '合计', '基本支出', '项目支出']];
  const whole = gridOf('a', [
    ['部门支出总表'],
    ...rows,
    [_, '合计', 9, 5, 4],
    ['2010301', '行政运行', 9, 5, 4],
  ]);
  const book = recognise([
    whole,
    gridOf('b', [[title], ...rows, [_, '合计', 2, _, 2], ['2010301', '行政运行', 2, _, 2]]),
  ]);
  expect([book.tables, book.beside ?? []].map((tables) => tables.map((t) => t.sheet))).toEqual([
    ['a'],
    ['b'],
  ]);
});
