import type { BudgetTable } from '../../src/budget/BudgetBook';
import type { Grid } from '../../src/workbook/Grid';
import { gridOf, type CellLiteral } from '../support/grid';
import { observe } from '../support/reshape/observe';

/** Forms of tables as regions print them, each small enough to be read. None of them holds an error. */

type Rows = readonly (readonly CellLiteral[])[];
const _ = null;

const HEAD = (title: string, unit = '单位：万元'): Rows => [[title], ['部门：青禾县教育局', _, _, _, unit]];

interface Form {
  readonly name: string;
  readonly grids: readonly Grid[];
  /** Kind of the first table, and what is read of it. */
  readonly kind: string;
  /** `kind code|name parent amounts` of every row of the first block. */
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly check?: (table: BudgetTable) => void;
}

const describeRows = (table: BudgetTable, block = 0): string[] =>
  table.blocks[block]!.rows.map((r) =>
    [
      r.kind,
      r.code ?? r.name,
      r.parent ?? '-',
      ...(r.ofWhich ? ['of-which'] : []),
      ...r.cells.map((c) => c.figure?.value.toString() ?? c.state),
    ].join(' '),
  );

const describeColumns = (table: BudgetTable, block = 0): string[] =>
  table.blocks[block]!.columns.map((c) => {
    const parent = table.blocks[block]!.columns.findIndex((p) => p.column === c.parent);
    return parent < 0 ? c.measure : `${c.measure}<${parent}`;
  });

const FORMS: readonly Form[] = [
  {
    name: '“三公” parts one below another, last year beside this year, with the change',
    kind: 'three-public',
    grids: [
      gridOf('x', [
        ...HEAD('2025年一般公共预算“三公”经费支出表'),
        ['项目', '2024年预算数', '2025年预算数', '增减额', '增减%'],
        ['合计', 30, 24, -6, -20],
        ['1.因公出国（境）费', 5, 0, -5, -100],
        ['2.公务接待费', 5, 4, -1, -20],
        ['3.公务用车购置及运行费', 20, 20, 0, 0],
        ['其中：（1）公务用车购置费', 12, 0, -12, -100],
        ['（2）公务用车运行维护费', 8, 20, 12, 150],
        ['注：因公出国（境）费含国际会议。'],
      ]),
    ],
    columns: [
      'prior-year',
      'prior-year<0',
      'prior-year<0',
      'prior-year<0',
      'prior-year<3',
      'prior-year<3',
      'three-public',
      'abroad<6',
      'reception<6',
      'vehicles<6',
      'vehicle-purchase<9',
      'vehicle-operation<9',
      'change',
      'change',
      'change',
      'change',
      'change',
      'change',
    ],
    rows: ['total 青禾县教育局 - 30 5 5 20 12 8 24 0 4 20 0 20 -6 -5 -1 0 -12 12'],
  },
  {
    name: '“三公” with 会议费 and 培训费 beside the total',
    kind: 'three-public',
    grids: [
      gridOf(
        'x',
        [
          ...HEAD('一般公共预算“三公”经费、会议费、培训费支出预算表'),
          ['合计', '“三公”经费', _, _, _, _, _, '会议费', '培训费'],
          [_, '小计', '因公出国（境）费', '公务接待费', '公务用车购置及运行维护费', _, _, _, _],
          [_, _, _, _, '小计', '公务用车购置费', '公务用车运行维护费', _, _],
          [19, 12, 0, 2, 10, 0, 10, 3, 4],
        ],
        ['A3:A5', 'B3:G3', 'H3:H5', 'I3:I5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:G4'],
      ),
    ],
    columns: [
      'subtotal',
      'three-public<0',
      'abroad<1',
      'reception<1',
      'vehicles<1',
      'vehicle-purchase<4',
      'vehicle-operation<4',
      'other<0',
      'other<0',
    ],
    rows: ['total 青禾县教育局 - 19 12 0 2 10 0 10 3 4'],
  },
  {
    name: '“三公”: 会议费 and 培训费 outside a 合计 at the same level',
    kind: 'three-public',
    grids: [
      gridOf('x', [
        ...HEAD('“三公”经费预算表'),
        ['单位名称', '合计', '因公出国（境）费', '公务接待费', '公务用车运行维护费', '会议费', '培训费'],
        ['合计', 12, 0, 2, 10, 3, 4],
        ['青禾县教育局', 12, 0, 2, 10, 3, 4],
      ]),
    ],
    columns: ['three-public', 'abroad<0', 'reception<0', 'vehicle-operation<0', 'other', 'other'],
  },
  {
    name: '公开07表: twelve numbered columns with what each is made of',
    kind: 'three-public',
    grids: [
      gridOf(
        'x',
        [
          ['公开07表'],
          ['财政拨款“三公”经费支出预算表'],
          ['部门：青禾县教育局', _, _, _, _, _, _, _, _, _, _, '金额单位：万元'],
          ['2024年预算数', _, _, _, _, _, '2025年预算数', _, _, _, _, _],
          [
            '合计',
            '因公出国（境）费',
            '公务用车购置及运行维护费',
            _,
            _,
            '公务接待费',
            '合计',
            '因公出国（境）费',
            '公务用车购置及运行维护费',
            _,
            _,
            '公务接待费',
          ],
          [
            _,
            _,
            '小计',
            '公务用车购置费',
            '公务用车运行维护费',
            _,
            _,
            _,
            '小计',
            '公务用车购置费',
            '公务用车运行维护费',
            _,
          ],
          ['1=2+3+6', 2, '3=4+5', 4, 5, 6, '7=8+9+12', 8, '9=10+11', 10, 11, 12],
          [20, 1, 15, 5, 10, 4, 14, 0, 12, 0, 12, 2],
        ],
        ['A4:F4', 'G4:L4', 'A5:A6', 'B5:B6', 'C5:E5', 'F5:F6', 'G5:G6', 'H5:H6', 'I5:K5', 'L5:L6'],
      ),
    ],
    columns: [
      'prior-year',
      'prior-year<0',
      'prior-year<0',
      'prior-year<2',
      'prior-year<2',
      'prior-year<0',
      'three-public',
      'abroad<6',
      'vehicles<6',
      'vehicle-purchase<8',
      'vehicle-operation<8',
      'reception<6',
    ],
    rows: ['total 青禾县教育局 - 20 1 15 5 10 4 14 0 12 0 12 2'],
  },
  {
    name: 'three sides: income, expenditure by function and by nature; the functional side goes first',
    kind: 'revenue-expenditure-summary',
    grids: [
      gridOf('x', [
        ...HEAD('2025年部门收支总表'),
        ['收入', _, '支出（按支出性质）', _, '支出（按功能分类）', _],
        ['项目', '预算数', '项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算拨款收入', 100, '一、基本支出', 70, '一、教育支出', 90],
        ['其中：经费拨款', 80, '人员经费', 50, '二、卫生健康支出', 14],
        ['非税收入安排', 20, '公用经费', 20, '三、住房保障支出', _],
        ['二、事业收入', 4, '二、项目支出', 34, _, _],
        ['本年收入合计', 104, '本年支出合计', 104, '本年支出合计', 104],
        ['上年结转', 1, '结转下年', 1, '结转下年', 1],
        ['收入总计', 105, '支出总计', 105, '支出总计', 105],
      ]),
    ],
    check: (table) => {
      expect(table.blocks.map((b) => b.side)).toEqual(['income', 'expenditure', 'expenditure']);
      expect(describeRows(table, 0).slice(0, 4)).toEqual([
        'line 一般公共预算拨款收入 4 100',
        'line 经费拨款 0 of-which 80',
        'line 非税收入安排 0 of-which 20',
        'line 事业收入 4 4',
      ]);
      expect(describeRows(table, 1)[0]).toBe('line 教育支出 3 90');
      expect(describeRows(table, 2)).toEqual([
        'line 基本支出 4 70',
        'line 人员经费 0 50',
        'line 公用经费 0 20',
        'line 项目支出 4 34',
        'closing 本年支出合计 6 104',
        'line 结转下年 6 1',
        'closing 支出总计 - 105',
      ]);
    },
  },
  {
    name: 'a list without numbering, 合计 before 总计, what was kept from other years',
    kind: 'revenue-expenditure-summary',
    grids: [
      gridOf('x', [
        ...HEAD('收支总体情况表'),
        ['收入', '金额', '支出', '金额'],
        ['一般公共预算', 50, '教育支出', 58],
        ['政府性基金预算', _, '卫生健康支出', 4],
        ['财政专户管理资金', 6, '住房保障支出', 2],
        ['单位资金', 4, _, _],
        ['收入合计', 60, '支出合计', 64],
        ['动用以前年度结余', 3, '年终结转和结余', 1],
        ['年初结转和结余', 2, _, _],
        ['收入总计', 65, '支出总计', 65],
      ]),
    ],
    rows: [
      'line 一般公共预算 4 50',
      'line 政府性基金预算 4 0',
      'line 财政专户管理资金 4 6',
      'line 单位资金 4 4',
      'closing 收入合计 7 60',
      'line 动用以前年度结余 7 3',
      'line 年初结转和结余 7 2',
      'closing 收入总计 - 65',
    ],
  },
  {
    name: 'income above expenditure in one list',
    kind: 'revenue-expenditure-summary',
    grids: [
      gridOf('x', [
        ...HEAD('收支预算总表'),
        ['项目', '预算数'],
        ['一、财政拨款', 10],
        ['二、事业收入', 2],
        ['收入总计', 12],
        ['一、基本支出', 7],
        ['二、项目支出', 5],
        ['支出总计', 12],
      ]),
    ],
    check: (table) =>
      expect(table.blocks.map((b) => [b.side, b.rows.length])).toEqual([
        ['income', 3],
        ['expenditure', 3],
      ]),
  },
  {
    name: 'three levels of numbering',
    kind: 'appropriation-summary',
    grids: [
      gridOf('x', [
        ...HEAD('财政拨款收支总表'),
        [
          '收入',
          '预算数',
          '支出',
          '合计',
          '一般公共预算',
          '政府性基金预算',
          '国有资本经营预算',
          '社会保险基金预算',
        ],
        ['一、本年收入', 30, '一、本年支出', 33, 25, 4, 4, 0],
        ['（一）一般公共预算拨款', 22, '（一）教育支出', 25, 25, _, _, _],
        ['1.经费拨款', 20, '（二）城乡社区支出', 4, _, 4, _, _],
        ['2.非税拨款', 2, '（三）国有资本经营预算支出', 4, _, _, 4, _],
        ['（二）政府性基金预算拨款', 4, _, _, _, _, _, _],
        ['（三）国有资本经营预算拨款', 4, _, _, _, _, _, _],
        ['二、上年结转', 5, _, _, _, _, _, _],
        ['（一）一般公共预算拨款', 5, '二、结转下年', 2, 2, _, _, _],
        ['收入总计', 35, '支出总计', 35, 27, 4, 4, 0],
      ]),
    ],
    rows: [
      'line 本年收入 8 30',
      'line 一般公共预算拨款 0 22',
      'line 经费拨款 1 20',
      'line 非税拨款 1 2',
      'line 政府性基金预算拨款 0 4',
      'line 国有资本经营预算拨款 0 4',
      'line 上年结转 8 5',
      'line 一般公共预算拨款 6 5',
      'closing 收入总计 - 35',
    ],
  },
  {
    name: 'units of three levels by their codes, with and without amounts of the department',
    kind: 'general-expenditure',
    grids: [
      gridOf('x', [
        ...HEAD('一般公共预算支出表'),
        ['科目编码', '单位代码', '单位名称（科目）', '合计', '基本支出', '项目支出'],
        [_, _, '合计', 30, 20, 10],
        [_, '108', '青禾县教育局', 30, 20, 10],
        [_, '108001', '青禾县教育局机关', 20, 15, 5],
        [_, '108001001', '青禾县教育局本级', 12, 10, 2],
        ['2050101', '108001001', '行政运行', 12, 10, 2],
        [_, '108001002', '青禾县招生办公室', 8, 5, 3],
        ['2050199', '108001002', '其他教育管理事务支出', 8, 5, 3],
        [_, '108002', '青禾县第一小学', 10, 5, 5],
        ['2050202', '108002', '小学教育', 10, 5, 5],
      ]),
    ],
    rows: [
      'total 合计 - 30 20 10',
      'unit 青禾县教育局 0 30 20 10',
      'unit 青禾县教育局机关 1 20 15 5',
      'unit 青禾县教育局本级 2 12 10 2',
      'subject 2050101 3 12 10 2',
      'unit 青禾县招生办公室 2 8 5 3',
      'subject 2050199 5 8 5 3',
      'unit 青禾县第一小学 1 10 5 5',
      'subject 2050202 7 10 5 5',
    ],
  },
  {
    name: 'units in a column of their own, printed once and merged down, without rows of units',
    kind: 'expenditure-summary',
    grids: [
      gridOf(
        'x',
        [
          ...HEAD('部门支出总表'),
          ['单位名称', '科目编码', '科目名称', '合计', '基本支出', '项目支出'],
          ['青禾县教育局', '205', '教育支出', 12, 10, 2],
          [_, '20501', '教育管理事务', 12, 10, 2],
          [_, '2050101', '行政运行', 12, 10, 2],
          ['青禾县第一小学', '205', '教育支出', 10, 5, 5],
          [_, '20502', '普通教育', 10, 5, 5],
          [_, '2050202', '小学教育', 10, 5, 5],
          ['合计', _, _, 22, 15, 7],
        ],
        ['A4:A6', 'A7:A9', 'A10:C10'],
      ),
    ],
    rows: [
      'subject 205 6 12 10 2',
      'subject 20501 0 12 10 2',
      'subject 2050101 1 12 10 2',
      'subject 205 6 10 5 5',
      'subject 20502 3 10 5 5',
      'subject 2050202 4 10 5 5',
      'total 合计 - 22 15 7',
    ],
    check: (table) =>
      expect(table.blocks[0]!.rows.map((r) => r.unitName)).toEqual([
        ...Array<string>(3).fill('青禾县教育局'),
        ...Array<string>(3).fill('青禾县第一小学'),
        undefined,
      ]),
  },
  {
    name: '类 and 款 printed once and left blank below',
    kind: 'general-expenditure',
    grids: [
      gridOf('x', [
        ...HEAD('一般公共预算支出预算表'),
        ['科目编码', _, _, '科目名称', '合计', '基本支出', '项目支出'],
        ['类', '款', '项', _, _, _, _],
        ['205', _, _, '教育支出', 12, 10, 2],
        [_, '01', _, '教育管理事务', 5, 4, 1],
        [_, _, '01', '行政运行', 3, 3, 0],
        [_, _, '02', '一般行政管理事务', 2, 1, 1],
        [_, '02', _, '普通教育', 7, 6, 1],
        [_, _, '02', '小学教育', 7, 6, 1],
        ['合计', _, _, _, 12, 10, 2],
      ]),
    ],
    rows: [
      'subject 205 6 12 10 2',
      'subject 20501 0 5 4 1',
      'subject 2050101 1 3 3 0',
      'subject 2050102 1 2 1 1',
      'subject 20502 0 7 6 1',
      'subject 2050202 4 7 6 1',
      'total 合计 - 12 10 2',
    ],
  },
  {
    name: '类 and 款 merged down beside their 项',
    kind: 'general-expenditure',
    grids: [
      gridOf(
        'x',
        [
          ...HEAD('一般公共预算支出预算表'),
          ['类', '款', '项', '科目名称', '合计', '基本支出', '项目支出'],
          ['205', '01', '01', '行政运行', 3, 3, 0],
          [_, _, '02', '一般行政管理事务', 2, 1, 1],
          ['合计', _, _, _, 5, 4, 1],
        ],
        ['A4:A5', 'B4:B5', 'A6:D6'],
      ),
    ],
    rows: ['subject 2050101 2 3 3 0', 'subject 2050102 2 2 1 1', 'total 合计 - 5 4 1'],
  },
  {
    name: 'subjects by name alone',
    kind: 'general-expenditure',
    grids: [
      gridOf('x', [
        ...HEAD('一般公共预算支出情况表'),
        ['功能科目名称', '合计', '基本支出', '项目支出'],
        ['合计', 7, 5, 2],
        ['一般公共服务支出', 5, 4, 1],
        ['  党委办公厅（室）及相关机构事务', 5, 4, 1],
        ['    行政运行', 4, 4, 0],
        ['    一般行政管理事务', 1, 0, 1],
        ['住房保障支出', 2, 1, 1],
        ['  住房改革支出', 2, 1, 1],
        ['    住房公积金', 2, 1, 1],
      ]),
    ],
    rows: [
      'total 合计 - 7 5 2',
      'subject 201 0 5 4 1',
      'subject 20131 1 5 4 1',
      'subject 2013101 2 4 4 0',
      'subject 2013102 2 1 0 1',
      'subject 221 0 2 1 1',
      'subject 22102 5 2 1 1',
      'subject 2210201 6 2 1 1',
    ],
  },
  {
    name: 'code and name under one heading',
    kind: 'general-basic',
    grids: [
      gridOf('x', [
        ...HEAD('一般公共预算基本支出表'),
        ['科目编码及名称', '合计', '人员经费', '公用经费'],
        ['合计', 9, 7, 2],
        ['301-工资福利支出', 7, 7, 0],
        ['30101-基本工资', 7, 7, 0],
        ['302-商品和服务支出', 2, 0, 2],
        ['30201-办公费', 2, 0, 2],
      ]),
    ],
    rows: [
      'total 合计 - 9 7 2',
      'subject 301 0 7 7 0',
      'subject 30101 1 7 7 0',
      'subject 302 0 2 0 2',
      'subject 30201 3 2 0 2',
    ],
  },
  {
    name: '基本支出 in two groups of columns, with sums of 人员 and 公用 below',
    kind: 'general-basic',
    grids: [
      gridOf('x', [
        ...HEAD('一般公共预算基本支出表'),
        ['科目编码', '科目名称', '预算数', '科目编码', '科目名称', '预算数'],
        ['301', '工资福利支出', 7, '302', '商品和服务支出', 2],
        ['30101', '基本工资', 7, '30201', '办公费', 2],
        ['303', '对个人和家庭的补助', 1, _, _, _],
        ['30305', '生活补助', 1, _, _, _],
        ['人员经费合计', _, 8, '公用经费合计', _, 2],
      ]),
    ],
    check: (table) => {
      expect(table.blocks).toHaveLength(1);
      expect(table.blocks[0]!.rows.map((r) => r.code ?? r.kind)).toEqual([
        '301',
        '30101',
        '303',
        '30305',
        'closing',
        '302',
        '30201',
        'closing',
      ]);
    },
  },
  {
    name: '基本 and 项目 each with this year’s and last year’s money',
    kind: 'general-expenditure',
    grids: [
      gridOf(
        'x',
        [
          ...HEAD('一般公共预算支出表'),
          ['科目编码', '科目名称', '合计', '基本支出', _, _, '项目支出', _, _],
          [_, _, _, '小计', '当年拨款', '上年结转', '小计', '当年拨款', '上年结转'],
          [_, '合计', 10, 6, 5, 1, 4, 3, 1],
          ['2050101', '行政运行', 10, 6, 5, 1, 4, 3, 1],
        ],
        ['D3:F3', 'G3:I3', 'A3:A4', 'B3:B4', 'C3:C4'],
      ),
    ],
    columns: ['total', 'basic<0', 'other<1', 'other<1', 'project<0', 'other<4', 'other<4'],
  },
  {
    name: 'this year’s and last year’s money each with 基本 and 项目',
    kind: 'general-expenditure',
    grids: [
      gridOf(
        'x',
        [
          ...HEAD('一般公共预算支出表'),
          ['科目编码', '科目名称', '总计', '当年财政拨款安排', _, _, '上年结转安排', _, _],
          [_, _, _, '小计', '基本支出', '项目支出', '小计', '基本支出', '项目支出'],
          [_, '合计', 10, 8, 5, 3, 2, 1, 1],
          ['2050101', '行政运行', 10, 8, 5, 3, 2, 1, 1],
        ],
        ['D3:F3', 'G3:I3', 'A3:A4', 'B3:B4', 'C3:C4'],
      ),
    ],
    columns: ['total', 'current-year<0', 'basic<1', 'project<1', 'carry-over<0', 'other<4', 'other<4'],
  },
  {
    name: 'the header again in the middle, a sum of the page, lines of signature',
    kind: 'general-expenditure',
    grids: [
      gridOf('x', [
        ...HEAD('一般公共预算支出表'),
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['2050101', '行政运行', 3, 3, 0],
        ['本页小计', _, 3, 3, 0],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['2050102', '一般行政管理事务', 2, 1, 1],
        ['合计', _, 5, 4, 1],
        ['单位负责人：', _, '财务负责人：', _, '制表人：'],
        ['填报日期：', 45678],
      ]),
    ],
    rows: ['subject 2050101 2 3 3 0', 'subject 2050102 2 2 1 1', 'total 合计 - 5 4 1'],
  },
  {
    name: '其中 in a table of subjects, without a code',
    kind: 'general-expenditure',
    grids: [
      gridOf('x', [
        ...HEAD('一般公共预算支出表'),
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [_, '合计', 5, 4, 1],
        ['2050101', '行政运行', 5, 4, 1],
        [_, '其中：政府采购', 2, 1, 1],
      ]),
    ],
    rows: ['total 合计 - 5 4 1', 'subject 2050101 0 5 4 1', 'line 政府采购 1 of-which 2 1 1'],
  },
  {
    name: '其中 as a column',
    kind: 'expenditure-summary',
    grids: [
      gridOf('x', [
        ...HEAD('部门支出总表'),
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '其中：政府采购'],
        [_, '合计', 5, 4, 1, 2],
        ['2050101', '行政运行', 5, 4, 1, 2],
      ]),
    ],
    columns: ['total', 'basic<0', 'project<0', 'other'],
  },
  {
    name: 'projects below their 项 without codes',
    kind: 'general-projects',
    grids: [
      gridOf('x', [
        ...HEAD('一般公共预算项目支出预算表'),
        ['科目编码', '科目（项目）名称', '金额'],
        [_, '合计', 5],
        ['2050102', '一般行政管理事务', 5],
        [_, '  招生考试经费', 3],
        [_, '  校园安全项目', 2],
      ]),
    ],
    rows: ['total 合计 - 5', 'subject 2050102 0 5', 'project 招生考试经费 1 3', 'project 校园安全项目 1 2'],
  },
  {
    name: 'projects with their 项’s code, below the 项 in a table of all expenditure',
    kind: 'expenditure-summary',
    grids: [
      gridOf('x', [
        ...HEAD('部门支出总表'),
        ['科目编码', '科目（项目）名称', '合计', '基本支出', '项目支出'],
        [_, '合计', 9, 4, 5],
        ['2050101', '行政运行', 4, 4, 0],
        ['2050102', '一般行政管理事务', 5, 0, 5],
        ['2050102', '招生考试经费', 3, 0, 3],
        ['2050102', '校园安全项目', 2, 0, 2],
      ]),
    ],
    rows: [
      'total 合计 - 9 4 5',
      'subject 2050101 0 4 4 0',
      'subject 2050102 0 5 0 5',
      'project 2050102 2 3 0 3',
      'project 2050102 2 2 0 2',
    ],
  },
  {
    name: 'projects alone, each beside its 项’s code',
    kind: 'general-projects',
    grids: [
      gridOf('x', [
        ...HEAD('一般公共预算项目支出预算表'),
        ['科目编码', '项目名称', '金额'],
        [_, '合计', 9],
        ['2010302', '网格员劳务费', 4],
        ['2010302', '综治中心运行费', 3],
        ['2010302', '信息系统运维费', 2],
      ]),
    ],
    rows: ['total 合计 - 9', 'project 2010302 0 4', 'project 2010302 0 3', 'project 2010302 0 2'],
  },
  {
    name: 'title, number and unit in one cell',
    kind: 'expenditure-summary',
    grids: [
      gridOf('x', [
        ['表1-2\n部门支出总表\n单位：元'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [_, '合计', 5, 4, 1],
        ['2050101', '行政运行', 5, 4, 1],
      ]),
    ],
    check: (table) =>
      expect([table.unit, table.number, table.title]).toEqual(['元', '1-2', '表1-2部门支出总表']),
  },
  {
    name: 'the unit behind the words of the header',
    kind: 'expenditure-summary',
    grids: [
      gridOf('x', [
        ['部门支出总表'],
        ['科目编码', '科目名称', '合计（元）', '基本支出（元）', '项目支出（元）'],
        [_, '合计', 5, 4, 1],
        ['2050101', '行政运行', 5, 4, 1],
      ]),
    ],
    columns: ['total', 'basic<0', 'project<0'],
    check: (table) => expect([table.unit, table.unitStated]).toEqual(['元', true]),
  },
  {
    name: 'number, department and unit beside the title',
    kind: 'expenditure-summary',
    grids: [
      gridOf('x', [
        ['部门：青禾县教育局', _, '2025年部门支出总表', _, '公开03表', '单位：元'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [_, '合计', 5, 4, 1],
        ['2050101', '行政运行', 5, 4, 1],
      ]),
    ],
    check: (table) =>
      expect([table.unit, table.number, table.department]).toEqual(['元', '03', '青禾县教育局']),
  },
  {
    name: 'headings of columns that are numbered',
    kind: 'three-public',
    grids: [
      gridOf('x', [
        ...HEAD('“三公”经费支出表'),
        ['单位名称', '合计', '1.因公出国（境）费', '2.公务接待费', '3.公务用车运行维护费'],
        ['青禾县教育局', 3, 0, 1, 2],
        ['合计', 3, 0, 1, 2],
      ]),
    ],
    columns: ['three-public', 'abroad<0', 'reception<0', 'vehicle-operation<0'],
  },
  {
    name: 'a fund’s income and expenditure in one table',
    kind: 'fund-expenditure',
    grids: [
      gridOf('x', [
        ...HEAD('政府性基金收支表'),
        ['收入', '预算数', '支出', '预算数'],
        ['一、政府性基金拨款收入', 5, '一、城乡社区支出', 5],
        ['收入总计', 5, '支出总计', 5],
      ]),
    ],
    check: (table) => expect(table.blocks.map((b) => b.side)).toEqual(['single', 'income']),
  },
  {
    name: 'an empty table that says so below its header',
    kind: 'fund-expenditure',
    grids: [
      gridOf('x', [
        ...HEAD('政府性基金预算支出表'),
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['此表无数据', _, _, _, _],
      ]),
    ],
    rows: [],
    check: (table) => expect([table.empty, table.notes.map((n) => n.text)]).toEqual([true, ['此表无数据']]),
  },
];

test.each(FORMS)('$name', ({ grids, kind, rows, columns, check }) => {
  const { book, warnings } = observe(grids);
  const [table] = book.tables;
  expect([table?.kind, book.others]).toEqual([kind, []]);
  if (columns) expect(describeColumns(table!)).toEqual(columns);
  if (rows) expect(describeRows(table!)).toEqual(rows);
  check?.(table!);
  expect(warnings.filter((w) => !/negative-amounts|parentless|unit-mismatch.unstated/.test(w))).toEqual([]);
});
