import { addressOfPlace, type CellPlace } from '../../../src/budget/Place';
import { recognise } from '../../../src/recognise';
import { rule } from '../../../src/rules/articulation/general-basic-total';
import { rule as tableTotal } from '../../../src/rules/articulation/table-total';
import { evaluate } from '../../../src/rules/evaluate';
import { gridOf, withCells, type CellLiteral } from '../../support/grid';
import { testRule } from '../../support/testRule';

testRule(rule, {
  holds: ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'],
  fails: [
    { sample: 'zhaohua-2023', cells: { '3-1!E7': 135.5345 }, finds: [['3-1!E7', '133.5345']] },

    { sample: 'zhaohua-2023', cells: { '3-1!E6': 135.5345 }, finds: [['3-1!E6', '133.5345']] },
    {
      sample: 'putuo-fuliyuan-2024-unit',
      cells: { '单位一般公共预算拨款表!F23': 9501146 },
      finds: [['单位一般公共预算拨款基本支出明细表!D35', '9501146']],
    },
  ],
  untold: [
    {
      when: 'there is no table of basic expenditure',
      sample: 'zhaohua-2023',
      without: ['3-1'],
      reasons: ['cannot-tell.missing-table'],
    },
    {
      when: 'there is no table of expenditure',
      sample: 'zhaohua-2023',
      without: ['3'],
      reasons: ['cannot-tell.missing-table'],
    },
    {
      when: 'one of the tables has no 合计',
      sample: 'zhaohua-2023',
      cells: { '3!E6': null },
      reasons: ['cannot-tell.missing-row'],
    },
    {
      when: 'the tables name different units',
      tables: [
        { kind: 'general-basic', rows: ['合计 | 3', '[] 甲局 | 3'] },
        {
          kind: 'general-expenditure',
          columns: ['total', 'basic'],
          rows: ['合计 | 3 | 3', '[] 乙局 | 3 | 3'],
        },
      ],
      reasons: ['cannot-tell.units-differ'],
    },
  ],
});

describe('no 合计 in a list that is there with all its 类', () => {
  const _ = null;
  const general = gridOf('3', [
    ['一般公共预算支出表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['201', '一般公共服务支出', 30, 20, 10],
    ['20103', '政府办公厅（室）及相关机构事务', 30, 20, 10],
    ['221', '住房保障支出', 3, 3, _],
    ['22102', '住房改革支出', 3, 3, _],
  ]);
  const basic = gridOf('3-1', [
    ['一般公共预算基本支出表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计'],
    [_, '合计', 23],
    ['301', '工资福利支出', 18],
    ['302', '商品和服务支出', 5],
  ]);

  test.each<[string, Readonly<Record<string, CellLiteral>>, Readonly<Record<string, CellLiteral>>, string[]]>(
    [
      ['right', {}, {}, []],
      ['another 合计 in the other table', {}, { C4: 32 }, ['C4']],
      ['a wrong 类', { D4: 21 }, {}, ['C4']],
      ['a row that is no subject may be a part of the whole', { A6: _, B6: '机动经费' }, { C4: 32 }, []],
      ['a 款 whose 类 is not there, too', { A6: '22102', A7: '22103' }, { C4: 32 }, []],
    ],
  )('%s', (_name, cells, others, finds) => {
    const book = recognise([withCells(general, cells), withCells(basic, others)]);
    const places = evaluate([rule], { book }).findings.map((f) =>
      addressOfPlace(f.places[0]!.place as CellPlace),
    );
    expect(places).toEqual(finds);
  });
});

describe('人员经费 and 公用经费 in tables of their own', () => {
  const _ = null;
  const half = (sheet: string, title: string, code: string, amount: number) =>
    gridOf(sheet, [
      [title],
      ['单位：万元'],
      ['科目编码', '科目名称', '预算数'],
      [code, '支出', amount],
      [`${code}01`, '其中一款', amount],
      [_, '合计', amount],
    ]);
  const spent = gridOf('5', [
    ['一般公共预算支出表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [_, '合计', 33, 23, 10],
    ['2010301', '行政运行', 23, 23, _],
    ['2010302', '一般行政管理事务', 10, _, 10],
  ]);

  test.each<[string, string, string, number, number]>([
    ['right, behind a dash', '基本支出表——人员经费', '基本支出表——公用经费', 5, 0],
    ['right, in brackets', '基本支出预算表（人员经费）', '基本支出预算表（日常公用经费）', 5, 0],
    ['wrong', '基本支出情况表—人员经费', '基本支出情况表—公用经费', 6, 1],
    ['a title that says more', '基本支出表—人员经费（工资福利支出）', '基本支出表—公用经费', 6, 0],
    ['twice the same', '基本支出表—人员经费', '基本支出表—人员经费', 6, 0],
  ])('%s', (_name, staff, office, amount, finds) => {
    const grids = [
      spent,
      half('6', `一般公共预算${staff}`, '301', 18),
      half('7', `一般公共预算${office}`, '302', amount),
    ];
    expect(evaluate([rule], { book: recognise(grids) }).findings).toHaveLength(finds);
  });
});

describe('财政拨款安排的基本支出预算表 in its place', () => {
  const _ = null;
  const spent = (
    sheet: string,
    title: string,
    basic: CellLiteral,
    project: CellLiteral,
    heads: CellLiteral[],
  ) =>
    gridOf(sheet, [
      [title],
      ['部门：青禾县水利局', _, _, _, '单位：万元'],
      ['科目编码', '科目名称', '合计', ...heads],
      [_, '合计', Number(basic ?? 0) + Number(project), basic, project],
    ]);
  const PLAIN = ['基本支出', '项目支出'];

  interface Case {
    readonly when: string;
    readonly title?: string;
    readonly total: number;
    readonly fund?: number;
    readonly heads?: CellLiteral[];
    readonly states: readonly string[];
    readonly found?: readonly string[];
  }

  test.each<Case>([
    { when: 'it is the general budget’s', total: 60, states: ['equal'] },
    { when: 'it is that of two funds', total: 70, fund: 10, states: ['equal'] },
    { when: 'it is less', total: 59, states: ['equal'], found: ['C5'] },
    { when: 'a fund is left out', total: 60, fund: 10, states: ['equal'], found: ['C5'] },
    {
      when: 'a fund does not tell what is basic',
      total: 70,
      heads: ['当年安排', '上年结转'],
      states: ['at-least'],
    },
    {
      when: 'it tells of part of what is basic',
      title: '财政拨款安排的基本支出（公用经费）预算表',
      total: 12,
      states: [],
    },
    { when: 'it does not say whose money it is', title: '基本支出预算表', total: 12, states: [] },
  ])(
    '$when',
    ({ title = '财政拨款安排的基本支出预算表', total, fund = 0, heads = PLAIN, states, found = [] }) => {
      const book = recognise([
        spent('5', '2025年一般公共预算支出预算表', 60, 40, PLAIN),
        spent('8', '2025年政府性基金支出预算表', fund, 30, heads),
        spent('9', '2025年国有资本经营预算支出表', 0, 0, PLAIN),
        gridOf('6', [
          [`2025年${title}`],
          ['部门：青禾县水利局', _, '单位：万元'],
          ['部门预算经济分类', _, '本年预算数'],
          ['编码', '名称'],
          [_, '合计', total],
          ['301', '工资福利支出', total - 5],
          ['30101', '基本工资', total - 5],
          ['302', '商品和服务支出', 5],
          ['30201', '办公费', 5],
        ]),
      ]);
      const { relations, findings } = evaluate([rule], { book });
      expect({
        states: relations.map(({ relation }) => relation.kind === 'linear' && relation.comparison),
        found: findings.map(({ places: [p] }) =>
          p?.place.kind === 'cell' ? addressOfPlace(p.place as CellPlace) : '',
        ),
      }).toEqual({ states, found });
    },
  );
});

describe('人员经费合计 and 公用经费合计 beside each other', () => {
  const _ = null;
  const spending = gridOf('总', [
    ['一般公共预算支出表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [_, '合计', 12, 10, 2],
    ['205', '教育支出', 12, 10, 2],
  ]);
  const lists = (heading: readonly CellLiteral[], foot: readonly CellLiteral[], ...more: CellLiteral[][]) =>
    gridOf('基', [
      ['一般公共预算基本支出表'],
      ['单位：万元'],
      ...(heading.length > 0 ? [[...heading]] : []),
      ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
      ['301', '工资福利支出', 6, '302', '商品和服务支出', 2],
      ['30101', '基本工资', 6, '30201', '办公费', 2],
      ['303', '对个人和家庭的补助', 1, '310', '资本性支出', 1],
      [...foot],
      ...more,
    ]);
  const finds = (basic: ReturnType<typeof gridOf>, sum: CellLiteral = 10): string[] =>
    evaluate([rule, tableTotal], { book: recognise([withCells(spending, { D4: sum }), basic]) }).findings.map(
      (f) =>
        `${f.rule} ${f.places[0]!.place.kind === 'cell' ? addressOfPlace(f.places[0]!.place as CellPlace) : ''}`,
    );
  const FOOT = ['人员经费合计', _, 7, '公用经费合计', _, 3] as const;

  test.each<[string, readonly CellLiteral[]]>([
    ['below headings of their own', ['人员经费', _, _, '公用经费', _, _]],
    ['without any heading', []],
  ])('are 基本支出, and each is its list: %s', (_name, heading) => {
    expect(finds(lists(heading, FOOT))).toEqual([]);
    expect(finds(lists(heading, FOOT), 11)).toContain('general-basic-total D4');
    const [wrongLeft, wrongRight] = [
      ['人员经费合计', _, 8, '公用经费合计', _, 3],
      ['人员经费合计', _, 7, '公用经费合计', _, 2],
    ].map((foot) => finds(lists(heading, foot)));
    const at = heading.length > 0 ? 8 : 7;
    expect(wrongLeft).toEqual(expect.arrayContaining([`table-total C${at}`, 'general-basic-total D4']));
    expect(wrongRight).toEqual(expect.arrayContaining([`table-total F${at}`, 'general-basic-total D4']));
  });

  test.each<[string, readonly CellLiteral[]]>([
    ['人员支出小计', ['人员支出小计', _, 7, '公用支出小计', _, 3]],
    ['日常公用经费合计', ['人员经费合计', _, 7, '日常公用经费合计', _, 3]],
  ])('in other words: %s', (_name, foot) => {
    expect(finds(lists(['人员', _, _, '公用', _, _], foot))).toEqual([]);
  });

  test('a 合计 of both is what counts', () => {
    const both = lists([], FOOT, ['合计', _, _, _, _, 10]);
    expect(finds(both)).toEqual([]);
    expect(finds(both, 11)).toEqual(['general-basic-total F8', 'table-total D4']);
  });

  test('one sum alone is not all', () => {
    expect(finds(lists([], ['人员经费合计', _, 7, _, _, _]), 11)).toEqual(['table-total D4']);
  });
});
