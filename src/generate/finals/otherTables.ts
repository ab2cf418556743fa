import type { Grid } from '../../workbook/Grid';
import { totalOf } from '../Department';
import { ECONOMIC_NAMES } from '../subjects';
import { plannedFor, spentOn, THREE_PUBLIC } from './FinalAccount';
import type { FinalBook, FinalSheet } from './FinalBook';

/** 06 一般公共预算财政拨款基本支出决算明细表: economic items side by side. */
export function basicTable(book: FinalBook): Grid {
  const { account, style } = book;
  const entries = account.department.entries.filter((e) => e.source === 'general' && e.nature === 'basic');
  const codes = Object.keys(ECONOMIC_NAMES)
    .filter((code) => /^3/.test(code))
    .sort();
  const groups = [
    codes.filter((c) => /^30[13]/.test(c)),
    codes.filter((c) => c.startsWith('302') || (style.economicGroups === 2 && c.startsWith('310'))),
    ...(style.economicGroups === 3 ? [codes.filter((c) => /^(?:307|310|399)/.test(c))] : []),
  ];
  const width = groups.length * 3;
  const shanghai = style.set === 'shanghai';
  const title = shanghai ? '一般公共预算财政拨款基本支出决算表' : '一般公共预算财政拨款基本支出决算明细表';
  const { s, top } = book.sheet(title, width);
  let row = top;
  if (!shanghai) {
    s.text(row, 1, '人员经费').merge(row, 1, row, 3);
    s.text(row, 4, '公用经费').merge(row, 4, row, width);
    row++;
  }
  const head = shanghai ? '经济分类科目编码' : '科目编码';
  groups.forEach((_, i) => s.texts(row, i * 3 + 1, [head, '科目名称', '决算数']));
  row++;
  const spent = (code: string): number => totalOf(entries.filter((e) => e.economic.startsWith(code)));
  groups.forEach((own, i) =>
    own.forEach((code, n) => {
      const indent = code.length > 3 ? '  ' : '';
      s.texts(row + n, i * 3 + 1, [code, indent + (ECONOMIC_NAMES[code] ?? code)]);
      s.amount(row + n, i * 3 + 3, spent(code));
    }),
  );
  row += Math.max(...groups.map((g) => g.length));
  const personnel = spent('301') + spent('303');
  s.text(row, 1, '人员经费合计').merge(row, 1, row, 2).amount(row, 3, personnel);
  s.text(row, 4, '公用经费合计')
    .merge(row, 4, row, width - 1)
    .amount(row, width, spent('3') - personnel);
  return s.build();
}

const CARS = [THREE_PUBLIC.purchase, THREE_PUBLIC.operation] as const;

/** The six amounts of the “三公” in the order of their columns. */
const ITEMS: readonly (readonly string[])[] = [
  [THREE_PUBLIC.abroad, ...CARS, THREE_PUBLIC.reception],
  [THREE_PUBLIC.abroad],
  CARS,
  [THREE_PUBLIC.purchase],
  [THREE_PUBLIC.operation],
  [THREE_PUBLIC.reception],
];

const UPPER = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'];
const LOWER = ['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''];

/** 09 财政拨款“三公”经费支出决算表. */
export function threePublicTable(book: FinalBook): Grid {
  const { account, style } = book;
  const { s, top } = book.sheet('财政拨款“三公”经费支出决算表', 12);
  const amounts = ITEMS.map((codes) => [plannedFor(account, codes), spentOn(account, codes)] as const);
  const row = style.threePublic === 'blocks' ? inBlocks(s, top) : inPairs(s, top);
  amounts.forEach(([planned, spent], i) => {
    const [at, other] = style.threePublic === 'blocks' ? [i + 1, i + 7] : [2 * i + 1, 2 * i + 2];
    s.amount(row, at, planned).amount(row, other, spent);
  });
  s.text(row + 1, 1, '注：预算数为年初部门预算数，决算数为当年财政拨款和以前年度结转资金安排的实际支出。');
  return s.build();
}

function inBlocks(s: FinalSheet, top: number): number {
  ['预算数', '决算数'].forEach((stage, block) => {
    const first = block * 6 + 1;
    s.text(top, first, stage).merge(top, first, top, first + 5);
    s.texts(top + 1, first, UPPER).texts(top + 2, first, LOWER);
    s.merge(top + 1, first + 2, top + 1, first + 4);
    for (const i of [0, 1, 5]) s.merge(top + 1, first + i, top + 2, first + i);
  });
  if (s.style.numbering === 'none') return top + 3;
  for (let i = 0; i < 12; i++) s.number(top + 3, i + 1, i + 1);
  return top + 4;
}

function inPairs(s: FinalSheet, top: number): number {
  s.text(top, 1, '财政拨款“三公”经费').merge(top, 1, top, 12);
  UPPER.forEach((text, i) => s.text(top + 1, 2 * i + 1, text));
  LOWER.forEach((text, i) => {
    s.text(top + 2, 2 * i + 1, text);
    if (text !== '') s.merge(top + 2, 2 * i + 1, top + 2, 2 * i + 2);
  });
  s.merge(top + 1, 5, top + 1, 10);
  for (const i of [0, 1, 5]) s.merge(top + 1, 2 * i + 1, top + 2, 2 * i + 2);
  for (let i = 0; i < 12; i++) s.text(top + 3, i + 1, i % 2 === 0 ? '预算数' : '决算数');
  return top + 4;
}
