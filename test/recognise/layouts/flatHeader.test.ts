import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import { gridOf, withCells, type CellLiteral } from '../../support/grid';
import type { Grid } from '../../../src/workbook/Grid';

/** Columns in one row of headings, some of which are made up of others. */
interface Case {
  readonly name: string;
  readonly title: string;
  readonly headings: string;
  readonly rows: readonly string[];
  /** Per column its measure, and behind `<` which of the columns it is summed into. */
  readonly columns: string;
}

const THREE = '一般公共预算“三公”经费支出表';
const SPENDING = '部门支出总表';
const INCOME = '部门收入总表';
const SPENT = (...amounts: readonly string[]): readonly string[] =>
  amounts.map((line, i) => `${['合计', '2010301 行政运行', '2010302 一般行政管理事务'][i]!} ${line}`);

const CASES: readonly Case[] = [
  {
    name: 'the two parts of 公务用车 right of it',
    title: THREE,
    headings: '合计|因公出国（境）费|公务用车购置及运行费|公务用车购置费|公务用车运行费|公务接待费',
    rows: ['合计 17.4 2.2 13.1 6 7.1 2.1'],
    columns: 'three-public abroad<0 vehicles<0 vehicle-purchase<2 vehicle-operation<2 reception<0',
  },
  {
    name: 'the same with 其中 and 小计',
    title: THREE,
    headings: '合计|公务接待费|公务用车购置及运行维护费小计|其中：购置费|运行维护费|因公出国（境）费',
    rows: ['合计 17.4 2.1 13.1 6 7.1 2.2'],
    columns: 'three-public reception<0 vehicles<0 vehicle-purchase<2 vehicle-operation<2 abroad<0',
  },
  {
    name: 'the parts of 公务用车 left of it',
    title: THREE,
    headings: '合计|因公出国（境）费|公务用车购置费|公务用车运行费|公务用车购置及运行费|公务接待费',
    rows: ['合计 17.4 2.2 6 7.1 13.1 2.1'],
    columns: 'three-public abroad<0 vehicle-purchase<4 vehicle-operation<4 vehicles<0 reception<0',
  },
  {
    name: '小计 in place of the name of the whole',
    title: THREE,
    headings: '合计|因公出国（境）费|小计|公务用车购置费|公务用车运行费|公务接待费',
    rows: ['合计 17.4 2.2 13.1 6 7.1 2.1'],
    columns: 'three-public abroad<0 vehicles<0 vehicle-purchase<2 vehicle-operation<2 reception<0',
  },
  {
    name: 'one of the parts only',
    title: THREE,
    headings: '合计|因公出国（境）费|公务用车购置及运行费|公务用车运行费|公务接待费',
    rows: ['合计 17.4 2.2 13.1 -7.1 2.1'],
    columns: 'three-public abroad<0 vehicles<0 vehicle-operation reception<0',
  },
  {
    name: 'with 会议费 and 培训费 in the total',
    title: '“三公”经费、会议费、培训费支出表',
    headings:
      '合计|“三公”经费小计|因公出国（境）费|公务用车购置及运行费|公务用车购置费|公务用车运行费|公务接待费|会议费|培训费',
    rows: ['合计 24.9 17.4 2.2 13.1 6 7.1 2.1 3.5 4'],
    columns:
      'subtotal three-public<0 abroad<1 vehicles<1 vehicle-purchase<3 vehicle-operation<3 reception<1 other<0 other<0',
  },
  {
    name: 'with 会议费 and 培训费 outside it',
    title: '“三公”经费、会议费、培训费支出表',
    headings:
      '三公经费合计|因公出国（境）费|公务用车购置及运行费|公务用车购置费|公务用车运行费|公务接待费|会议费|培训费',
    rows: ['合计 17.4 2.2 13.1 6 7.1 2.1 -3.5 -4'],
    columns:
      'three-public abroad<0 vehicles<0 vehicle-purchase<2 vehicle-operation<2 reception<0 other other',
  },
  {
    name: 'both kinds of 基本支出 right of it',
    title: SPENDING,
    headings: '合计|基本支出|人员经费|公用经费|项目支出',
    rows: SPENT('31 20 14.5 5.5 11', '20 20 14.5 5.5 0', '11 0 0 0 11'),
    columns: 'total basic<0 personnel<1 public<1 project<0',
  },
  {
    name: '小计 in place of 基本支出, right of its parts',
    title: SPENDING,
    headings: '人员经费|公用经费|小计|项目支出|合计',
    rows: SPENT('14.5 5.5 20 11 31', '14.5 5.5 20 0 20', '0 0 0 11 11'),
    columns: 'personnel<2 public<2 basic<4 project<4 total',
  },
  {
    name: '基本支出 by economic 类',
    title: SPENDING,
    headings: '总计|基本支出|工资福利支出|商品和服务支出|对个人和家庭的补助|项目支出',
    rows: SPENT('31 20 12 5.5 2.5 11', '20 20 12 5.5 2.5 0', '11 0 0 0 0 11'),
    columns: 'total basic<0 other<1 other<1 other<1 project<0',
  },
  {
    name: '基本支出 where no 合计 stands',
    title: SPENDING,
    headings: '基本支出|其中：人员经费|公用经费|项目支出',
    rows: SPENT('20 14.5 5.5 11', '20 14.5 5.5 0', '0 0 0 11'),
    columns: 'basic personnel<0 public<0 project',
  },
  {
    name: 'the whole by funds, and once more by 基本支出 and 项目支出',
    title: SPENDING,
    headings: '合计|一般公共预算|政府性基金|其他资金|基本支出|项目支出',
    rows: SPENT('31.4 -22.2 -6 -3.2 20.4 11', '20.4 20.4 0 0 20.4 0', '11 1.8 6 3.2 0 11'),
    columns: 'total general fund other basic<0 project<0',
  },
  {
    name: 'the funds that make up the appropriation',
    title: INCOME,
    headings: '合计|财政拨款收入|一般公共预算|政府性基金预算|国有资本经营预算|事业收入|其他收入',
    rows: SPENT('31.4 20.4 15.4 5 0 8.2 2.8', '17.4 12.4 12.4 0 0 4 1', '14 8 3 5 0 4.2 1.8'),
    columns: 'total appropriation<0 general<1 fund<1 capital<1 institution<0 other-income<0',
  },
];

const FIRST = 3;

/** Signed amounts are those that no sum counts. */
function gridOfCase({ title, headings, rows }: Case): Grid {
  const lines = rows.map((line): CellLiteral[] => {
    const words = line.split(' ');
    const code = words.length > headings.split('|').length + 1 ? words.shift()! : null;
    return [code, words[0]!, ...words.slice(1).map((w) => Math.abs(Number(w)))];
  });
  return gridOf('表', [
    [title],
    ['部门：青禾县教育局', null, null, '单位：万元'],
    ['科目编码', '科目名称', ...headings.split('|')],
    ...lines,
  ]);
}

const alarms = (grid: Grid): string[] =>
  evaluate(bookRules, { book: recognise([grid]) })
    .findings.filter((f) => f.severity !== 'info' && f.rule !== 'missing-tables')
    .map((f) => f.rule);

test.each(CASES)('$name', (given) => {
  const grid = gridOfCase(given);
  const { columns } = recognise([grid]).tables[0]!.blocks[0]!;
  expect(
    columns.map((c) => c.measure + (c.parent === undefined ? '' : `<${c.parent - FIRST}`)).join(' '),
  ).toBe(given.columns);
  expect(alarms(grid)).toEqual([]);
  const amounts = given.rows[0]!.split(' ').slice(1);
  const passed = amounts.flatMap((amount, i) => {
    const cell = `${'CDEFGHIJK'[i]!}4`;
    const wrong = withCells(grid, { [cell]: Math.abs(Number(amount)) + 0.9 });
    return Number(amount) < 0 || alarms(wrong).length > 0 ? [] : [cell];
  });
  expect(passed).toEqual([]);
});
