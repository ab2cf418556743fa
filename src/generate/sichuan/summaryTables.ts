import { totalOf, type Entry } from '../Department';
import { byClassName } from '../codeRows';
import { numeral } from '../numeral';
import { CLASS_LINES } from '../subjects';
import type { Grid } from '../../workbook/Grid';
import type { Column } from '../columns';
import type { SichuanBook } from './SichuanBook';

const current =
  (source: Entry['source']) =>
  (e: Entry): boolean =>
    e.source === source && !e.carriedOver;

const INCOME_LINES: readonly (readonly [string, Entry['source']])[] = [
  ['一般公共预算拨款收入', 'general'],
  ['政府性基金预算拨款收入', 'fund'],
  ['国有资本经营预算拨款收入', 'capital'],
  ['事业收入', 'institution'],
  ['事业单位经营收入', 'operating'],
  ['其他收入', 'other-income'],
];

/** 表1 部门收支总表: income on the left, expenditure by class on the right. */
export function table1(book: SichuanBook): Grid {
  const { entries, year } = book.department;
  const s = book.sheet('1', '部门收支总表', 'D').merge('A4:B4 C4:D4');
  s.texts(4, 'AC', ['收          入', '支             出']);
  s.texts(5, 'ABCD', ['项          目', `${year}年预算数`, '项             目', `${year}年预算数`]);
  INCOME_LINES.forEach(([name, source], i) => {
    s.text(`A${6 + i}`, `${numeral(i + 1)}、${name}`).amount(
      `B${6 + i}`,
      totalOf(entries.filter(current(source))),
    );
  });
  const classes = byClassName(entries);
  CLASS_LINES.forEach((name, i) => {
    s.text(`C${6 + i}`, `${numeral(i + 1)}、${name}`).amount(`D${6 + i}`, totalOf(classes.get(name) ?? []));
  });
  const end = 7 + CLASS_LINES.length;
  const carried = totalOf(entries.filter((e) => e.carriedOver));
  const all = totalOf(entries);
  const closing = (row: number, left: string, income: number, right: string, spent: number): void => {
    s.text(`A${row}`, left).amount(`B${row}`, income).text(`C${row}`, right).amount(`D${row}`, spent);
  };
  closing(end, '本 年 收 入 合 计', all - carried, '本 年 支 出 合 计', all);
  closing(
    end + 1,
    '七、用事业基金弥补收支差额',
    0,
    `${numeral(CLASS_LINES.length + 1)}、事业单位结余分配`,
    0,
  );
  closing(end + 2, '八、上年结转', carried, `${numeral(CLASS_LINES.length + 2)}、结转下年`, 0);
  closing(end + 3, '收  入  总  计', all, '支  出  总  计', all);
  return s.build();
}

const NOTHING = (): boolean => false;

/** 表1-1 部门收入总表: a row per unit, a column per source. */
export function table11(book: SichuanBook): Grid {
  const s = book.sheet('1-1', '部门收入总表', 'M');
  s.merge(['A4:B4', ...[...'CDEFGHIJKLM'].map((c) => `${c}4:${c}5`)].join(' '));
  s.text('A4', '项    目').texts(4, 'CDEFGHIJKLM', [
    '合计',
    '上年结转',
    ...INCOME_LINES.map(([name]) => name),
    '上级补助收入',
    '附属单位上缴收入',
    '用事业基金弥补收支差额',
  ]);
  s.texts(5, 'AB', ['单位代码', '单位名称（科目）']);
  const columns: Column[] = [
    { column: 'C', counts: () => true },
    { column: 'D', counts: (e) => e.carriedOver },
    ...INCOME_LINES.map(([, source], i) => ({ column: 'EFGHIJ'.charAt(i), counts: current(source) })),
    ...[...'KLM'].map((column) => ({ column, counts: NOTHING })),
  ];
  book.unitTable(s, 6, columns, book.department.entries);
  return s.build();
}

/** 表1-2 部门支出总表: units and items against basic and project expenditure, whatever pays for them. */
export function table12(book: SichuanBook): Grid {
  const s = book.sheet('1-2', '部门支出总表', 'J');
  s.merge('A4:C4 D4:D5 E4:E5 F4:F5 G4:G5 H4:H5 I4:I5 J4:J5');
  s.texts(4, 'ADEFGHIJ', [
    '科目编码',
    '单位代码',
    '单位名称（科目）',
    '合计',
    '基本支出',
    '项目支出',
    '上缴上级支出',
    '对附属单位补助支出',
  ]);
  s.texts(5, 'ABC', ['类', '款', '项']);
  const columns: Column[] = [
    { column: 'F', counts: () => true },
    { column: 'G', counts: (e) => e.nature === 'basic' },
    { column: 'H', counts: (e) => e.nature === 'project' },
    { column: 'I', counts: NOTHING },
    { column: 'J', counts: NOTHING },
  ];
  book.codeTable(s, { row: 6, codes: 'ABC', unit: 'D', name: 'E' }, 'item', columns, book.department.entries);
  return s.build();
}
