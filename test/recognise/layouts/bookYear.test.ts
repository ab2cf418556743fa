import { recognise } from '../../../src/recognise';
import type { Grid } from '../../../src/workbook/Grid';
import { gridOf } from '../../support/grid';

const table = (name = '1', title = '部门支出总表'): Grid =>
  gridOf(name, [
    [title],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [null, '合计', 9, 6, 3],
    ['205', '教育支出', 9, 6, 3],
  ]);

const note = (...texts: string[]): Grid =>
  gridOf('9', [
    ['国有资本经营预算支出表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [null, '合计', null, null, null],
    ...texts.map((text) => [text]),
  ]);

const cover = (...lines: string[]): Grid =>
  gridOf(
    '封面',
    lines.map((line) => [line]),
  );

test.each<[string, Grid[], number | undefined, string | undefined]>([
  ['the title', [cover('2024年部门预算公开表'), table('1', '2025年部门支出总表')], 2025, undefined],
  ['the cover', [cover('青禾县教育局', '2025年部门预算公开表'), table()], 2025, 'cover'],
  ['a cover with spaces', [cover('2 0 2 5 年 度 单 位 预 算'), table()], 2025, 'cover'],
  [
    'a cover that was printed in the year before',
    [cover('2025年部门预算', '2024年12月编制'), table()],
    2025,
    'cover',
  ],
  ['a date alone', [cover('青禾县教育局', '2024年12月公开'), table()], undefined, undefined],
  ['the name of a sheet', [table('2025年部门支出总表')], 2025, 'sheet-name'],
  ['sheets of two years', [table('2025年预算'), table('2024年预算')], undefined, undefined],
  ['last year’s final accounts', [cover('2023年部门决算公开表'), table()], undefined, undefined],
  [
    'a note',
    [table(), note('注：本部门2025年没有使用国有资本经营预算拨款安排的支出，本表无数据。')],
    2025,
    'note',
  ],
  [
    'notes of two years',
    [table(), note('注：本部门2025年没有使用国有资本经营预算拨款安排的支出。', '注：2024年也没有安排支出。')],
    undefined,
    undefined,
  ],
  ['nothing', [table()], undefined, undefined],
])('the year is told by %s', (_, grids, year, from) => {
  const book = recognise(grids);
  expect(book.year).toBe(year);
  expect(book.yearFound?.from).toBe(from);
});

test('where the cover says it', () => {
  const book = recognise([cover('青禾县教育局', '2025年部门预算公开表'), table()]);
  expect(book.yearFound?.place).toMatchObject({ sheet: '封面', row: 2, column: 1 });
});
