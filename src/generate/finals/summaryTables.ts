import type { Grid } from '../../workbook/Grid';
import { byClassName } from '../codeRows';
import { FISCAL_SOURCES, isFiscal, totalOf, type Entry, type Source } from '../Department';
import { numeral } from '../numeral';
import { CLASS_LINES } from '../subjects';
import { sumOf } from './FinalAccount';
import type { FinalBook, FinalSheet } from './FinalBook';

/** The 类 in the order of their lines; those that the set prints in any case. */
const CLASSES: readonly string[] = [
  ...CLASS_LINES.slice(0, 1),
  '外交支出',
  '国防支出',
  ...CLASS_LINES.slice(1),
  '债务还本支出',
  '债务付息支出',
  '抗疫特别国债安排的支出',
];

/** Of the Shanghai set. */
const FEWER_CLASSES = 24;

const SOURCES: readonly (readonly [string, Source | undefined])[] = [
  ['一般公共预算财政拨款收入', 'general'],
  ['政府性基金预算财政拨款收入', 'fund'],
  ['国有资本经营预算财政拨款收入', 'capital'],
  ['上级补助收入', undefined],
  ['事业收入', 'institution'],
  ['经营收入', 'operating'],
  ['附属单位上缴收入', undefined],
  ['其他收入', 'other-income'],
];

const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'] as const;

const ANY = (): boolean => true;

/** A line of one side: its words and its amounts, one for each column of the side. */
interface Line {
  readonly label: string;
  readonly amounts: readonly number[];
}

const BLANK: Line = { label: '', amounts: [] };

/** 01 收入支出决算总表. */
export function summaryTable(book: FinalBook): Grid {
  const { account } = book;
  const all = sumOf(account, ANY);
  const income = SOURCES.map(([name, source], i) => ({
    label: `${numeral(i + 1)}、${name}`,
    amounts: [source === undefined ? 0 : sumOf(account, (of) => of.source === source).income],
  }));
  const spent = totalOf(all.spent);
  return twoSided(book, '收入支出决算总表', [''], income, classLines(book, all.spent, [ANY]), [
    [
      { label: '本年收入合计', amounts: [all.income] },
      { label: '本年支出合计', amounts: [spent] },
    ],
    [
      { label: '使用非财政拨款结余（含专用结余）', amounts: [0] },
      { label: '结余分配', amounts: [0] },
    ],
    [
      { label: '年初结转和结余', amounts: [all.carriedIn] },
      { label: '年末结转和结余', amounts: [all.carriedOut] },
    ],
    [
      { label: '总计', amounts: [all.income + all.carriedIn] },
      { label: '总计', amounts: [spent + all.carriedOut] },
    ],
  ]);
}

/** 04 财政拨款收入支出决算总表. */
export function appropriationTable(book: FinalBook): Grid {
  const { account } = book;
  const funds = FISCAL_SOURCES.map((source) => sumOf(account, (of) => of.source === source));
  const all = sumOf(account, (of) => FISCAL_SOURCES.includes(of.source));
  const each = (of: (sum: typeof all) => number): number[] => [all, ...funds].map(of);
  const columns = [ANY, ...FISCAL_SOURCES.map((source) => (e: Entry) => e.source === source)];
  const numbered = book.style.set === 'shanghai';
  return twoSided(
    book,
    '财政拨款收入支出决算总表',
    ['合计', ...FUNDS],
    FUNDS.map((name, i) => ({ label: `${numeral(i + 1)}、${name}`, amounts: [funds[i]!.income] })),
    classLines(book, all.spent.filter(isFiscal), columns),
    [
      [
        { label: '本年收入合计', amounts: [all.income] },
        { label: '本年支出合计', amounts: each((sum) => totalOf(sum.spent)) },
      ],
      [
        { label: '年初财政拨款结转和结余', amounts: [all.carriedIn] },
        { label: '年末财政拨款结转和结余', amounts: each((sum) => sum.carriedOut) },
      ],
      ...FUNDS.map((name, i): [Line, Line] => [
        { label: numbered ? `${numeral(i + 1)}、${name}` : `  ${name}`, amounts: [funds[i]!.carriedIn] },
        BLANK,
      ]),
      [
        { label: '总计', amounts: [all.income + all.carriedIn] },
        { label: '总计', amounts: each((sum) => totalOf(sum.spent) + sum.carriedOut) },
      ],
    ],
  );
}

function classLines(
  book: FinalBook,
  spent: readonly Entry[],
  columns: readonly ((e: Entry) => boolean)[],
): Line[] {
  const classes = byClassName(spent);
  const printed = book.style.set === 'shanghai' ? CLASSES.slice(0, FEWER_CLASSES) : CLASSES;
  return printed.map((name, i) => ({
    label: `${numeral(i + 1)}、${name}`,
    amounts: columns.map((counts) => totalOf((classes.get(name) ?? []).filter(counts))),
  }));
}

/** A table of two sides; the longer side says how many lines there are before those that close it. */
function twoSided(
  book: FinalBook,
  title: string,
  headings: readonly string[],
  income: readonly Line[],
  spent: readonly Line[],
  closing: readonly (readonly [Line, Line])[],
): Grid {
  const { style } = book;
  const numbered = style.numbering === 'none' ? 0 : 1;
  const right = 3 + numbered;
  const first = right + 1 + numbered;
  const { s, top } = book.sheet(title, first + headings.length - 1);
  s.text(top, 1, '收入').merge(top, 1, top, right - 1);
  s.text(top, right, '支出').merge(top, right, top, first + headings.length - 1);
  s.text(top + 1, 1, '项目')
    .text(top + 1, right, '项目')
    .text(top + 1, right - 1, style.amountWord);
  headings.forEach((h, i) => s.text(top + 1, first + i, h || style.amountWord));
  let row = top + 2;
  if (numbered) {
    s.text(top + 1, 2, '行次').text(top + 1, right + 1, '行次');
    s.text(row, 1, '栏次')
      .number(row, right - 1, 1)
      .text(row, right, '栏次');
    headings.forEach((_, i) => s.number(row, first + i, i + 2));
    row++;
  }
  const length = Math.max(income.length, spent.length);
  const lines: (readonly [Line, Line])[] = Array.from({ length }, (_, i) => [
    income[i] ?? BLANK,
    spent[i] ?? BLANK,
  ]);
  const all = [...lines, ...closing];
  all.forEach(([left, on], i) => {
    writeLine(s, row, 1, right - 1, left, numbered ? i + 1 : undefined);
    writeLine(s, row, right, first, on, numbered ? all.length + i + 1 : undefined);
    row++;
  });
  s.text(row, 1, '注：本表反映部门本年度的收支和结转结余情况。');
  return s.build();
}

function writeLine(
  s: FinalSheet,
  row: number,
  label: number,
  first: number,
  line: Line,
  number: number | undefined,
): void {
  s.text(row, label, line.label);
  if (number !== undefined) s.number(row, label + 1, number);
  line.amounts.forEach((cents, i) => s.amount(row, first + i, cents));
}
