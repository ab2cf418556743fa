import { isPersonnel, totalOf, type Entry } from '../Department';
import { codeParts, codeRows } from '../codeRows';
import type { Grid } from '../../workbook/Grid';
import type { Column } from '../columns';
import type { SichuanBook } from './SichuanBook';

const isGeneral = (e: Entry): boolean => e.source === 'general';
const isBasic = (e: Entry): boolean => e.nature === 'basic' && !e.carriedOver;

/** 表3 一般公共预算支出预算表. */
export function table3(book: SichuanBook): Grid {
  const s = book.sheet('3', '一般公共预算支出预算表', 'I').merge('A4:C4 G4:H4 D4:D5 E4:E5 F4:F5 I4:I5');
  s.texts(4, 'ADEFGI', [
    '科目编码',
    '单位代码',
    '单位名称（科目）',
    '合计',
    '当年财政拨款安排',
    '上年结转安排',
  ]);
  s.texts(5, 'ABCGH', ['类', '款', '项', '基本支出', '项目支出']);
  const columns: Column[] = [
    { column: 'F', counts: () => true },
    { column: 'G', counts: isBasic },
    { column: 'H', counts: (e) => e.nature === 'project' && !e.carriedOver },
    { column: 'I', counts: (e) => e.carriedOver },
  ];
  const entries = book.department.entries.filter(isGeneral);
  book.codeTable(s, { row: 6, codes: 'ABC', unit: 'D', name: 'E' }, 'item', columns, entries);
  return s.build();
}

/** 表3-1 一般公共预算基本支出预算表. */
export function table31(book: SichuanBook): Grid {
  const s = book.sheet('3-1', '一般公共预算基本支出预算表', 'G').merge('A4:B4 E4:G4 C4:C5 D4:D5');
  s.texts(4, 'ACDE', ['科目编码', '单位代码', '单位名称（科目）', '基本支出']);
  s.texts(5, 'ABEFG', ['类', '款', '合计', '人员经费', '公用经费']);
  const columns: Column[] = [
    { column: 'E', counts: () => true },
    { column: 'F', counts: isPersonnel },
    { column: 'G', counts: (e) => !isPersonnel(e) },
  ];
  const entries = book.department.entries.filter((e) => isGeneral(e) && isBasic(e));
  book.codeTable(s, { row: 6, codes: 'AB', unit: 'C', name: 'D' }, 'economic', columns, entries);
  return s.build();
}

/** 表3-2 一般公共预算项目支出预算表: each project under its item; what was carried over is part of it. */
export function table32(book: SichuanBook): Grid {
  const s = book.sheet('3-2', '一般公共预算项目支出预算表', 'F').merge('A4:C4 D4:D5 E4:E5 F4:F5');
  s.texts(4, 'ADEF', ['科目编码', '单位代码', '单位名称（科目、项目）', '金额']);
  s.texts(5, 'ABC', ['类', '款', '项']);
  const entries = book.department.entries.filter((e) => isGeneral(e) && e.nature === 'project');
  s.text('E6', '合    计').amount('F6', totalOf(entries));
  let row = 7;
  book.department.units.forEach((unit, i) => {
    const own = book.entriesOf(i, entries);
    if (own.length === 0) return;
    s.text(`D${row}`, unit.code).text(`E${row}`, unit.name).amount(`F${row++}`, totalOf(own));
    for (const item of codeRows(own, 'item', [7])) {
      s.texts(row, 'ABC', codeParts(item.code))
        .text(`E${row}`, item.name)
        .amount(`F${row++}`, totalOf(item.entries));
      for (const project of new Set(item.entries.map((e) => e.project ?? ''))) {
        const amount = totalOf(item.entries.filter((e) => e.project === project));
        s.texts(row, 'ABCDE', [...codeParts(item.code), unit.code, `  ${project}`]).amount(
          `F${row++}`,
          amount,
        );
      }
    }
  });
  return s.build();
}

/** 表3-3 and 表4-1: the “三公” expenses of one fiscal book, per unit. */
export function threePublicTable(book: SichuanBook, number: '3-3' | '4-1'): Grid {
  const source = number === '3-3' ? 'general' : 'fund';
  const title = number === '3-3' ? '一般公共预算“三公”经费支出预算表' : '政府性基金预算“三公”经费支出预算表';
  const s = book.sheet(number, title, 'H').merge('A4:A6 B4:B6 C4:H4 C5:C6 D5:D6 E5:G5 H5:H6');
  s.texts(4, 'ABC', ['单位编码', '单位名称', '当年财政拨款预算安排']);
  s.texts(5, 'CDEH', ['合计', '因公出国（境）费用', '公务用车购置及运行费', '公务接待费']);
  s.texts(6, 'EFG', ['小计', '公务用车购置费', '公务用车运行费']);
  const of =
    (...codes: string[]) =>
    (e: Entry): boolean =>
      codes.includes(e.economic);
  const columns: Column[] = [
    { column: 'C', counts: of('30212', '31013', '30231', '30217') },
    { column: 'D', counts: of('30212') },
    { column: 'E', counts: of('31013', '30231') },
    { column: 'F', counts: of('31013') },
    { column: 'G', counts: of('30231') },
    { column: 'H', counts: of('30217') },
  ];
  book.unitTable(
    s,
    7,
    columns,
    book.department.entries.filter((e) => e.source === source && !e.carriedOver),
  );
  return s.build();
}
