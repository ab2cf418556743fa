import type { Entry } from '../Department';
import type { Grid } from '../../workbook/Grid';
import type { Column } from '../columns';
import type { SichuanBook } from './SichuanBook';

/** 表4 政府性基金支出预算表 and 表5 国有资本经营预算支出预算表; an empty one says so in a note. */
export function fundTable(book: SichuanBook, number: '4' | '5'): Grid {
  const fund = number === '4' ? '政府性基金' : '国有资本经营';
  const source: Entry['source'] = number === '4' ? 'fund' : 'capital';
  const title = number === '4' ? '政府性基金支出预算表' : '国有资本经营预算支出预算表';
  const s = book.sheet(number, title, 'H').merge('A4:C4 F4:H4 D4:D5 E4:E5');
  s.texts(4, 'ADEF', ['科目编码', '单位代码', '单位名称（科目）', `本年${fund}预算支出`]);
  s.texts(5, 'ABCFGH', ['类', '款', '项', '合计', '基本支出', '项目支出']);
  const entries = book.department.entries.filter((e) => e.source === source);
  if (entries.length === 0) {
    const { year } = book.department;
    s.text('E6', '合    计').text(
      'A8',
      `注：本部门${year}年没有使用${fund}预算拨款安排的支出，故本表为空表。`,
    );
    return s.build();
  }
  const columns: Column[] = [
    { column: 'F', counts: () => true },
    { column: 'G', counts: (e) => e.nature === 'basic' },
    { column: 'H', counts: (e) => e.nature === 'project' },
  ];
  book.codeTable(s, { row: 6, codes: 'ABC', unit: 'D', name: 'E' }, 'item', columns, entries);
  return s.build();
}
