import type { Department, Entry } from '../../../src/generate/Department';
import { printedAsSichuan } from '../../../src/generate/generateDepartment';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';

const entry = (item: string, economic: string, wan: number, more: Partial<Entry> = {}): Entry => ({
  unit: 0,
  item,
  source: 'general',
  carriedOver: false,
  nature: 'basic',
  economic,
  cents: wan * 1_000_000,
  ...more,
});

const LAST: readonly Entry[] = [entry('2010301', '30101', 100), entry('2080505', '30108', 10)];

const departmentOf = (year: number, entries: readonly Entry[]): Department => ({
  name: '安澜市人民政府办公室',
  code: '101',
  year,
  units: [{ code: '101001', name: '安澜市人民政府办公室', administrative: true }],
  entries,
});

const bookOf = (year: number, entries: readonly Entry[]) =>
  recognise(printedAsSichuan(departmentOf(year, entries)));

const TEXT = [
  '安澜市人民政府办公室2024年部门预算说明',
  '一、支出预算情况',
  '2024年支出预算110万元，其中：基本支出110万元。',
];

const unsaid = (more: readonly Entry[], text: readonly string[] = TEXT): readonly string[] =>
  rollForward({
    book: bookOf(2025, [...LAST, ...more]),
    prior: bookOf(2024, LAST),
    text: readDocument(text.map((t) => ({ text: t }))),
  }).followed.unsaid;

const FUND = entry('2120803', '30227', 30, { source: 'fund', nature: 'project', project: '道路修缮项目' });

test.each([
  [
    'a fund with its class and its income',
    [FUND],
    ['政府性基金预算拨款收入30万元', '政府性基金预算支出30万元', '城乡社区支出30万元'],
  ],
  ['a class', [entry('2101101', '30110', 5)], ['卫生健康支出5万元']],
  ['a part of the “三公”', [entry('2010301', '30217', 2)], ['公务接待费2万元']],
  ['a source', [entry('2010301', '30199', 8, { source: 'institution' })], ['事业收入8万元']],
  ['nothing', [], []],
  ['more of what there was', [entry('2010301', '30102', 3)], []],
] as const)('what is new and not told: %s', (_what, more, told) => {
  expect(unsaid(more)).toEqual(told);
});

test('what the text tells, or lists anew, is not told again', () => {
  const listed = [...TEXT, '按功能分类：一般公共服务支出100万元、社会保障和就业支出10万元。'];
  expect(unsaid([entry('2101101', '30110', 5)], listed)).toEqual([]);
  const none = [...TEXT, '二、“三公”经费情况', '2024年没有安排公务接待费，与2023年预算持平。'];
  expect(unsaid([entry('2010301', '30217', 2)], none)).toEqual([]);
});
