import { recognise } from '../../../src/recognise';
import type { Grid } from '../../../src/workbook/Grid';
import { gridOf } from '../../support/grid';

const table = (caption = '单位：万元'): Grid =>
  gridOf('1', [
    ['收入支出决算总表'],
    [caption],
    ['收入', null, '支出', null],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 9, '一、教育支出', 9],
    ['本年收入合计', 9, '本年支出合计', 9],
    ['总计', 9, '总计', 9],
  ]);

const cover = (...lines: string[]): Grid =>
  gridOf(
    '封面',
    lines.map((line) => [line]),
  );

test.each<[string, readonly string[], string | undefined, string | undefined]>([
  ['a line of its own', ['青禾县教育局', '2025年度部门决算'], '青禾县教育局', 'A1'],
  ['a line with spaces', ['2025年度部门决算', '青 禾 县 教 育 局'], '青禾县教育局', 'A2'],
  ['the title', ['青禾县教育局2025年度部门决算'], '青禾县教育局', 'A1'],
  ['two lines that say the same', ['青禾县教育局2025年度部门决算', '青禾县教育局'], '青禾县教育局', 'A1'],
  ['neither of two', ['青禾县教育局', '青禾县第一中学', '2025年度部门决算'], undefined, undefined],
  ['the body beside its county', ['青禾县', '青禾县人民检察院', '2025年度决算'], '青禾县人民检察院', 'A2'],
  ['no county', ['青禾县2025年度部门决算公开'], undefined, undefined],
  [
    'no line that is no name',
    ['2025年度部门决算', '按财政部门的要求公开', '二〇二六年八月'],
    undefined,
    undefined,
  ],
])('the department is told by %s of the cover', (_, lines, name, address) => {
  const book = recognise([cover(...lines), table()]);
  expect(book.department).toBe(name);
  const place = book.departmentFound?.place;
  expect(place && `A${place.row}`).toBe(address);
});

test('the tables go before the cover', () => {
  const book = recognise([cover('青禾县教育局'), table('部门：云岭县教育局')]);
  expect([book.department, book.departmentFound]).toEqual(['云岭县教育局', undefined]);
});
