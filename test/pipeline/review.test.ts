import { reviewWorkbook } from '../../src/pipeline/review';
import { sampleGrids } from '../narrative/sampleBook';

const putuo = sampleGrids('putuo-fuliyuan-2024-unit.xlsx');
const zhaohua = sampleGrids('zhaohua-2023.xlsx');

test('the narrative of a workbook is held against its own tables', () => {
  const result = reviewWorkbook(putuo);
  const wrong = result?.findings.filter((f) => f.rule === 'claim-equals-cell');
  expect(wrong?.map((f) => [f.quote?.text, f.quote?.place.cell?.row])).toEqual([
    ['738.66万元', 10],
    ['738.66万元', 10],
  ]);
});

test('a text beside the workbook goes before its own narrative', () => {
  const text = '2024年预算编制说明\n2024年预算收入合计1,212.13万元。';
  const result = reviewWorkbook(putuo, { text });
  expect(result?.document.paragraphs.map((p) => p.cell)).toEqual([undefined, undefined]);
  expect(result?.findings.map((f) => f.quote?.text)).toContain('1,212.13万元');
});

test('last year’s workbook lets more be checked', () => {
  const text = '2023年部门预算编制说明\n2023年“三公”经费预算2.95万元，与2022年预算持平。';
  const checked = (prior?: typeof zhaohua) => reviewWorkbook(zhaohua, { text, prior })!.relations.length;
  expect(checked(sampleGrids('zhaohua-2022.xlsx'))).toBeGreaterThan(checked());
});

test.each([
  ['the name of its file', { file: '2023年部门预算.xlsx' }, 2023],
  ['last year’s workbook', { prior: sampleGrids('zhaohua-2022.xlsx') }, 2023],
  ['nothing', {}, undefined],
])('the year of tables that say none is told by %s', (_what, outside, year) => {
  const undated = zhaohua.map((grid) => ({
    ...grid,
    name: grid.name.replace(/20\d{2}年?/, ''),
    cells: grid.cells.map((cell) =>
      typeof cell.value === 'string'
        ? { ...cell, value: cell.value.replace(/20\d{2}(?:年度?)?/g, '') }
        : cell,
    ),
  }));
  const text = '部门预算编制说明\n“三公”经费预算2.95万元。';
  expect(reviewWorkbook(undated, { text, ...outside })!.book!.year).toBe(year);
});

test.each([
  ['a workbook without a narrative', undefined],
  ['an empty text', ' \n '],
])('%s has nothing to review', (_what, text) => {
  expect(reviewWorkbook(zhaohua, { text })).toBeNull();
});

test('without tables the text is reviewed by itself', () => {
  const text = '2024年部门预算编制说明\n2024年支出预算100.00万元，其中：基本支出70.00万元，占71%。';
  const result = reviewWorkbook([], { text });
  expect(result?.book).toBeUndefined();
  expect(result?.findings.map((f) => f.quote?.text)).toEqual(['71%']);
});
