import {
  EXPENDITURE_PARTS,
  FUNDS,
  INCOME_SOURCES,
  measureKey,
  THREE_PUBLIC_PARTS,
  type MeasurePath,
} from '../../../src/narrative/measures';
import { measureOfWords, measureWords } from '../../../src/narrative/measures/measureWords';
import { dimensionKey, dimensionOf } from '../../../src/narrative/measures/rows';
import { rowsOfWords, rowWords } from '../../../src/narrative/measures/rowWords';

const PATHS: readonly MeasurePath[] = [
  ...(['all', 'appropriation'] as const).flatMap((scope) =>
    (['total', 'year', 'carry-in', ...INCOME_SOURCES] as const).map(
      (part) => ({ kind: 'income', scope, part }) as const,
    ),
  ),
  ...FUNDS.flatMap((fund) =>
    EXPENDITURE_PARTS.flatMap((part): MeasurePath[] => [
      { kind: 'expenditure', fund, part },
      { kind: 'expenditure', fund, part, code: '2080505' },
      { kind: 'expenditure', fund, part, code: '2080505', project: '河/湖/库治理' },
    ]),
  ),
  ...(['total', 'basic', 'project', 'personnel', 'public'] as const).map(
    (part) => ({ kind: 'economic', scope: 'general-basic', part, code: '30216' }) as const,
  ),
  ...THREE_PUBLIC_PARTS.map((part) => ({ kind: 'three-public', fund: 'general', part }) as const),
  { kind: 'office-operation' },
];

test('every measure has words of its own, which name it again', () => {
  const words = PATHS.map(measureWords);
  expect(new Set(words).size).toBe(PATHS.length);
  expect(words.map(measureOfWords)).toEqual(PATHS);
});

test.each([
  '支出/全部',
  '支出/市级/合计',
  '三公/全部/合计',
  '经济分类/财政拨款/合计',
  '收入',
  '存款/全部/合计',
  '',
])('%s names no measure', (words) => expect(measureOfWords(words)).toBeUndefined());

test('every kind of rows has words of its own, which name it again', () => {
  const kinds = PATHS.flatMap((p) => dimensionOf(p) ?? []);
  expect(kinds.length).toBeGreaterThan(20);
  for (const kind of kinds) {
    const again = rowsOfWords(rowWords(kind));
    expect(again && [rowWords(again), dimensionKey(again)]).toEqual([rowWords(kind), dimensionKey(kind)]);
  }
});

test.each(['支出/全部/合计', '收入/财政拨款/总计', '支出/全部/项目', '三公/一般公共预算/项'])(
  '%s names no rows',
  (words) => expect(rowsOfWords(words)).toBeUndefined(),
);

test('words for a path say what it is', () => {
  expect(measureWords({ kind: 'expenditure', fund: 'general', part: 'basic', code: '2080505' })).toBe(
    '支出/一般公共预算/基本支出/2080505',
  );
  expect(measureKey(measureOfWords('三公/一般公共预算/公务接待')!)).toBe('three-public/general/reception');
});
