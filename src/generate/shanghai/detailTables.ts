import { isPersonnel, totalOf, type Entry } from '../Department';
import { SheetBuilder } from '../SheetBuilder';
import type { Grid } from '../../workbook/Grid';
import type { Column } from '../columns';
import type { ShanghaiBook } from './ShanghaiBook';

const isGeneralBasic = (e: Entry): boolean => e.source === 'general' && e.nature === 'basic';

/** 表8 一般公共预算基本支出部门预算经济分类预算表. */
export function table8(book: ShanghaiBook): Grid {
  const s = book.sheet(
    `${book.word}一般公共预算拨款基本支出明细表`,
    '一般公共预算基本支出部门预算经济分类预算表',
    'F',
  );
  s.merge('A4:C4 A6:C6 D6:F6 A7:B7 C7:C8 D7:D8 E7:E8 F7:F8');
  s.texts(6, 'AD', ['项目', '一般公共预算基本支出']).texts(8, 'AB', ['类', '款']);
  s.texts(7, 'ACDEF', ['经济分类科目编码', '部门经济分类科目名称', '合计', '人员经费', '公用经费']);
  const columns: Column[] = [
    { column: 'D', counts: () => true },
    { column: 'E', counts: isPersonnel },
    { column: 'F', counts: (e) => !isPersonnel(e) },
  ];
  book.codeTable(s, 'economic', columns, book.department.entries.filter(isGeneralBasic));
  return s.build();
}

/** 表9 “三公”经费和机关运行经费预算表: in 万元 with two decimals, beside tables in 元. */
export function table9(book: ShanghaiBook): Grid {
  const { entries, year, name, units } = book.department;
  const s = new SheetBuilder(`${book.word}“三公”经费和机关运行费预算表`, {
    unit: '万元',
    zero: 'zero',
    shown: 2,
    stored: 2,
  });
  s.text('A2', `${year}年${book.word}“三公”经费和机关运行经费预算表`);
  s.text('A3', `编制${book.word}：${name}`).text('G3', '单位:万元');
  s.merge('A2:G2 A3:C3 A4:F4 D5:F5 G4:G6 A5:A6 B5:B6 C5:C6');
  s.texts(4, 'AG', [`${year}年“三公”经费预算数`, `${year}年机关运行经费预算数`]);
  s.texts(5, 'ABCD', ['合计', '因公出国(境)费', '公务接待费', '公务用车购置及运行费']).texts(6, 'DEF', [
    '小计',
    '购置费',
    '运行费',
  ]);
  const fiscal = entries.filter((e) => e.source === 'general');
  const of = (...codes: string[]): number => totalOf(fiscal.filter((e) => codes.includes(e.economic)));
  s.amount('A7', of('30212', '30217', '30231', '31013'))
    .amount('B7', of('30212'))
    .amount('C7', of('30217'));
  s.amount('D7', of('30231', '31013')).amount('E7', of('31013')).amount('F7', of('30231'));
  const running = entries.filter(
    (e) => isGeneralBasic(e) && !isPersonnel(e) && units[e.unit]?.administrative === true,
  );
  s.amount('G7', totalOf(running));
  return s.build();
}
