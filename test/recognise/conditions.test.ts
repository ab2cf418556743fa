import { Decimal } from 'decimal.js';
import type { AmountCell, BudgetRow, TableBlock } from '../../src/budget/BudgetBook';
import { EXACT, type Figure } from '../../src/budget/Figure';
import { cellPlace } from '../../src/budget/Place';
import { recognise } from '../../src/recognise';
import { classificationOf, mendCode, withLeading, type PrintedCode } from '../../src/recognise/rows/codes';
import { lineTree, type Line } from '../../src/recognise/rows/lineTree';
import { makesUp } from '../../src/recognise/rows/makesUp';
import { codeByName } from '../../src/recognise/rows/namedSubjects';
import { newRow, type DraftRow } from '../../src/recognise/rows/newRow';
import { settleProjects } from '../../src/recognise/rows/projectRuns';
import { placeInTree } from '../../src/recognise/rows/tree';
import { gridOf, type CellLiteral } from '../support/grid';

/** What single conditions of the recogniser decide: each case is another one without its condition. */

const _ = null;
const PLACE = cellPlace('x', 1, 1);

const figure = (value: number): Figure => ({
  value: new Decimal(value),
  unit: '万元',
  precision: EXACT,
  origin: 'typed',
  place: PLACE,
});
const cell = (value: number | null): AmountCell => ({
  place: PLACE,
  state: value === null ? 'not-a-number' : 'number',
  figure: value === null ? null : figure(value),
  text: String(value ?? '见附件'),
  hidden: false,
  formula: undefined,
});
/** A row before its place is known. */
const row = (
  kind: BudgetRow['kind'],
  name: string,
  amounts: readonly (number | null)[],
  more: Partial<DraftRow> = {},
): DraftRow => ({ ...newRow(1, kind, name, PLACE, name, false, amounts.map(cell)), ...more });

/** The block of one table with this header and these rows. */
function blockOf(
  title: string,
  ...rows: readonly (readonly CellLiteral[])[]
): TableBlock & { empty: boolean } {
  const [table] = recognise([gridOf('x', [[title], ['单位：万元'], ...rows])]).tables;
  return { ...table!.blocks[0]!, empty: table!.empty };
}
const EXPENDITURE = '2025年一般公共预算支出表';
const plainTable = (...amounts: readonly CellLiteral[]) =>
  blockOf(
    EXPENDITURE,
    ['科目编码', '科目名称', '合计'],
    ...amounts.map((amount, i) => [`20501${String(i + 1).padStart(2, '0')}`, `科目${i}`, amount]),
  );

describe('amounts', () => {
  test.each<[string, CellLiteral[], number]>([
    ['two values of two decimals speak for the table', [3, 1.25, 2.75], 2],
    ['one value does not', [3, 1.25], 0],
    ['a value and its negative are one', [3, 1.25, -1.25], 0],
    ['a value written as text has the decimals that it shows', ['3.5', 4], 1],
  ])('%s', (_name, amounts, decimals) => {
    expect(plainTable(...amounts).rows[0]!.cells[0]!.figure).toMatchObject({
      precision: { kind: 'written', decimals },
    });
  });

  test('a formula without a result that can’t be worked out is not known, and leaves no table empty', () => {
    const { rows, empty } = plainTable({ formula: 'INDIRECT("A1")', value: null });
    expect(rows[0]!.cells[0]).toMatchObject({ state: 'blank', figure: null });
    expect(empty).toBe(false);
  });

  test('a word where an amount should be leaves no table empty', () => {
    expect(plainTable('见附件', _).empty).toBe(false);
    expect(plainTable(0, _).empty).toBe(true);
  });
});

describe('columns of unknown heading', () => {
  const HEADER = ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '其中：上级专项'];
  const parentOfLast = (...rows: readonly (readonly number[])[]): number | undefined =>
    blockOf(
      EXPENDITURE,
      HEADER,
      ...rows.map((amounts, i) => [`205010${i + 1}`, `科目${i}`, ...amounts]),
    ).columns.at(-1)!.parent;

  test('are no part where the others make up the total', () => {
    expect(parentOfLast([10, 5, 5, 2], [8, 6, 2, 1])).toBeUndefined();
  });
  test('are no part where the others make it up but for rounding', () => {
    expect(parentOfLast([10.01, 4.98, 5.02, 2.25], [8.01, 6.13, 1.87, 1.75])).toBeUndefined();
  });
  test('are parts where they make it up with the others', () => {
    expect(parentOfLast([12, 5, 5, 2], [9, 6, 2, 1])).toBe(3);
  });
  test('are no parts where nothing is known of any and most rows do not add up', () => {
    const { columns } = blockOf(
      EXPENDITURE,
      ['科目编码', '科目名称', '合计', '甲类安排', '乙类安排'],
      ['2050101', '科目一', 10, 3, 4],
      ['2050102', '科目二', 20, 5, 6],
      ['2050103', '科目三', 9, 2, 7],
    );
    expect(columns.map((c) => c.parent)).toEqual([undefined, undefined, undefined]);
  });
  test.each<[what: string, second: number, inTotal: number, parent: number | undefined]>([
    ['one stray amount, which the 合计 lacks, takes no column out', 0, 0, 3],
    ['amounts of several rows do, with their own 合计', 2, 9, undefined],
    ['one amount does where it stands in the 合计, too', 0, 7, undefined],
  ])('%s', (_what, second, inTotal, parent) => {
    const { columns } = blockOf(
      EXPENDITURE,
      ['科目编码', '科目名称', '合计', '基本支出', '另列安排', '项目支出'],
      [_, '合计', 42, 20, inTotal, 22],
      ['2050101', '科目一', 12, 5, 7, 7],
      ['2050102', '科目二', 13, 6, second, 7],
      ['2050103', '科目三', 17, 9, _, 8],
    );
    expect(columns.find((c) => c.path.at(-1) === '另列安排')!.parent).toBe(parent);
  });
  test('last year’s column stands beside the total', () => {
    const { columns } = blockOf(
      EXPENDITURE,
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '上年预算数'],
      ['2050101', '科目一', 10, 3, 7, 9],
    );
    expect(columns.map((c) => c.parent)).toEqual([undefined, 3, 3, undefined]);
  });
  test('a 合计 heads what stands to its right, and not what stands to its left, too', () => {
    const { columns } = blockOf(
      EXPENDITURE,
      ['科目编码', '科目名称', '上缴上级支出', '合计', '基本支出', '项目支出'],
      ['2050101', '科目一', 1, 10, 3, 7],
    );
    expect(columns.map((c) => c.parent)).toEqual([undefined, undefined, 4, 4]);
  });
});

describe('codes', () => {
  const printed = (...parts: readonly string[]): PrintedCode => ({
    code: parts.join(''),
    printed: parts.join(''),
    places: [],
    parts,
    lacking: 0,
  });

  test.each<[string, PrintedCode, string | undefined, 'functional' | 'economic', string | undefined]>([
    ['the 类 is mended from the row above', printed('7', '11', '02'), '21011', 'functional', '2101102'],
    ['not where the 款 differs', printed('7', '12', '02'), '21011', 'functional', undefined],
    ['a whole code stands', printed('210', '12', '02'), '21011', 'functional', '2101202'],
    ['an economic code has no 项', printed('3010101'), undefined, 'economic', undefined],
  ])('%s', (_name, code, previous, classification, mended) => {
    expect(mendCode(code, previous, classification)).toBe(mended);
  });

  test('a 类 that is printed once is taken from the rows above', () => {
    expect(withLeading({ ...printed('05'), lacking: 1 }, '208').code).toBe('20805');
    expect(withLeading({ ...printed('05'), lacking: 1 }, undefined).code).toBe('05');
  });

  test('a few strays don’t change the classification, most codes do', () => {
    expect(
      classificationOf(
        ['201', '202', '301'].map((c) => printed(c)),
        'functional',
      ),
    ).toBe('functional');
    expect(
      classificationOf(
        ['301', '302', '201'].map((c) => printed(c)),
        'functional',
      ),
    ).toBe('economic');
  });

  test('a name in two lists is of the list that the table follows', () => {
    const rows = ['会议费', '培训费', '委托业务费'].map((name) => row('unit', name, [1]));
    codeByName(rows, 'economic');
    expect(rows.map((r) => r.code)).toEqual(['30215', '30216', '30227']);
  });
});

describe('rows', () => {
  const parents = (rows: readonly DraftRow[]): (number | undefined)[] => rows.map((r) => r.parent);

  test('a column that can’t be read says nothing of a sum', () => {
    expect(makesUp(row('line', '甲', [3, 5]), [row('line', '乙', [3, null])])).toBe(true);
    expect(makesUp(row('line', '甲', [3, 5]), [row('line', '乙', [2, 5])])).toBe(false);
  });

  test('the department heads its units, by its name', () => {
    const rows = [row('total', '合计', [10]), row('unit', '甲局', [10]), row('unit', '乙中心', [6]), row('unit', '丙站', [4])]; // prettier-ignore
    placeInTree(rows, '甲局');
    expect(parents(rows)).toEqual([undefined, 0, 1, 1]);
  });

  test('unless it is one of the units that make up the 合计', () => {
    const rows = [row('total', '合计', [10]), row('unit', '甲局', [4]), row('unit', '乙中心', [6])];
    placeInTree(rows, '甲局');
    expect(parents(rows)).toEqual([undefined, 0, 0]);
  });

  test('a project is no part of a subject of another code', () => {
    const rows = [
      row('total', '合计', [5]),
      row('subject', '行政运行', [3], { code: '2010301' }),
      row('project', '甲项目', [3], { code: '2010301' }),
      row('project', '乙项目', [2], { code: '2010302' }),
    ];
    placeInTree(rows);
    expect(parents(rows)).toEqual([undefined, 0, 1, 0]);
  });

  test('the first of several rows of one code is a project where neither its name nor its amount says otherwise', () => {
    const of = (name: string, amount: number) =>
      row('subject', name, [amount], { code: '2010301', classification: 'functional' });
    const rows = [of('信访工作经费', 3), of('宣传工作经费', 2)];
    settleProjects(rows, false);
    expect(rows.map((r) => r.kind)).toEqual(['project', 'project']);
    const named = [of('行政运行', 3), of('宣传工作经费', 2)];
    settleProjects(named, false);
    expect(named.map((r) => r.kind)).toEqual(['subject', 'subject']);
  });
});

describe('lines of a two-sided table', () => {
  const line = (name: string, amount: number, mark: Partial<Line['mark']> = {}, more: Partial<DraftRow> = {}): Line => ({
    row: row('line', name, [amount], { line: 'source', ...more }),
    mark: { rank: undefined, ofWhich: false, indent: 0, ...mark },
  }); // prettier-ignore
  const tree = (...lines: readonly Line[]) => lineTree(lines).map((r) => [r.parent, r.ofWhich ?? false]);
  const TOTAL = line('收入总计', 10, {}, { kind: 'closing', line: 'grand-total' });

  test('an indent alone makes parts where they add up, and not where they don’t', () => {
    expect(
      tree(line('拨款', 10), line('甲', 6, { indent: 2 }), line('乙', 4, { indent: 2 }), TOTAL).map(
        ([p]) => p,
      ),
    ).toEqual([3, 0, 0, undefined]);
    expect(
      tree(line('拨款', 3), line('甲', 4, { indent: 2 }), line('乙', 3, { indent: 2 }), TOTAL).map(
        ([p]) => p,
      ),
    ).toEqual([3, 3, 3, undefined]);
  });

  test('unnumbered lines go on with 其中', () => {
    const lines = [
      line('拨款', 10, { rank: 1 }),
      line('甲', 2, { ofWhich: true }),
      line('乙', 1),
      line('其他', 5, { rank: 1 }),
      TOTAL,
    ];
    expect(tree(...lines)).toEqual([[4, false], [0, true], [0, true], [4, false], [undefined, false]]); // prettier-ignore
  });

  test('what is carried in is outside the year', () => {
    const lines = [
      line('拨款', 8, { rank: 1 }),
      line('上年结转', 2, { rank: 1 }, { line: 'carry-in' }),
      line('本年收入合计', 8, {}, { kind: 'closing', line: 'year-total' }),
      TOTAL,
    ];
    expect(tree(...lines).map(([p]) => p)).toEqual([2, 3, 3, undefined]);
  });
});
