import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { recognise } from '../../src/recognise';
import { readGrids } from '../../src/workbook/file';
import { gridOf, type CellLiteral } from '../support/grid';

const HEAD: CellLiteral[][] = [
  ['表3', null, null, null, null],
  ['一般公共预算支出预算表', null, null, null, null],
  ['部门：某某局', null, null, null, '单位：万元'],
];

describe('the sample workbooks', () => {
  const sichuan = [
    'revenue-expenditure-summary',
    'revenue-summary',
    'expenditure-summary',
    'appropriation-summary',
    'appropriation-economic',
    'general-expenditure',
    'general-basic',
    'general-projects',
    'three-public',
    'fund-expenditure',
    'fund-three-public',
    'capital-expenditure',
  ];
  const shanghai = [
    'revenue-expenditure-summary',
    'revenue-summary',
    'expenditure-summary',
    'appropriation-summary',
    'general-expenditure',
    'fund-expenditure',
    'capital-expenditure',
    'general-basic',
    'three-public',
  ];

  test.each([
    ['zhaohua-2022', 2022, '中共广元市昭化区委群众工作局', sichuan, '万元', []],
    ['zhaohua-2023', 2023, '中共广元市昭化区委群众工作局', sichuan, '万元', []],
    ['suining-2024', 2024, '遂宁经济技术开发区群众工作与信访局', sichuan, '元', ['cover']],
    ['suining-2025', 2025, '遂宁经济技术开发区群众工作与信访局', sichuan, '元', ['cover']],
    ['putuo-fuliyuan-2024-unit', 2024, '上海市普陀区社会福利院', shanghai, '元', ['narrative', 'narrative']],
    ['shanghai-caizhengju-2025-unit', 2025, '上海市财政局', shanghai, '元', ['narrative', 'narrative']],
  ] as const)('%s', async (file, year, department, kinds, unit, others) => {
    const book = recognise(await readGrids(readFileSync(`samples/${file}.xlsx`)));
    expect([book.year, book.department]).toEqual([year, department]);
    expect(book.tables.map((t) => t.kind)).toEqual(kinds);
    expect(book.tables.map((t) => t.unit)).toEqual(
      kinds.map((k) => (k === 'three-public' && kinds === shanghai ? '万元' : unit)),
    );
    expect(book.tables.every((t) => t.unitStated)).toBe(true);
    expect(book.others.map((o) => o.kind)).toEqual(others);
  });

  test('every cell of a sample that holds an amount is in a recognised table', async () => {
    for (const file of readdirSync('samples').filter((f) => f.endsWith('.xlsx'))) {
      const grids = await readGrids(readFileSync(`samples/${file}`));
      const book = recognise(grids);
      const read = new Set(
        book.tables.flatMap((t) =>
          t.blocks.flatMap((b) =>
            b.rows.flatMap((r) => r.cells.map((c) => `${c.place.sheet}!${c.place.row},${c.place.column}`)),
          ),
        ),
      );
      const numbers = grids.flatMap((g) =>
        g.cells.filter((c) => typeof c.value === 'number').map((c) => `${g.name}!${c.row},${c.column}`),
      );
      expect(numbers.filter((n) => !read.has(n))).toEqual([]);
    }
  });
});

describe('layouts', () => {
  test('codes in one column, 合计 first, no merges, an index row, zeros as dashes', () => {
    const book = recognise([
      gridOf('Sheet3', [
        ...HEAD,
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['栏次', '', 1, 2, 3],
        ['', '合　计', 10, 7, 3],
        ['201', '一般公共服务支出', 10, 7, 3],
        ['20131', '党委办公厅（室）及相关机构事务', 10, 7, 3],
        ['2013101', '行政运行', 7, 7, '—'],
        [2013102, '一般行政管理事务', '3.00', '-', '3.00'],
      ]),
    ]);
    const [table] = book.tables;
    expect(table).toMatchObject({
      kind: 'general-expenditure',
      number: '3',
      unit: '万元',
      department: '某某局',
    });
    const rows = table!.blocks[0]!.rows;
    expect(rows.map((r) => [r.kind, r.code, r.parent])).toEqual([
      ['total', undefined, undefined],
      ['subject', '201', 0],
      ['subject', '20131', 1],
      ['subject', '2013101', 2],
      ['subject', '2013102', 2],
    ]);
    expect(rows.at(-1)!.cells.map((c) => [c.state, c.figure?.value.toString()])).toEqual([
      ['text-number', '3'],
      ['dash', '0'],
      ['text-number', '3'],
    ]);
    expect(table!.blocks[0]!.columns.map((c) => [c.measure, c.parent])).toEqual([
      ['total', undefined],
      ['basic', 3],
      ['project', 3],
    ]);
  });

  test('several units: each unit has its rows, the department heads its units', () => {
    const book = recognise([
      gridOf('x', [
        ['一般公共预算支出预算表'],
        ['', '', '', '单位：元'],
        ['科目编码', '单位代码', '单位名称（科目）', '合计', '基本支出', '项目支出'],
        ['', '', '合计', 30, 20, 10],
        ['', '108', '某某局', 30, 20, 10],
        ['', '108001', '某某局本级', 18, 12, 6],
        ['2010301', '108001', '行政运行', 18, 12, 6],
        ['', '108002', '某某中心', 12, 8, 4],
        ['2010350', '108002', '事业运行', 12, 8, 4],
      ]),
    ]);
    expect(book.tables[0]!.blocks[0]!.rows.map((r) => [r.kind, r.level, r.parent, r.unitName])).toEqual([
      ['total', 0, undefined, undefined],
      ['unit', 1, 0, '某某局'],
      ['unit', 2, 1, '某某局本级'],
      ['subject', 3, 2, '某某局本级'],
      ['unit', 2, 1, '某某中心'],
      ['subject', 3, 4, '某某中心'],
    ]);
  });

  test('a header of two levels without merges heads its neighbours', () => {
    const book = recognise([
      gridOf('x', [
        ['一般公共预算支出预算表'],
        ['单位：元'],
        ['科目编码', '科目名称', '合计', '当年财政拨款安排', null, '上年结转安排'],
        [null, null, null, '基本支出', '项目支出', null],
        ['201', '一般公共服务支出', 6, 1, 2, 3],
      ]),
    ]);
    expect(book.tables[0]!.blocks[0]!.columns.map((c) => [c.measure, c.path.join('/'), c.parent])).toEqual([
      ['total', '合计', undefined],
      ['basic', '当年财政拨款安排/基本支出', 3],
      ['project', '当年财政拨款安排/项目支出', 3],
      ['carry-over', '上年结转安排', 3],
    ]);
  });

  test('two tables in one sheet, and a page-split table', () => {
    const rows = (name: string, code: string): CellLiteral[][] => [
      [name],
      ['单位：元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [code, '某支出', 1, 1, null],
    ];
    const book = recognise([
      gridOf('x', [
        ...rows('部门支出总表', '201'),
        ...rows('一般公共预算支出预算表', '201'),
        ...rows('一般公共预算支出预算表（续）', '204'),
      ]),
    ]);
    expect(book.tables.map((t) => [t.kind, t.blocks[0]!.rows.length])).toEqual([
      ['expenditure-summary', 1],
      ['general-expenditure', 2],
    ]);
  });

  test('tables of other kinds on the same sheet are listed, a heading over all of them is not', () => {
    const spent: CellLiteral[][] = [
      ['单位：元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['201', '一般公共服务支出', 1, 1, null],
    ];
    const book = recognise([
      gridOf('x', [
        ['青禾县2025年预算公开报表'],
        ['部门支出总表'],
        ...spent,
        ['政府采购预算表'],
        ['项目名称', '品目名称', '金额'],
        ['办公设备', '计算机', 3],
        ['2024年部门决算资产情况表'],
        ['名称', '决算数'],
        ['房屋', 3],
        ['项目支出绩效目标表'],
        ['项目名称', '预算数'],
        ['校园安全', 3],
      ]),
    ]);
    expect(book.tables.map((t) => [t.kind, t.blocks[0]!.rows.length])).toEqual([['expenditure-summary', 1]]);
    expect(book.others).toEqual([
      {
        sheet: 'x',
        kind: 'unrecognised',
        reason: 'recognise.final-accounts',
        title: '2024年部门决算资产情况表',
      },
      { sheet: 'x', kind: 'form', title: '项目支出绩效目标表' },
      { sheet: 'x', kind: 'beside', title: '政府采购预算表' },
    ]);
  });

  test('a project whose name ends like a table’s does not end the table', () => {
    const book = recognise([
      gridOf('x', [
        ['一般公共预算项目支出预算表'],
        ['单位：元'],
        ['科目编码', '科目（项目）名称', '金额'],
        [null, '合计', 5],
        ['2050102', '一般行政管理事务', 5],
        [null, '统计年报表', '3'],
        [null, '教育普查调查表', 2],
      ]),
    ]);
    expect(book.tables[0]!.blocks[0]!.rows.map((r) => r.kind)).toEqual([
      'total',
      'subject',
      'project',
      'project',
    ]);
  });

  test('last year beside this year is no part of a sum', () => {
    const book = recognise([
      gridOf('x', [
        ['2025年部门支出总表'],
        ['单位：万元'],
        ['科目编码', '科目名称', '2024年预算数', '2025年预算数'],
        ['201', '一般公共服务支出', 5, 6],
      ]),
    ]);
    expect(book.tables[0]!.blocks[0]!.columns.map((c) => [c.measure, c.parent])).toEqual([
      ['prior-year', undefined],
      ['total', undefined],
    ]);
  });

  test.each([
    ['目录', [['目录'], ['表1 部门收支总表'], ['表2 部门收入总表']], 'contents', undefined],
    [
      'titles with their pages',
      [
        ['2025年部门预算公开表目录'],
        ['表1 部门收支总表', 3],
        ['表1-1 部门收入总表', 4],
        ['表6 部门预算项目绩效目标表', 9],
      ],
      'contents',
      undefined,
    ],
    [
      'a list of titles without a heading',
      [
        ['一、部门收支总表', '4'],
        ['二、部门收入总表', '5'],
        ['三、部门支出总表', '6'],
        ['四、项目支出绩效目标表', '7'],
      ],
      'contents',
      undefined,
    ],
    [
      'numbered titles',
      [
        ['目 录'],
        ['序号', '表名', '页码'],
        [1, '部门收支总表', 1],
        [2, '部门收入总表', 2],
        [3, '部门支出总表', 3],
      ],
      'contents',
      undefined,
    ],
    [
      'a guide',
      [
        ['填报说明'],
        ['一、部门收支总表'],
        ['本表反映部门全部收入和支出的总体情况，按照预算批复填列，收入总计等于支出总计。'],
        ['二、一般公共预算支出表'],
        ['本表反映一般公共预算当年拨款安排的支出，按照功能分类科目填列到项级科目，金额单位为万元。'],
      ],
      'narrative',
      undefined,
    ],
    [
      'a narrative that names tables',
      [
        ['青禾县教育局2025年部门预算编制说明'],
        ['一、收支总表情况说明：本单位收入预算总额为12.50万元，较上年增加2.10万元，主要原因是人员经费增加。'],
        ['财政拨款收支预算总表'],
        ['二、财政拨款收支总表中，本年收入12.50万元；本年支出12.50万元，其中教育支出10.00万元。'],
      ],
      'narrative',
      undefined,
    ],
    ['cover', [['某某局'], ['2025年部门预算']], 'cover', undefined],
    [
      'cover with a date',
      [['青禾县教育局'], ['2025年部门预算公开表'], [45678], ['（公章）']],
      'cover',
      undefined,
    ],
    [
      'performance goals with amounts',
      [
        ['部门预算项目支出绩效目标表（2025年度）'],
        ['项目名称', '校园安全项目', '预算数', 50],
        ['其中：财政拨款', 50, '其他资金', 0],
      ],
      'form',
      undefined,
    ],
    ['empty', [], 'empty', undefined],
    ['performance', [['部门整体支出绩效目标表'], ['项目', '指标'], ['产出', '完成']], 'form', undefined],
    [
      'final accounts',
      [['2023年部门决算资产情况表'], ['名称', '决算数'], ['房屋', 1]],
      'unrecognised',
      'recognise.final-accounts',
    ],
    [
      'a form of the internal set',
      [['收入支出决算总表'], ['财决01表'], ['项目', '决算数'], ['收入', 1]],
      'unrecognised',
      'recognise.internal-set',
    ],
    [
      'another table',
      [
        ['固定资产登记表'],
        ['名称', '数量', '价值', '金额'],
        ...Array.from({ length: 12 }, (_, i) => ['桌', i, i, i]),
      ],
      'unrecognised',
      'recognise.unknown-title',
    ],
  ] as [string, CellLiteral[][], string, string | undefined][])(
    '%s is listed as what it is',
    (name, rows, kind, reason) => {
      const book = recognise([gridOf(name, rows)]);
      expect(book.tables).toEqual([]);
      expect(book.others[0]).toMatchObject({ kind, ...(reason ? { reason } : {}) });
    },
  );

  test('a table in 美元 is not read as if it were in 元', () => {
    const book = recognise([
      gridOf('x', [['部门支出总表'], ['单位：美元'], ['科目编码', '科目名称', '合计'], ['201', '某支出', 1]]),
    ]);
    expect(book.tables).toEqual([]);
    expect(book.others[0]).toMatchObject({ reason: 'recognise.foreign-unit' });
  });
});

describe('templates of others', () => {
  const file = '../shared/torture/wps_dept.xlsx';
  test('sixteen sheets of an empty template: nine tables, and nothing guessed', async () => {
    if (!existsSync(file)) return console.log(`not run: ${file} is absent`);
    const book = recognise(await readGrids(readFileSync(file)));
    expect(book.tables).toHaveLength(9);
    expect(book.tables.every((t) => t.empty)).toBe(true);
    expect(book.others.filter((o) => o.kind === 'unrecognised')).toEqual([]);
  });
});
