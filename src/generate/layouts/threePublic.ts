import { unitColumns } from './labels';
import { partOf, unitLines, type Counts } from './lines';
import { amount, change, lastYears, type StyledBook } from './StyledBook';
import { isNow, isOf } from './summaries';
import type { Column, Line, TableSpec } from './Printer';

const of =
  (...codes: readonly string[]): Counts =>
  (e) =>
    codes.includes(e.economic);

const ABROAD = of('30212');
const BOUGHT = of('31013');
const DRIVEN = of('30231');
const VEHICLES = of('31013', '30231');
const RECEIVED = of('30217');
const ALL = of('30212', '31013', '30231', '30217');
const MEETINGS = of('30215');
const TRAINING = of('30216');

/** The parts with their place in the header: 公务用车 heads two. */
const PARTS: readonly (readonly [head: string, counts: Counts])[] = [
  ['合计', ALL],
  ['因公出国（境）费', ABROAD],
  ['公务用车购置及运行费/小计', VEHICLES],
  ['公务用车购置及运行费/公务用车购置费', BOUGHT],
  ['公务用车购置及运行费/公务用车运行费', DRIVEN],
  ['公务接待费', RECEIVED],
];

const LINES: readonly (readonly [label: string, counts: Counts])[] = [
  ['“三公”经费合计', ALL],
  ['一、因公出国（境）费', ABROAD],
  ['二、公务接待费', RECEIVED],
  ['三、公务用车购置及运行费', VEHICLES],
  ['其中：（一）公务用车运行费', DRIVEN],
  ['（二）公务用车购置费', BOUGHT],
];

const isCounted: Counts = (e) => isOf('general')(e) && isNow(e);

/** “三公”经费支出表. */
export function threePublicTable(book: StyledBook): TableSpec {
  const { style, years, year } = book;
  const name = style.names.threePublic;
  const all = book.all((e) => isCounted(e) && (ALL(e) || MEETINGS(e) || TRAINING(e)));
  const units = (): Line[] =>
    book.withTotal(
      all,
      unitLines(years, (e) => isCounted(e) && (ALL(e) || MEETINGS(e) || TRAINING(e))),
    );
  const inGroup = (group: string, print: typeof amount): Column[] =>
    PARTS.map(([head, counts]) => print(group + head, counts));
  const one = (columns: readonly Column[], lines: readonly Line[]): TableSpec =>
    book.spec(name, [{ columns, lines }]);
  const item: Column = { head: style.summary.heads[0], print: ({ label }) => label };
  const lines = LINES.map(([label, counts]) => partOf(all, label, counts));
  switch (style.threePublic) {
    case 'units':
      return one([...unitColumns, ...inGroup('', amount)], units());
    case 'row':
      return one(
        [...inGroup(`${year - 1}年预算数/`, lastYears), ...inGroup(`${year}年预算数/`, amount)],
        [all],
      );
    case 'years': {
      const label: Column = { head: '年度', print: ({ label }) => label };
      const rows = [
        { ...all, label: `${year - 1}年`, entries: all.last },
        { ...all, label: `${year}年` },
      ];
      return one([label, ...inGroup('', amount)], rows);
    }
    case 'meetings':
      return one(
        [
          ...unitColumns,
          amount('合计'),
          ...PARTS.map(([head, counts]) => amount(`“三公”经费/${head === '合计' ? '小计' : head}`, counts)),
          amount('会议费', MEETINGS),
          amount('培训费', TRAINING),
        ],
        units(),
      );
    case 'measure-above':
      return one(
        [
          ...unitColumns,
          ...PARTS.flatMap(([head, counts]) => [
            lastYears(`${head}/${year - 1}年`, counts),
            amount(`${head}/${year}年`, counts),
          ]),
        ],
        units(),
      );
    case 'funds':
      return one(
        [
          item,
          amount('合计'),
          amount('一般公共预算', isOf('general')),
          amount('政府性基金预算', isOf('fund')),
          amount('国有资本经营预算', isOf('capital')),
        ],
        lines,
      );
    case 'lines':
      return one([item, lastYears('上年预算数'), amount('本年预算数'), change('增减额')], lines);
    case 'counts': {
      const counted = new Map(
        ['1.因公出国（境）团组数（个）', '2.公务用车保有量（辆）', '3.国内公务接待批次（批）'].map(
          (label, i) => [label, i + 2],
        ),
      );
      const plain: Column = {
        head: '本年预算数',
        print: (l) => (counted.has(l.label) ? String(counted.get(l.label)) : amount('').print(l)),
      };
      const more = ['相关统计数', ...counted.keys()].map((label) => partOf(all, label, () => false));
      return one([item, plain], [...lines, ...more]);
    }
  }
}
