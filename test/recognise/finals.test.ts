import type { AmountColumn, BudgetTable } from '../../src/budget/BudgetBook';
import { documentOf, FINAL_KINDS } from '../../src/budget/TableKind';
import { recognise } from '../../src/recognise';
import { finalKinds } from '../../src/recognise/kinds/finals';
import { readTitle } from '../../src/recognise/titles';
import { gridOf, type CellLiteral } from '../support/grid';

const only = (rows: CellLiteral[][], merges: readonly string[] = []): BudgetTable => {
  const { tables } = recognise([gridOf('Sheet1', rows, merges)]);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};

/** `total/plan<3`: what a column measures, its stage where it is not the 决算, and the column it is summed into. */
const told = ({ measure, stage, parent }: AmountColumn): string =>
  measure + (stage === 'final' ? '' : `/${stage}`) + (parent === undefined ? '' : `<${parent}`);

const columnsOf = (table: BudgetTable): string[] => table.blocks[0]!.columns.map(told);

describe('titles of final accounts', () => {
  test.each([
    ['收入支出决算总表', 'final-revenue-expenditure-summary'],
    ['2024年度部门收入支出决算表', 'final-revenue-expenditure-summary'],
    ['收入决算表', 'final-revenue-summary'],
    ['收入决算总表', 'final-revenue-summary'],
    ['支出决算总表', 'final-expenditure-summary'],
    ['财政拨款收入支出决算总表', 'final-appropriation-summary'],
    ['财政拨款支出决算明细表', 'final-appropriation-detail'],
    ['一般公共预算财政拨款支出决算表', 'final-general-expenditure'],
    ['一般公共预算财政拨款收入支出决算表', 'final-general-expenditure'],
    ['一般公共预算财政拨款支出决算明细表', 'final-general-detail'],
    ['一般公共预算财政拨款基本支出决算明细表', 'final-general-basic'],
    ['一般公共预算财政拨款基本支出决算表', 'final-general-basic'],
    ['一般公共预算财政拨款项目支出决算表', 'final-general-projects'],
    ['政府性基金预算财政拨款收入支出决算表', 'final-fund-expenditure'],
    ['国有资本经营预算财政拨款收入支出决算表', 'final-capital-balance'],
    ['国有资本经营预算财政拨款支出决算表', 'final-capital-expenditure'],
    ['财政拨款“三公”经费支出决算表', 'final-three-public'],
    ['一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表', 'final-three-public'],
  ])('%s is %s', (title, kind) => expect(readTitle(title)?.definition?.kind).toBe(kind));

  test.each(['国有资产使用情况决算表', '部门决算量化评价表', '政府采购支出决算表'])('%s is none', (title) =>
    expect(readTitle(title)).toMatchObject({ definition: undefined, other: 'final-accounts' }),
  );

  test('every kind is a document of its own', () => {
    expect(finalKinds.map((k) => k.kind)).toEqual(FINAL_KINDS);
    expect(FINAL_KINDS.map(documentOf)).toEqual(FINAL_KINDS.map(() => 'final'));
    expect(documentOf('revenue-summary')).toBe('budget');
  });
});

const CODES: CellLiteral[] = ['功能分类科目编码', null, null, '科目名称'];
const CODE_MERGES = ['A3:D3', 'A4:C5', 'D4:D5'];

describe('columns', () => {
  test.each<[string, CellLiteral]>([
    ['text', '1'],
    ['a number', 1],
  ])('the 合计 stands in the row of 类, 款, 项 below a row that numbers the columns with %s', (_, first) => {
    const number = (n: number): CellLiteral => (typeof first === 'number' ? n : String(n));
    const table = only(
      [
        ['支出决算表'],
        ['金额单位：万元'],
        ['项目', null, null, null, '本年支出合计', '基本支出', '项目支出', '经营支出'],
        CODES,
        [],
        ['类', '款', '项', '栏次', number(1), number(2), number(3), number(4)],
        [null, null, null, '合计', 8, 5, 3, null],
        ['201', null, null, '一般公共服务支出', 8, 5, 3, null],
      ],
      [...CODE_MERGES, 'E3:E5', 'F3:F5', 'G3:G5', 'H3:H5'],
    );
    expect(columnsOf(table)).toEqual(['total', 'basic<5', 'project<5', 'operating<5']);
    expect(table.blocks[0]!.rows.map((r) => [r.kind, r.label])).toEqual([
      ['total', '合计'],
      ['subject', '一般公共服务支出'],
    ]);
  });

  test('决算数 below every heading says nothing of what is measured', () => {
    const table = only(
      [
        ['收入决算表'],
        ['单位：万元'],
        ['项目', null, null, null, '本年收入合计', '财政拨款收入', '其他收入'],
        CODES,
        [null, null, null, null, '决算数', '决算数', '决算数'],
        ['类', '款', '项', '合计', 9, 8, 1],
        ['205', null, null, '教育支出', 9, 8, 1],
      ],
      [...CODE_MERGES, 'E3:E4', 'F3:F4', 'G3:G4'],
    );
    expect(columnsOf(table)).toEqual(['total', 'appropriation<5', 'other-income<5']);
    expect(table.blocks[0]!.rows[0]).toMatchObject({ kind: 'total', row: 6 });
  });

  test.each(['合计', '合　计'])(
    'a fund’s balances stand beside what is spent, and the 合计 may say headings in words: %s',
    (sum) => {
      const table = only(
        [
          ['政府性基金预算财政拨款收入支出决算表'],
          ['单位：万元'],
          ['项目', null, '年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
          ['功能分类科目编码', '科目名称'],
          ['合计', null, 1, 7, sum, '基本支出', '项目支出', 2],
          ['212', '城乡社区支出', 1, 7, 6, null, 6, 2],
        ],
        ['A3:B3', 'C3:C4', 'D3:D4', 'E3:G4', 'H3:H4'],
      );
      expect(columnsOf(table)).toEqual([
        'carry-over',
        'income',
        'total',
        'basic<5',
        'project<5',
        'carry-out',
      ]);
      const [total, subject] = table.blocks[0]!.rows;
      expect(total!.cells.map((c) => c.state)).toEqual([
        'number',
        'number',
        'heading',
        'heading',
        'heading',
        'number',
      ]);
      expect(subject).toMatchObject({ code: '212', parent: 0 });
    },
  );

  test('an empty table keeps its 合计 with headings in its amount cells', () => {
    const table = only(
      [
        ['国有资本经营预算财政拨款收入支出决算表'],
        ['单位：万元'],
        ['项目', null, '年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
        ['功能分类科目编码', '科目名称'],
        ['合计', null, null, null, '合计', '基本支出', '项目支出'],
        [],
        ['说明：本部门没有国有资本经营预算财政拨款收入和支出，故本表无数据。'],
      ],
      ['A3:B3', 'C3:C4', 'D3:D4', 'E3:G4', 'H3:H4'],
    );
    expect(table.empty).toBe(true);
    expect(table.blocks[0]!.rows.map((r) => r.kind)).toEqual(['total']);
    expect(table.notes).toHaveLength(1);
  });

  test.each<[string, string, string, readonly string[]]>([
    [
      'a plan names its year',
      '2023年年初预算数',
      '2023年决算数',
      ['total/initial', 'total', 'basic<5', 'project<5'],
    ],
    [
      'a plan names its 年度',
      '2023年度全年预算',
      '决算数',
      ['total/adjusted', 'total', 'basic<5', 'project<5'],
    ],
    [
      'a plan that says no more',
      '2023年预算数',
      '2023年度决算数',
      ['total/plan', 'total', 'basic<5', 'project<5'],
    ],
    ['本年度', '本年度年初预算数', '决算数', ['total/initial', 'total', 'basic<5', 'project<5']],
    [
      'a plan of the year before',
      '2022年预算数',
      '2023年决算数',
      ['prior-year', 'total', 'basic<5', 'project<5'],
    ],
    [
      'the account of the year before',
      '2022年决算数',
      '2023年决算数',
      ['prior-year', 'total', 'basic<5', 'project<5'],
    ],
  ])('%s', (_, plan, result, columns) => {
    const table = only(
      [
        ['2023年度一般公共预算财政拨款支出决算情况表'],
        ['单位：万元'],
        ['科目编码', '科目名称', null, plan, result],
        [null, null, null, null, '合计', '基本支出', '项目支出'],
        ['合计', null, null, 8, 6, 5, 1],
        ['205', '教育支出', null, 8, 6, 5, 1],
      ],
      ['A3:A4', 'B3:C4', 'D3:D4', 'E3:G3'],
    );
    expect(columnsOf(table)).toEqual(columns);
  });

  test('parts of what is carried over are no spending', () => {
    const table = only(
      [
        ['一般公共预算财政拨款收入支出决算表'],
        ['单位：万元'],
        [
          '项目',
          null,
          '年初结转和结余',
          null,
          null,
          '本年收入',
          null,
          '本年支出',
          null,
          null,
          '年末结转和结余',
        ],
        [
          '科目编码',
          '科目名称',
          '合计',
          '基本支出结转',
          '项目支出结转和结余',
          '合计',
          '基本支出',
          '合计',
          '基本支出',
          '项目支出',
          '合计',
        ],
        ['合计', null, 3, 1, 2, 9, 9, 10, 8, 2, 2],
        ['205', '教育支出', 3, 1, 2, 9, 9, 10, 8, 2, 2],
      ],
      ['A3:B3', 'C3:E3', 'F3:G3', 'H3:J3'],
    );
    expect(columnsOf(table)).toEqual([
      'carry-over',
      'other<3',
      'other<3',
      'income',
      'other<6',
      'total',
      'basic<8',
      'project<8',
      'carry-out',
    ]);
  });
});

test('numbers of columns count as such behind 栏次 where they are shown as amounts', () => {
  const grid = gridOf('Sheet1', [
    ['支出决算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出'],
    ['栏次', null, 1, 2],
    ['合计', null, 6, 6],
    ['205', '教育支出', 6, 6],
  ]);
  const shown = {
    ...grid,
    cells: grid.cells.map((c) => (typeof c.value === 'number' ? { ...c, text: c.value.toFixed(2) } : c)),
  };
  const [table] = recognise([shown]).tables;
  expect(table!.blocks[0]!.rows.map((r) => r.kind)).toEqual(['total', 'subject']);
});

describe('“三公”', () => {
  const ITEMS = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', null, null, '公务接待费'];
  const CARS = [null, null, '小计', '公务用车购置费', '公务用车运行维护费', null];
  const PLAN = [
    'three-public/plan',
    'abroad/plan<1',
    'vehicles/plan<1',
    'vehicle-purchase/plan<3',
    'vehicle-operation/plan<3',
    'reception/plan<1',
  ];
  const FINAL = [
    'three-public',
    'abroad<7',
    'vehicles<7',
    'vehicle-purchase<9',
    'vehicle-operation<9',
    'reception<7',
  ];

  test('plans and results in two blocks', () => {
    const table = only(
      [
        ['财政拨款“三公”经费支出决算表'],
        ['单位：万元'],
        ['预算数', null, null, null, null, null, '决算数'],
        [...ITEMS, ...ITEMS],
        [...CARS, ...CARS],
        Array.from({ length: 12 }, (_, i) => i + 1),
        [5, 0, 4, 0, 4, 1, 4, 0, 3.5, 0, 3.5, 0.5],
      ],
      ['A3:F3', 'G3:L3', 'C4:E4', 'I4:K4'],
    );
    expect(columnsOf(table)).toEqual([...PLAN, ...FINAL]);
    expect(table.blocks[0]!.rows).toHaveLength(1);
  });

  test('plans and results in pairs', () => {
    const twice = (texts: CellLiteral[]): CellLiteral[] => texts.flatMap((t) => [t, null]);
    const table = only(
      [
        ['财政拨款“三公”经费支出决算表'],
        ['单位：万元'],
        ['财政拨款“三公”经费'],
        twice(ITEMS),
        twice(CARS),
        Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? '预算数' : '决算数')),
        [5, 4, 0, 0, 4, 3.5, 0, 0, 4, 3.5, 1, 0.5],
      ],
      ['A3:L3', 'A4:B5', 'C4:D5', 'E4:J4', 'K4:L5', 'E5:F5', 'G5:H5', 'I5:J5'],
    );
    expect(columnsOf(table)).toEqual([
      'three-public/plan',
      'three-public',
      'abroad/plan<1',
      'abroad<2',
      'vehicles/plan<1',
      'vehicles<2',
      'vehicle-purchase/plan<5',
      'vehicle-purchase<6',
      'vehicle-operation/plan<5',
      'vehicle-operation<6',
      'reception/plan<1',
      'reception<2',
    ]);
  });
});

describe('“三公” below one another', () => {
  const HEAD: CellLiteral[][] = [['财政拨款“三公”经费支出决算表'], ['单位：万元']];

  test('plans and results in rows of their own are columns of two stages', () => {
    const table = only([
      ...HEAD,
      ['项目', '小计', '因公出国（境）费用', '公务接待费', '公务用车购置及运行维护费'],
      ['栏次', 1, 2, 3, 4],
      ['预算数', 3, 0, 1, 2],
      ['决算数', 2.2, 0, 0.4, 1.8],
    ]);
    const { columns, rows } = table.blocks[0]!;
    expect(columns.map(({ measure, stage }) => `${measure} ${stage}`)).toEqual(
      ['plan', 'final'].flatMap((stage) =>
        ['three-public', 'abroad', 'reception', 'vehicles'].map((measure) => `${measure} ${stage}`),
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.cells.map((c) => c.text)).toEqual(['3', '0', '1', '2', '2.2', '0', '0.4', '1.8']);
  });

  test.each<[string, CellLiteral[]]>([
    ['that go on counting', [5, 6, 7, 8]],
    ['that begin anew', [1, 2, 3, 4]],
  ])(
    'plans and results in two tables, with numbers of columns %s, are columns of two stages',
    (_, numbers) => {
      const heads = ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'];
      const table = only(
        [
          ...HEAD,
          ['2024年度预算数'],
          heads,
          [1, 2, 3, 4],
          [6.4, 0, 5.2, 1.2],
          ['2024年度决算数'],
          heads,
          numbers,
          [5.9, 0, 4.95, 0.95],
        ],
        ['A3:D3', 'A7:D7'],
      );
      const { columns, rows } = table.blocks[0]!;
      expect(columns.map(({ measure, stage }) => `${measure} ${stage}`)).toEqual(
        ['plan', 'final'].flatMap((stage) =>
          ['three-public', 'abroad', 'vehicles', 'reception'].map((measure) => `${measure} ${stage}`),
        ),
      );
      expect(rows.map((r) => r.cells.map((c) => c.text))).toEqual([
        ['6.4', '0', '5.2', '1.2', '5.9', '0', '4.95', '0.95'],
      ]);
    },
  );

  test('a heading without amounts is not the sum, nor 国内接待费 a second item', () => {
    const table = only([
      ['“三公”经费、行政参公单位机关运行经费情况表'],
      ['单位：万元'],
      ['项目', '行次', '预算数', '决算统计数'],
      ['一、“三公”经费支出', '1', '-', '-'],
      ['（一）支出合计', '2', 4, 2.3],
      ['1．因公出国（境）费', '3', 0, 0],
      ['2．公务用车购置及运行维护费', '4', 2, 1.5],
      ['3．公务接待费', '5', 2, 0.8],
      ['（1）国内接待费', '6', '-', 0.8],
    ]);
    const { columns, rows } = table.blocks[0]!;
    const whole = columns.findIndex((c) => c.measure === 'three-public');
    expect(rows[0]!.cells[whole]!.text).toBe('4');
    expect(columns.filter((c) => c.parent === columns[whole]!.column).map((c) => c.measure)).toEqual([
      'abroad',
      'vehicles',
      'reception',
    ]);
  });
});

test('公用经费 behind 其中：人员经费 is a part of the 合计, too', () => {
  const table = only([
    ['一般公共预算财政拨款基本支出决算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '金额'],
    ['301', '工资福利支出', 8],
    ['302', '商品和服务支出', 2],
    ['合计', null, 10],
    ['其中：人员经费', null, 8],
    ['公用经费', null, 2],
  ]);
  expect(table.blocks[0]!.rows.map((r) => [r.kind, r.ofWhich ?? false])).toEqual([
    ['subject', false],
    ['subject', false],
    ['total', false],
    ['line', true],
    ['line', true],
  ]);
});

test.each<[string, CellLiteral]>([
  ['a number', 3],
  ['a text', '3.00'],
])('the sum below economic items side by side stands where its list ends, as %s', (_, sum) => {
  const table = only(
    [
      ['一般公共预算财政拨款基本支出决算明细表'],
      ['单位：万元'],
      ['人员经费', null, null, '公用经费'],
      ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
      ['301', '工资福利支出', 6, '302', '商品和服务支出', 2, '310', '资本性支出', 1],
      ['30101', '基本工资', 6, '30201', '办公费', 2, '31002', '办公设备购置', 1],
      ['人员经费合计', null, 6, '公用经费合计', null, null, null, null, sum],
    ],
    ['A3:C3', 'D3:I3', 'A7:B7', 'D7:H7'],
  );
  expect(table.blocks).toHaveLength(1);
  const { rows } = table.blocks[0]!;
  expect(rows.filter((r) => r.kind === 'subject').map((r) => r.code)).toEqual([
    '301',
    '30101',
    '302',
    '30201',
    '310',
    '31002',
  ]);
  expect(rows.filter((r) => r.kind === 'closing').map((r) => [r.label, r.cells[0]!.text])).toEqual([
    ['人员经费合计', '6'],
    ['公用经费合计', String(sum)],
  ]);
});

describe('books', () => {
  const finalTable = (year: number): CellLiteral[][] => [
    [`${year}年度支出决算表`],
    ['单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出'],
    ['合计', null, 2, 2],
    ['201', '一般公共服务支出', 2, 2],
  ];
  const budgetTable: CellLiteral[][] = [
    ['支出预算总表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出'],
    ['合计', null, 3, 3],
    ['201', '一般公共服务支出', 3, 3],
  ];

  test('a budget and a final account in one book are told apart table by table, with their years', () => {
    const book = recognise([
      gridOf('封面', [['某局2025年部门预算公开']]),
      gridOf('a', budgetTable),
      gridOf('b', finalTable(2023)),
    ]);
    expect(book.tables.map((t) => t.kind)).toEqual(['expenditure-summary', 'final-expenditure-summary']);
    expect(book).toMatchObject({ year: 2025 });
    expect(book.tables[1]).toMatchObject({ year: 2023 });
  });

  test('a title without the word counts as a final account’s where its columns are headed 决算数', () => {
    const table = only([
      ['财政拨款“三公”经费支出表'],
      ['单位：万元'],
      ['预算数', null, '决算数', null],
      ['合计', '公务接待费', '合计', '公务接待费'],
      [3, 3, 2, 2],
    ]);
    expect(table.kind).toBe('final-three-public');
    expect(columnsOf(table)).toEqual([
      'three-public/plan',
      'reception/plan<1',
      'three-public',
      'reception<3',
    ]);
  });

  test.each([
    ['its cover', '某局2024年度部门决算', {}],
    ['the name of its file', '某局部门决算', { file: '某局2024年部门决算公开.xlsx' }],
  ])('the year of a final account is told by %s', (_, cover, outside) => {
    const rows = finalTable(2024);
    rows[0] = ['支出决算表'];
    const book = recognise([gridOf('封面', [[cover]]), gridOf('a', rows)], outside);
    expect(book.year).toBe(2024);
  });
});
