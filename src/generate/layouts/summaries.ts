import { isFiscal, isPersonnel, type Entry, type Source } from '../Department';
import { numeral } from '../numeral';
import { CLASS_LINES, ECONOMIC_NAMES, FUNCTIONAL_NAMES } from '../subjects';
import { heading, nothing, partOf, type Counts } from './lines';
import { amount, lastYears, type StyledBook } from './StyledBook';
import type { Column, Line, TableSpec } from './Printer';

/** Where the money comes from, as the tables of the integrated system list it. */
export const SOURCES: readonly (readonly [name: string, source: Source | null])[] = [
  ['一般公共预算拨款收入', 'general'],
  ['政府性基金预算拨款收入', 'fund'],
  ['国有资本经营预算拨款收入', 'capital'],
  ['财政专户管理资金收入', null],
  ['事业收入', 'institution'],
  ['事业单位经营收入', 'operating'],
  ['上级补助收入', null],
  ['附属单位上缴收入', null],
  ['其他收入', 'other-income'],
];

export const isOf =
  (source: Source | null): Counts =>
  (e) =>
    e.source === source;
export const isNow: Counts = (e) => !e.carriedOver;
export const isCarried: Counts = (e) => e.carriedOver;
const both =
  (...all: readonly Counts[]): Counts =>
  (e) =>
    all.every((counts) => counts(e));

type Numbering = 'chinese' | 'bracketed' | 'none';

const numbered = (lines: readonly Line[], numbering: Numbering): Line[] =>
  lines.map((l, i) => ({
    ...l,
    label:
      numbering === 'none'
        ? l.label
        : numbering === 'chinese'
          ? `${numeral(i + 1)}、${l.label}`
          : `（${numeral(i + 1)}）${l.label}`,
  }));

const isClass =
  (name: string): Counts =>
  ({ item }: Entry) =>
    FUNCTIONAL_NAMES[item.slice(0, 3)] === name;

function classLines(book: StyledBook, all: Line): Line[] {
  const { classes, numbering } = book.style.summary;
  const lines = CLASS_LINES.map((name) => partOf(all, name, isClass(name)));
  return numbered(classes === 'all' ? lines : lines.filter((l) => l.entries.length > 0), numbering);
}

/** `一、财政拨款收入` with `1.` to `3.` below it, and the other sources after it. */
function underAppropriation(all: Line, lines: readonly Line[]): Line[] {
  const [general, fund, capital, ...others] = lines as [Line, Line, Line, ...Line[]];
  const fiscal = [general, fund, capital].map((l, i) => ({ ...l, label: `${i + 1}.${l.label}` }));
  const whole = partOf(all, '一、财政拨款收入', both(isFiscal, isNow));
  return [whole, ...fiscal, ...others.map((l, i) => ({ ...l, label: `${numeral(i + 2)}、${l.label}` }))];
}

function economicLines(all: Line, numbering: Numbering): Line[] {
  const names = ['301', '302', '303', '310'].map((code) =>
    partOf(all, ECONOMIC_NAMES[code]!, (e) => e.economic.startsWith(code)),
  );
  return numbered(names, numbering);
}

/** 一、基本支出 with its parts, 二、项目支出. */
const natureLines = (all: Line): Line[] => [
  partOf(all, '一、基本支出', (e) => e.nature === 'basic'),
  partOf(all, '（一）人员经费', (e) => e.nature === 'basic' && isPersonnel(e)),
  partOf(all, '（二）公用经费', (e) => e.nature === 'basic' && !isPersonnel(e)),
  partOf(all, '二、项目支出', (e) => e.nature === 'project'),
];

/** Lines from the top, the foot at the same height on both sides. */
function level(
  sides: readonly { readonly lines: readonly Line[]; readonly foot: readonly Line[] }[],
): Line[][] {
  const most = Math.max(...sides.map((s) => s.lines.length));
  return sides.map(({ lines, foot }) => [
    ...lines,
    ...Array.from({ length: most - lines.length }, () => heading('')),
    ...foot,
  ]);
}

function sideColumns(book: StyledBook, name: string, group: string | null): Column[] {
  const { heads, lastYear } = book.style.summary;
  const at = (head: string): string => (group === null ? head : `${group}/${head}`);
  return [
    { head: at(name), print: ({ label }) => label },
    ...(lastYear ? [lastYears(at(`${book.year - 1}年${heads[1]}`))] : []),
    amount(at(lastYear ? `${book.year}年${heads[1]}` : heads[1])),
  ];
}

/** 收支总表. */
export function summaryTable(book: StyledBook): TableSpec {
  const { summary, names } = book.style;
  const all = book.all(() => true);
  const lines = SOURCES.map(([name, source]) => partOf(all, name, both(isOf(source), isNow)));
  const unitFunds = [
    ...lines.slice(0, 4),
    partOf(
      all,
      '单位资金',
      both((e) => !isFiscal(e), isNow),
    ),
  ];
  const listed = summary.unitFunds ? unitFunds : lines;
  const sources = summary.grouped ? underAppropriation(all, listed) : numbered(listed, summary.numbering);
  const foot = (word: string, own: Line, carried: Line): Line[] => [
    partOf(own, summary.yearTotal === 'subtotal' ? '小计' : `本年${word}合计`, () => true),
    carried,
    partOf(all, `${word}总计`, () => true),
  ];
  const incomeFoot = foot('收入', book.all(isNow), partOf(all, summary.carryIn, isCarried));
  const spendingFoot = foot('支出', all, nothing(summary.carryOut));
  const left = sideColumns(book, summary.heads[0], '收入');
  if (summary.sides === 'below') {
    const lines = [...sources, ...incomeFoot, ...classLines(book, all), ...spendingFoot];
    return book.spec(names.summary, [{ columns: sideColumns(book, summary.heads[0], null), lines }]);
  }
  const right = summary.sides === 'natures' ? natureLines(all) : classLines(book, all);
  const third = summary.sides === 'three' ? [economicLines(all, summary.numbering)] : [];
  const [income, spending, ...more] = level([
    { lines: sources, foot: incomeFoot },
    ...[right, ...third].map((lines) => ({ lines, foot: spendingFoot })),
  ]);
  const isThree = summary.sides === 'three';
  const byFunction = isThree ? `${summary.heads[0]}（按功能分类）` : summary.heads[0];
  return book.spec(names.summary, [
    { columns: left, lines: income! },
    { columns: sideColumns(book, byFunction, '支出'), lines: spending! },
    ...more.map((lines) => ({
      columns: sideColumns(book, `${summary.heads[0]}（按部门预算经济分类）`, '支出'),
      lines,
    })),
  ]);
}

/** 财政拨款收支总表. */
export function appropriationTable(book: StyledBook): TableSpec {
  const { summary, names, appropriation } = book.style;
  const all = book.all(isFiscal);
  const fiscal = SOURCES.slice(0, 3);
  const short = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  const lines = (from: Line): Line[] =>
    fiscal.map(([, source], i) => partOf(from, `（${numeral(i + 1)}）${short[i]!}`, isOf(source)));
  const now = partOf(all, '一、本年收入', isNow);
  const carried = partOf(all, `二、${summary.carryIn}`, isCarried);
  const income = [now, ...lines(now), carried, ...lines(carried)];
  const spending = [
    { ...all, label: '一、本年支出' },
    ...classLines(book, all).map((l) => ({
      ...l,
      label: l.label.replace(/^[一二三四五六七八九十]+、/, (n) => `（${n.slice(0, -1)}）`),
    })),
    nothing(`二、${summary.carryOut}`),
  ];
  const [left, right] = level([
    { lines: income, foot: [{ ...all, label: '收入总计' }] },
    { lines: spending, foot: [{ ...all, label: '支出总计' }] },
  ]);
  const [, amountHead] = summary.heads;
  return book.spec(names.appropriation, [
    {
      columns: [
        { head: `收入/${summary.heads[0]}`, print: ({ label }) => label },
        amount(`收入/${amountHead}`),
      ],
      lines: left!,
    },
    {
      columns: [
        { head: `支出/${summary.heads[0]}`, print: ({ label }) => label },
        amount(appropriation === 'funds' ? '支出/合计' : `支出/${amountHead}`),
        ...(appropriation === 'funds'
          ? fiscal.map(([, source], i) => amount(`支出/${short[i]!}`, isOf(source)))
          : []),
      ],
      lines: right!,
    },
  ]);
}
