import { FISCAL_SOURCES, isFiscal, isPersonnel, totalOf, type Entry } from '../Department';
import { byClassName } from '../codeRows';
import type { Grid } from '../../workbook/Grid';
import { writeAmounts, type Column } from '../columns';
import type { ShanghaiBook } from './ShanghaiBook';

const isBasic = (e: Entry): boolean => e.nature === 'basic';
const isProject = (e: Entry): boolean => e.nature === 'project';
const from =
  (...sources: Entry['source'][]) =>
  (e: Entry): boolean =>
    sources.includes(e.source);

const INCOME: readonly (readonly [string, (e: Entry) => boolean])[] = [
  ['一、财政拨款收入', isFiscal],
  ['　　1、一般公共预算资金', from('general')],
  ['　　2、政府性基金', from('fund')],
  ['　　3、国有资本经营预算', from('capital')],
  ['二、事业收入', from('institution')],
  ['三、事业单位经营收入', from('operating')],
  ['四、其他收入', from('other-income')],
];

const numeral = (i: number): string => '一二三四五六七八九十'.charAt(i);

/** 表1 财务收支预算总表. A unit splits each class into personnel, public and project; a department doesn't. */
export function table1(book: ShanghaiBook): Grid {
  const { entries } = book.department;
  const unit = book.scope === 'unit';
  const s = book.sheet(`${book.word}收支总表`, '财务收支预算总表', unit ? 'G' : 'D');
  s.texts(6, 'AC', ['本年收入', '本年支出']).texts(7, 'ABCD', ['项目', '预算数', '项目', '预算数']);
  s.merge('A4:C4');
  if (unit) {
    s.merge('A6:B6 C6:G6 D7:G7 A7:A9 B7:B9 C7:C9 E8:F8 D8:D9 G8:G9');
    s.texts(8, 'DEG', ['合计', '基本支出', '项目支出']).texts(9, 'EF', ['人员经费', '公用经费']);
  } else s.merge('A6:B6 C6:D6');
  const columns: Column[] = [{ column: 'D', counts: () => true }];
  if (unit) {
    columns.push({ column: 'E', counts: (e) => isBasic(e) && isPersonnel(e) });
    columns.push({ column: 'F', counts: (e) => isBasic(e) && !isPersonnel(e) });
    columns.push({ column: 'G', counts: isProject });
  }
  const top = unit ? 10 : 8;
  INCOME.forEach(([name, counts], i) => {
    s.text(`A${top + i}`, name).amount(`B${top + i}`, totalOf(entries.filter(counts)));
  });
  [...byClassName(entries)].forEach(([name, own], i) => {
    s.text(`C${top + i}`, `${numeral(i)}、${name}`);
    writeAmounts(s, top + i, columns, own);
  });
  const end = top + 11;
  s.text(`A${end}`, '收入总计').amount(`B${end}`, totalOf(entries)).text(`C${end}`, '支出总计');
  writeAmounts(s, end, columns, entries);
  return s.build();
}

/** 表2 收入预算总表: items against sources. */
export function table2(book: ShanghaiBook): Grid {
  const s = book.sheet(`${book.word}收入总表`, '收入预算总表', 'I');
  s.merge('A4:E4 A6:D6 E6:I6 A7:C7 D7:D8 E7:E8 F7:F8 G7:G8 H7:H8 I7:I8');
  s.texts(6, 'AE', ['项目', '收入预算']);
  s.texts(7, 'ADEFGHI', [
    '功能分类科目编码',
    '功能分类科目名称',
    '合计',
    '财政拨款收入',
    '事业收入',
    '事业单位\n经营收入',
    '其他收入',
  ]);
  s.texts(8, 'ABC', ['类', '款', '项']);
  const columns: Column[] = [
    { column: 'E', counts: () => true },
    { column: 'F', counts: isFiscal },
    { column: 'G', counts: from('institution') },
    { column: 'H', counts: from('operating') },
    { column: 'I', counts: from('other-income') },
  ];
  book.codeTable(s, 'item', columns, book.department.entries);
  return s.build();
}

const SPENDING: readonly Column[] = [
  { column: 'E', counts: () => true },
  { column: 'F', counts: isBasic },
  { column: 'G', counts: isProject },
];

/** 表3 支出预算总表, and 表5, 6, 7: items against basic and project expenditure. */
export function spendingTable(book: ShanghaiBook, which: 'all' | 'general' | 'fund' | 'capital'): Grid {
  const [name, title, group] = {
    all: ['支出总表', '支出预算总表', '支出预算'],
    general: ['一般公共预算拨款表', '一般公共预算支出功能分类预算表', '一般公共预算支出'],
    fund: ['政府性基金拨款表', '政府性基金预算支出功能分类预算表', '政府性基金预算支出'],
    capital: ['国有资本经营预算拨款表 ', '国有资本经营预算支出功能分类预算表', '国有资本经营预算支出'],
  }[which] as [string, string, string];
  const s = book.sheet(book.word + name, title, 'G').merge('A4:E4 A6:D6 E6:G6 A7:C7 D7:D8 E7:E8 F7:F8 G7:G8');
  s.texts(6, 'AE', ['项目', group]).texts(8, 'ABC', ['类', '款', '项']);
  s.texts(7, 'ADEFG', ['功能分类科目编码', '功能分类科目名称', '合计', '基本支出', '项目支出']);
  const entries = book.department.entries.filter((e) => which === 'all' || e.source === which);
  const last = book.codeTable(s, 'item', SPENDING, entries);
  if (entries.length === 0) {
    const fund = which === 'fund' ? '政府性基金预算' : '国有资本经营预算';
    const { year } = book.department;
    s.text(`A${last + 1}`, `注:本${book.word}${year}年无${fund}财政拨款安排的预算，故本表为空表。`);
  }
  return s.build();
}

/** 表4 财政拨款收支预算总表. */
export function table4(book: ShanghaiBook): Grid {
  const entries = book.department.entries.filter(isFiscal);
  const s = book
    .sheet(`${book.word}财政拨款收支总表`, '财政拨款收支预算总表', 'G')
    .merge('A4:C4 A6:B6 C6:G6');
  s.texts(6, 'AC', ['财政拨款收入', '财政拨款支出']);
  s.texts(7, 'ABCDEFG', [
    '项目',
    '预算数',
    '项目',
    '合计',
    '一般公共预算',
    '政府性基金预算',
    '国有资本经营预算',
  ]);
  const columns: Column[] = [
    { column: 'D', counts: () => true },
    ...FISCAL_SOURCES.map((source, i) => ({ column: 'EFG'.charAt(i), counts: from(source) })),
  ];
  ['一、一般公共预算资金', '二、政府性基金', '三、国有资本经营预算'].forEach((name, i) => {
    const source = FISCAL_SOURCES[i];
    s.text(`A${8 + i}`, name).amount(`B${8 + i}`, totalOf(entries.filter((e) => e.source === source)));
  });
  [...byClassName(entries)].forEach(([name, own], i) => {
    s.text(`C${8 + i}`, `${numeral(i)}、${name}`);
    writeAmounts(s, 8 + i, columns, own);
  });
  s.text('A19', '收入总计').amount('B19', totalOf(entries)).text('C19', '支出总计');
  writeAmounts(s, 19, columns, entries);
  return s.build();
}
