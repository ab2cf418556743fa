import { sharesOf } from '../../src/report/shares';
import { textReport } from '../../src/report/text';
import { translator } from '../../src/report/translate';
import { book, subject, table } from '../narrative/buildBook';
import { resultOf } from './fixtures';

const general = table('general-expenditure', '万元', {
  columns: ['total', 'basic', 'project'],
  rows: [
    ['total', '合计', [179.17, 133.52, 45.65]],
    subject('201', '一般公共服务支出', [151.01, 105.36, 45.65]),
    subject('208', '社会保障和就业支出', [13.53, 13.53, '']),
    subject('210', '卫生健康支出', [4.79, 4.79, '']),
    subject('221', '住房保障支出', [9.84, 9.84, '']),
  ],
});
const threePublic = table('three-public', '元', {
  columns: ['three-public', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-operation', 'reception'],
  rows: [['total', '合计', [30000, '', 10000, '', 10000, 20000]]],
});
const none = table('fund-three-public', '元', {
  columns: ['three-public', 'abroad', 'reception'],
  rows: [['total', '合计', ['', '', '']]],
});

const shown = (...tables: Parameters<typeof book>[1]): object[] =>
  sharesOf(book(2023, tables)).map((g) => ({
    kind: g.kind,
    parts: g.parts.map((p) => `${p.label} ${p.percent.toFixed()}`),
    sum: g.sum.toFixed(),
    complete: g.complete,
  }));

test('classes, basic and project, in the general public budget', () => {
  expect(shown(general)).toEqual([
    {
      kind: 'class',
      parts: ['一般公共服务支出 84.28', '社会保障和就业支出 7.55', '卫生健康支出 2.67', '住房保障支出 5.49'],
      sum: '99.99',
      complete: true,
    },
    { kind: 'basic-project', parts: ['basic 74.52', 'project 25.48'], sum: '100', complete: true },
  ]);
});

test('the three public expenses; vehicles by purchase and operation, so that nothing is counted twice', () => {
  expect(shown(threePublic)).toEqual([
    {
      kind: 'three-public',
      parts: ['share.vehicle-operation 33.33', 'reception 66.67'],
      sum: '100',
      complete: true,
    },
  ]);
});

test('a whole of zero has no shares', () => expect(shown(none)).toEqual([]));

test('the report says that rounded shares need not add up, and leaves them as they are', () => {
  const text = textReport(
    { file: 'a.xlsx', result: resultOf([], { book: book(2023, [general]) }) },
    translator('zh-CN'),
  );
  expect(text).toContain('社会保障和就业支出 13.53 万元，占 7.55%');
  expect(text).toContain('各项占比相加为 99.99%，是四舍五入所致，不作调整');
});
