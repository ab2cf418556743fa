import { documentOf } from '../../src/budget/TableKind';
import { recognise } from '../../src/recognise';
import { evaluate } from '../../src/rules/evaluate';
import { bookRules } from '../../src/rules/registry';
import type { Grid } from '../../src/workbook/Grid';
import type { MinistryStyle } from '../support/ministry/book';
import type { MinistryTraits } from '../support/ministry/model';
import { plainMinistry } from '../support/ministry/plain';
import { buildBook, type TableLiteral } from '../support/book';
import { gridOf, type CellLiteral } from '../support/grid';

/** What looks wrong in a correct book and is not: one test per case, each with what is still checked. */

const judged = (tables: readonly TableLiteral[]) => evaluate(bookRules, { book: buildBook(tables) });
const read = (grids: readonly Grid[]) => evaluate(bookRules, { book: recognise(grids) });

/** Findings that ask a person to act, but for tables that a book of a few tables naturally lacks. */
const alarms = ({ findings }: ReturnType<typeof read>): string[] =>
  findings
    .filter((f) => f.severity !== 'info' && f.rule !== 'missing-tables')
    .map((f) => `${f.rule} ${f.message.id}`);

const stated = ({ relations }: ReturnType<typeof read>, rule: string): string[] =>
  relations
    .filter((r) => r.relation.rule === rule)
    .map(
      (r) =>
        `${r.judgement.verdict}${r.relation.kind === 'linear' && r.relation.comparison === 'at-least' ? ' ≥' : ''}`,
    );

const ministry = (traits: Partial<MinistryTraits>, style: Partial<MinistryStyle> = {}) =>
  read(plainMinistry(traits, style));

describe('tables of different scope', () => {
  test('all expenditure is larger than the appropriations by what other income pays for', () => {
    const outcome = ministry({ nonFiscal: true });
    expect(alarms(outcome)).toEqual([]);
    expect(new Set(stated(outcome, 'expenditure-by-subject'))).toEqual(new Set(['consistent ≥']));
    expect(new Set(stated(ministry({}), 'expenditure-by-subject'))).toEqual(new Set(['consistent']));
  });

  test('the funds’ own tables leave out what was carried over, and the summaries count it', () => {
    const outcome = ministry({ carryOver: true, funds: true });
    expect(alarms(outcome)).toEqual([]);
    expect(new Set(stated(outcome, 'appropriation-expenditure-total'))).toEqual(new Set(['consistent']));
    expect(stated(outcome, 'appropriation-expenditure-class')).toContain('consistent ≥');
  });

  test('money carried on to next year is income and no expenditure', () => {
    expect(alarms(ministry({ carryOut: true, carryOver: true, nonFiscal: true, funds: true }))).toEqual([]);
  });

  test('机关运行经费 is not 公用经费: only some units are 行政 or 参公', () => {
    const outcome = judged([
      {
        kind: 'three-public',
        columns: ['three-public', 'reception<three-public', 'office-operation'],
        rows: ['合计 | 3 | 3 | 40'],
      },
      { kind: 'general-basic', columns: ['total', 'personnel', 'public'], rows: ['合计 | 300 | 200 | 100'] },
      {
        kind: 'general-expenditure',
        columns: ['total', 'basic', 'project'],
        rows: ['合计 | 350 | 300 | 50'],
      },
    ]);
    expect(alarms(outcome)).toEqual([]);
    expect(stated(outcome, 'office-operation')).toEqual(['consistent ≥']);
  });

  test('30217 of 基本支出 is less than “三公” 公务接待费 where projects pay part of it', () => {
    const outcome = judged([
      { kind: 'three-public', columns: ['three-public', 'reception'], rows: ['合计 | 5 | 5'] },
      { kind: 'general-basic', rows: ['合计 | 2', '302 商品和服务支出 | 2', '30217 公务接待费 | 2'] },
    ]);
    expect(alarms(outcome)).toEqual([]);
    expect(stated(outcome, 'three-public-basic')).toEqual(['consistent ≥']);
  });

  test('a government’s economic 款 don’t tell all of the “三公” expenses', () => {
    const outcome = judged([
      { kind: 'three-public', columns: ['three-public', 'reception'], rows: ['合计 | 5 | 5'] },
      {
        kind: 'appropriation-economic',
        columns: ['total', 'basic'],
        rows: [
          '合计 | 12 | 12',
          '502 机关商品和服务支出 | 3 | 3',
          '50206 公务接待费 | 3 | 3',
          '505 对事业单位经常性补助 | 9 | 9',
          '50502 商品和服务支出 | 9 | 9',
        ],
      },
      {
        kind: 'general-basic',
        rows: ['合计 | 12', '302 商品和服务支出 | 12', '30217 公务接待费 | 5', '30201 办公费 | 7'],
      },
    ]);
    expect(alarms(outcome)).toEqual([]);
    expect(stated(outcome, 'three-public-economic')).toEqual(['consistent ≥']);
    expect(outcome.cannotTell.map((c) => c.reason.id)).toContain('cannot-tell.other-classification');
  });

  test('performance goals with less money than 项目支出 are no table of the budget', () => {
    const outcome = read([
      gridOf('6', [
        ['部门预算项目支出绩效目标表'],
        ['单位：万元'],
        ['项目名称', '金额', '指标'],
        ['校园安全项目', 3, '覆盖率'],
      ]),
      gridOf('3', [
        ['一般公共预算支出预算表'],
        ['单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [null, '合计', 50, 0, 50],
        ['2050199', '其他教育管理事务支出', 50, 0, 50],
      ]),
    ]);
    expect(alarms(outcome)).toEqual([]);
  });
});

describe('names and codes', () => {
  const general = (rows: readonly string[]): TableLiteral => ({
    kind: 'general-expenditure',
    columns: ['total', 'basic', 'project'],
    rows,
  });

  test('the same name at two levels', () => {
    expect(
      alarms(
        judged([
          general([
            '合计 | 5 | 5 | ',
            '208 社会保障和就业支出 | 5 | 5 | ',
            '20899 其他社会保障和就业支出 | 5 | 5 | ',
            '2089999 其他社会保障和就业支出 | 5 | 5 | ',
          ]),
        ]),
      ),
    ).toEqual([]);
  });

  test('一般行政管理事务 under many 款, and 项目支出 within 行政运行', () => {
    expect(
      alarms(
        judged([
          general([
            '合计 | 9 | 3 | 6',
            '2010301 行政运行 | 4 | 3 | 1',
            '2010302 一般行政管理事务 | 2 | | 2',
            '2013102 一般行政管理事务 | 2 | | 2',
            '2013202 一般行政管理事务 | 1 | | 1',
          ]),
        ]),
      ),
    ).toEqual([]);
  });

  test('a space inside a name or a number, commas in some numbers and not in others', () => {
    const outcome = read([
      gridOf('3', [
        ['一般公共预算支出预算表'],
        ['单位：元'],
        ['科目编码', '科目名称', '合 计', '基本支出', '项目支出'],
        [null, '合　计', 12345, 12345, 0],
        ['2 0 5 0 1 0 1', '行政 运行', { formula: 'D5+E5', value: 12345 }, 12345, '-'],
      ]),
    ]);
    expect(alarms(outcome)).toEqual([]);
    expect(stated(outcome, 'table-total')).toEqual(['consistent', 'consistent', 'consistent']);
  });
});

describe('zeros, blanks and rounding', () => {
  test('0, 0.00, — and blank are all zero', () => {
    const rows: CellLiteral[][] = [
      ['2050101', '行政运行', 5, 5, '—'],
      ['2050102', '一般行政管理事务', 0, null, '0.00'],
      ['2050199', '其他教育管理事务支出', '-', 0, null],
    ];
    const outcome = read([
      gridOf('3', [
        ['一般公共预算支出预算表'],
        ['单位：元'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [null, '合计', 5, 5, null],
        ...rows,
      ]),
    ]);
    expect(alarms(outcome)).toEqual([]);
  });

  test('a template’s lines without an amount', () => {
    const outcome = read([
      gridOf('1', [
        ['部门收支总表'],
        ['单位：万元'],
        ['收入', null, '支出', null],
        ['项目', '预算数', '项目', '预算数'],
        ['一、财政拨款收入', 10, '一、一般公共服务支出', null],
        ['　　1、一般公共预算资金', null, '二、外交支出', null],
        ['　　2、政府性基金', null, '三、教育支出', 10],
        ['收入总计', 10, '支出总计', 10],
      ]),
    ]);
    expect(alarms(outcome)).toEqual([]);
    expect(outcome.cannotTell.map((c) => c.reason.id)).toContain('cannot-tell.blank-parts');
  });

  test('0.01 万元 from printing rounded amounts is information', () => {
    const outcome = ministry(
      { nonFiscal: true, funds: true, carryOver: true },
      { unit: '万元', decimals: 2 },
    );
    expect(alarms(outcome)).toEqual([]);
    expect(outcome.findings.filter((f) => f.verdict === 'rounding').length).toBeGreaterThan(0);
  });

  test('a formula saved without its result is not zero', () => {
    const grid = gridOf('3', [
      ['一般公共预算支出预算表'],
      ['单位：元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', 5, 5, 0],
      ['2050101', '行政运行', 5, 5, 0],
    ]);
    const uncalculated = grid.cells.map((c) =>
      c.row === 4 && c.column === 3 ? { ...c, value: null, text: '', formula: 'VLOOKUP(A5,A5:C9,3)' } : c,
    );
    const outcome = read([{ ...grid, cells: uncalculated }]);
    expect(alarms(outcome)).toEqual([]);
    expect(outcome.cannotTell.map((c) => c.reason.id)).toEqual(
      expect.arrayContaining(['cannot-tell.uncalculated', 'formula-errors.uncalculated']),
    );
  });
});

describe('units by different names', () => {
  const unitTables = (names: readonly [string, string]): TableLiteral[] => [
    {
      kind: 'revenue-summary',
      columns: ['total', 'general'],
      rows: ['合计 | 9 | 9', '[108001] 青禾县教育局 | 5 | 5', '[108002] 青禾县第一小学 | 4 | 4'],
    },
    {
      kind: 'expenditure-summary',
      columns: ['total', 'basic', 'project'],
      rows: [
        '合计 | 9 | 9 | ',
        `[] ${names[0]} | 5 | 5 | `,
        '2050101 行政运行 | 5 | 5 | ',
        `[] ${names[1]} | 4 | 4 | `,
        '2050202 小学教育 | 4 | 4 | ',
      ],
    },
  ];

  test('units that go by other names in another table can’t be compared one by one', () => {
    const outcome = judged(unitTables(['教育局本级', '一小']));
    expect(alarms(outcome)).toEqual([]);
    expect(outcome.cannotTell.map((c) => c.reason.id)).toContain('cannot-tell.units-differ');
  });

  test('units without codes are those of the same name', () => {
    const outcome = read([
      gridOf('1-1', [
        ['部门收入总表'],
        ['单位：元'],
        ['单位代码', '单位名称', '合计', '一般公共预算拨款收入'],
        [null, '合计', 9, 9],
        ['108001', '青禾县教育局', 5, 5],
        ['108002', '青禾县第一小学', 4, 4],
      ]),
      gridOf('1-2', [
        ['部门支出总表'],
        ['单位：元'],
        ['科目编码', '单位名称（科目）', '合计', '基本支出', '项目支出'],
        [null, '合计', 9, 9, 0],
        [null, '青禾县教育局', 5, 5, 0],
        ['2050101', '行政运行', 5, 5, 0],
        [null, '青禾县第一小学', 4, 4, 0],
        ['2050202', '小学教育', 4, 4, 0],
      ]),
    ]);
    expect(alarms(outcome)).toEqual([]);
    expect(stated(outcome, 'unit-balance')).toHaveLength(3);
  });
});

test('what a final account prints beside its 决算数 is held against no rule of budgets', () => {
  const sheet = (title: string): Grid =>
    gridOf(title, [
      [title],
      ['部门：青禾县教育局', null, null, '金额单位：万元'],
      ['项目', '年初预算数', '全年预算数', '决算数'],
      ['一、一般公共预算财政拨款收入', 10, 12, 11],
      ['本年收入合计', 10, 12, 11],
    ]);
  const grids = ['收入支出决算总表', '收入决算表', '支出决算表'].map(sheet);
  const book = recognise(grids);
  expect(book.tables.map((t) => documentOf(t.kind))).toEqual(grids.map(() => 'final'));
  expect(evaluate(bookRules, { book }).findings).toEqual([]);
});

describe('财政拨款收入 as a whole in the one table, its funds as lines of the other', () => {
  const book = (heads: CellLiteral[][], amounts: number[]): readonly Grid[] => [
    gridOf('1', [
      ['2025年部门收支总表'],
      ['部门：青禾县教育局', null, null, '单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 60, '一、教育支出', 100],
      ['二、政府性基金预算拨款收入', 30],
      ['三、事业收入', 10],
      ['收入总计', 100, '支出总计', 100],
    ]),
    gridOf('2', [
      ['2025年部门收入总表'],
      ['部门：青禾县教育局', null, null, null, null, '单位：万元'],
      ...heads,
      [null, '合计', ...amounts],
      ['301001', '青禾县教育局', ...amounts],
    ]),
  ];
  const grouped: CellLiteral[][] = [
    ['单位代码', '单位名称', '合计', '财政拨款收入', null, null, '事业收入'],
    [null, null, null, '小计', '一般公共预算', '政府性基金'],
  ];
  const plain: CellLiteral[][] = [['单位代码', '单位名称', '合计', '财政拨款收入', '事业收入']];
  const spread: CellLiteral[][] = [
    ['单位代码', '单位名称', '合计', '一般公共预算', '政府性基金', '事业收入'],
  ];

  test.each<[string, CellLiteral[][], number[], readonly string[]]>([
    ['a group with its 小计', grouped, [100, 90, 60, 30, 10], []],
    ['one column', plain, [100, 90, 10], []],
    ['the funds alone', spread, [100, 60, 30, 10], []],
    ['a fund that differs within the group', grouped, [100, 90, 50, 40, 10], ['sum', 'sum']],
    ['事业收入 that differs beside the one column', plain, [100, 80, 20], ['sum']],
    ['a fund that differs without a group', spread, [100, 50, 40, 10], ['sum', 'sum']],
  ])('%s', (_, heads, amounts, found) => {
    const { relations } = read(book(heads, amounts));
    expect(
      relations
        .filter((r) => r.relation.rule === 'summary-income-source' && r.judgement.verdict !== 'consistent')
        .map(() => 'sum'),
    ).toEqual(found);
  });
});
