import { FISCAL_SOURCES, isFiscal, totalOf, type Entry } from '../Department';
import { byClassName } from '../codeRows';
import { CLASS_LINES } from '../subjects';
import type { Grid } from '../../workbook/Grid';
import { writeAmounts, type Column } from '../columns';
import type { SichuanBook } from './SichuanBook';

const FUND_LINES = ['一般公共预算拨款收入', '政府性基金预算拨款收入', '国有资本经营预算拨款收入'];

/** 表2 财政拨款收支预算总表: the three fiscal books, what was carried over, and classes by book. */
export function table2(book: SichuanBook): Grid {
  const { year } = book.department;
  const entries = book.department.entries.filter(isFiscal);
  const s = book.sheet('2', '财政拨款收支预算总表', 'G').merge('A4:B4 C4:G4');
  s.texts(4, 'AC', ['收             入', '支                    出']);
  s.texts(5, 'ABCDEFG', [
    '项            目',
    `${year}年预算数`,
    '项            目',
    '合计',
    '一般公共预算',
    '政府性基金预算',
    '国有资本经营预算',
  ]);
  income(
    6,
    '一、本年收入',
    entries.filter((e) => !e.carriedOver),
  );
  income(
    10,
    '二、上年结转',
    entries.filter((e) => e.carriedOver),
  );
  function income(row: number, head: string, part: readonly Entry[]): void {
    s.text(`A${row}`, head).amount(`B${row}`, totalOf(part));
    FISCAL_SOURCES.forEach((source, i) => {
      s.text(`A${row + 1 + i}`, `  ${FUND_LINES[i] ?? ''}`);
      s.amount(`B${row + 1 + i}`, totalOf(part.filter((e) => e.source === source)));
    });
  }
  const columns: Column[] = [
    { column: 'D', counts: () => true },
    ...FISCAL_SOURCES.map((source, i) => ({
      column: 'EFG'.charAt(i),
      counts: (e: Entry) => e.source === source,
    })),
  ];
  s.text('C6', '一、本年支出');
  writeAmounts(s, 6, columns, entries);
  const classes = byClassName(entries);
  CLASS_LINES.forEach((name, i) => {
    s.text(`C${7 + i}`, `  ${name}`);
    writeAmounts(s, 7 + i, columns, classes.get(name) ?? []);
  });
  const end = 7 + CLASS_LINES.length;
  s.text(`C${end}`, '二、结转下年');
  writeAmounts(s, end, columns, []);
  s.text(`A${end + 1}`, '收  入  总  计')
    .amount(`B${end + 1}`, totalOf(entries))
    .text(`C${end + 1}`, '支  出  总  计');
  writeAmounts(s, end + 1, columns, entries);
  return s.build();
}

/** 表2-1 财政拨款支出预算表（部门经济分类科目）; a column of carry-over where there is any. */
export function table21(book: SichuanBook): Grid {
  const entries = book.department.entries.filter(isFiscal);
  const carried = entries.some((e) => e.carriedOver);
  const s = book.sheet('2-1', '财政拨款支出预算表（部门经济分类科目）', carried ? 'I' : 'H');
  s.merge(`A4:B4 F4:H4 C4:C5 D4:D5 E4:E5${carried ? ' I4:I5' : ''}`);
  s.texts(4, 'ACDEFI', [
    '科目编码',
    '单位代码',
    '单位名称（科目）',
    '总计',
    '当年财政拨款安排',
    carried ? '上年结转安排' : '',
  ]);
  s.texts(5, 'ABFGH', ['类', '款', '小计', '基本支出', '项目支出']);
  const columns: Column[] = [
    { column: 'E', counts: () => true },
    { column: 'F', counts: (e) => !e.carriedOver },
    { column: 'G', counts: (e) => !e.carriedOver && e.nature === 'basic' },
    { column: 'H', counts: (e) => !e.carriedOver && e.nature === 'project' },
    ...(carried ? [{ column: 'I', counts: (e: Entry) => e.carriedOver }] : []),
  ];
  book.codeTable(s, { row: 6, codes: 'AB', unit: 'C', name: 'D' }, 'economic', columns, entries);
  return s.build();
}
