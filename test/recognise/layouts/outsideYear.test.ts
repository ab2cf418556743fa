import { check } from '../../../src/pipeline/check';
import { narrate } from '../../../src/pipeline/narrate';
import { recognise } from '../../../src/recognise';
import { foundIn } from '../../../src/report/foundAt';
import { gridOf } from '../../support/grid';
import type { Grid } from '../../../src/workbook/Grid';

const book = (title = '支出总表'): readonly Grid[] => [
  gridOf('x', [
    [title],
    ['部门：青禾县教育局', null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [null, '合计', 30, 20, 10],
    ['2010301', '行政运行', 30, 20, 10],
  ]),
];

test.each<[file: string, year: number | undefined]>([
  ['青禾县教育局2025年部门预算公开表.xlsx', 2025],
  ['D:\\公开\\2024\\2025年度预算.xlsx', 2025],
  ['部门预算公开（2025）.xlsx', 2025],
  ['预算公开表20250312.xlsx', undefined],
  ['预算公开表2025-03-12.xlsx', undefined],
  ['2025年3月12日导出.xlsx', undefined],
  ['2024-2025年预算对比.xlsx', undefined],
  ['2024年决算公开.xlsx', undefined],
  ['预算.xlsx', undefined],
])('the name of a file: %s', (file, year) => {
  const read = recognise(book(), { file });
  expect([read.year, read.yearFound?.from]).toEqual([year, year && 'file-name']);
});

test('what the tables say goes before the name of the file', () => {
  const read = recognise(book('2023年支出总表'), { file: '2025年预算.xlsx', priorYear: 2025 });
  expect([read.year, read.yearFound]).toEqual([2023, undefined]);
});

test('last year’s book tells the year where nothing else does', () => {
  expect(check(book(), { prior: book('2024年支出总表') }).book).toMatchObject({
    year: 2025,
    yearFound: { year: 2025, from: 'prior' },
  });
  expect(check(book(), { file: '2026年预算.xlsx', prior: book('2024年支出总表') }).book.year).toBe(2026);
  expect(check(book()).book.year).toBeUndefined();
});

test('where year, department and unit stand', () => {
  const at = (grids: readonly Grid[], file?: string): string[] =>
    foundIn(recognise(grids, file === undefined ? {} : { file })).map((f) =>
      [f.what, f.value, f.from, f.place?.row ?? ''].join(' ').trim(),
    );
  expect(at(book('2025年支出总表'))).toEqual([
    'year 2025 title 1',
    'department 青禾县教育局 caption 2',
    'unit 万元 caption 2',
  ]);
  expect(at(book(), '2025年预算.xlsx')[0]).toBe('year 2025 file-name');
});

test('a year that nothing tells is asked for, and never 0', () => {
  const narrative = narrate(book());
  const text = narrative.paragraphs.map((p) => p.text).join('\n');
  expect(text).not.toMatch(/(?<!\d)0年|-1年/);
  expect(text).toContain('【待填：预算年份】');
  expect(narrative.missing.map((m) => m.name)).toContain('预算年份');
  expect(narrate(book(), { inputs: { 预算年份: '2025' } }).year).toBe(2025);
});
