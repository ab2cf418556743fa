import { lookUp, measureKey, pathsOf, type MeasurePath } from '../../../src/narrative/measures';
import { book, subject, table } from '../buildBook';

const sichuan = book(2023, [
  table(
    'revenue-expenditure-summary',
    '万元',
    {
      side: 'income',
      columns: ['total'],
      rows: [
        ['line', '一、一般公共预算拨款收入', [90], { line: 'source' }],
        ['line', '二、政府性基金预算拨款收入', [''], { line: 'source' }],
        ['line', '四、事业收入', [8], { line: 'source' }],
        ['line', '五、事业单位经营收入', [1], { line: 'source' }],
        ['closing', '本年收入合计', [99], { line: 'year-total' }],
        ['closing', '八、上年结转', [1], { line: 'carry-in' }],
        ['closing', '收入总计', [100], { line: 'grand-total' }],
      ],
    },
    {
      side: 'expenditure',
      columns: ['total'],
      rows: [
        ['line', '一、一般公共服务支出', [80], { line: 'class' }],
        ['line', '七、医疗卫生与计划生育支出', [20], { line: 'class' }],
        ['closing', '支出总计', [100], { line: 'grand-total' }],
      ],
    },
  ),
  table('expenditure-summary', '万元', {
    columns: ['total', 'basic', 'project'],
    rows: [
      ['total', '合计', [100, 60, 40]],
      ['unit', '甲', [70, 40, 30]],
      subject('2012901', '行政运行', [70, 40, 30], '甲'),
      ['unit', '乙', [30, 20, 10]],
      subject('2012901', '行政运行', [10, 5, 5], '乙'),
      subject('2101101', '行政单位医疗', [20, 15, 5], '乙'),
    ],
  }),
  table('general-expenditure', '万元', {
    columns: ['total', 'basic', 'project', 'carry-over'],
    rows: [
      ['total', '合计', [91, 60, 30, 1]],
      subject('201', '一般公共服务支出', [71, 40, 30, 1]),
      subject('2012901', '行政运行', [71, 40, 30, 1], '甲'),
    ],
  }),
  table('general-basic', '万元', {
    columns: ['total', 'personnel', 'public'],
    rows: [
      ['total', '合计', [60, 50, 10]],
      subject('301', '工资福利支出', [50, 50, '']),
      subject('30101', '基本工资', [50, 50, '']),
      subject('302', '商品和服务支出', [10, '', 10]),
      subject('30201', '办公费', [10, '', 10]),
    ],
  }),
  table('general-projects', '万元', {
    columns: ['total'],
    rows: [
      ['total', '合计', [30]],
      ['project', '档案数字化经费', [30], { code: '2012901' }],
    ],
  }),
  table('three-public', '万元', {
    columns: ['three-public', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-operation', 'reception'],
    rows: [['total', '合计', [3, '', 2, '', 2, 1]]],
  }),
]);

const path = (p: MeasurePath): MeasurePath => p;

describe('a measure in a book of the Sichuan layout', () => {
  test.each<[MeasurePath, string | null]>([
    [path({ kind: 'income', scope: 'all', part: 'total' }), '100'],
    [path({ kind: 'income', scope: 'all', part: 'year' }), '99'],
    [path({ kind: 'income', scope: 'all', part: 'carry-in' }), '1'],
    [path({ kind: 'income', scope: 'all', part: 'general' }), '90'],
    [path({ kind: 'income', scope: 'all', part: 'institution' }), '8'],
    [path({ kind: 'income', scope: 'all', part: 'operating' }), '1'],
    [path({ kind: 'income', scope: 'all', part: 'fund' }), '0'],
    [path({ kind: 'income', scope: 'all', part: 'superior-subsidy' }), null],
    [path({ kind: 'expenditure', fund: 'all', part: 'total' }), '100'],
    [path({ kind: 'expenditure', fund: 'all', part: 'basic' }), '60'],
    [path({ kind: 'expenditure', fund: 'all', part: 'total', code: '201' }), '80'],
    [path({ kind: 'expenditure', fund: 'all', part: 'total', code: '210' }), '20'],
    [path({ kind: 'expenditure', fund: 'all', part: 'project', code: '2012901' }), '35'],
    [path({ kind: 'expenditure', fund: 'general', part: 'current' }), '90'],
    [path({ kind: 'expenditure', fund: 'general', part: 'total', code: '201' }), '71'],
    [path({ kind: 'expenditure', fund: 'general', part: 'total', code: '20129' }), '71'],
    [path({ kind: 'expenditure', fund: 'general', part: 'current', code: '2012901' }), '70'],
    [path({ kind: 'expenditure', fund: 'general', part: 'personnel' }), '50'],
    [path({ kind: 'expenditure', fund: 'general', part: 'project', project: '档案 数字化经费' }), '30'],
    [path({ kind: 'economic', scope: 'general-basic', part: 'total', code: '302' }), '10'],
    [path({ kind: 'economic', scope: 'general-basic', part: 'public', code: '30201' }), '10'],
    [path({ kind: 'three-public', fund: 'general', part: 'vehicles' }), '2'],
    [path({ kind: 'three-public', fund: 'general', part: 'abroad' }), '0'],
    [path({ kind: 'three-public', fund: 'fund', part: 'total' }), null],
    [path({ kind: 'office-operation' }), null],
    [path({ kind: 'expenditure', fund: 'capital', part: 'total' }), null],
  ])('%j is %s', (p, expected) => {
    expect(lookUp(sichuan, p)?.figure.value.toString() ?? null).toBe(expected);
  });

  test('a figure of several cells names each of them', () => {
    const sum = lookUp(sichuan, { kind: 'expenditure', fund: 'all', part: 'total', code: '2012901' })!;
    expect(sum.figure.origin).toBe('derived');
    expect(sum.sources.map((t) => t.figure.place)).toMatchObject([{ row: 9 }, { row: 11 }]);
  });

  test('every path listed can be looked up, and none is listed twice', () => {
    const all = pathsOf(sichuan);
    expect(all.length).toBeGreaterThan(40);
    expect(new Set(all.map((f) => measureKey(f.path))).size).toBe(all.length);
    for (const f of all)
      expect(lookUp(sichuan, f.path)!.figure.value.toString()).toBe(f.figure.value.toString());
  });
});

describe('a measure in a book of the Shanghai layout', () => {
  const shanghai = book(2025, [
    table(
      'appropriation-summary',
      '元',
      {
        side: 'income',
        columns: ['total'],
        rows: [
          ['line', '一、一般公共预算资金', [1000], { line: 'source' }],
          ['line', '二、政府性基金', [''], { line: 'source' }],
          ['closing', '收入总计', [1000], { line: 'grand-total' }],
        ],
      },
      {
        side: 'expenditure',
        columns: ['total', 'general', 'fund', 'capital'],
        rows: [
          ['line', '一、一般公共服务支出', [1000, 1000, '', ''], { line: 'class' }],
          ['closing', '支出总计', [1000, 1000, '', ''], { line: 'grand-total' }],
        ],
      },
    ),
    table('three-public', '万元', {
      columns: ['three-public', 'abroad', 'office-operation'],
      rows: [['total', '', [3, 1, 25.5]]],
    }),
  ]);

  test.each<[MeasurePath, string]>([
    [path({ kind: 'income', scope: 'appropriation', part: 'year' }), '1000'],
    [path({ kind: 'income', scope: 'appropriation', part: 'general' }), '1000'],
    [path({ kind: 'expenditure', fund: 'appropriation', part: 'total', code: '201' }), '1000'],
    [path({ kind: 'office-operation' }), '25.5'],
  ])('%j is %s', (p, expected) => {
    expect(lookUp(shanghai, p)?.figure.value.toString()).toBe(expected);
  });
});
