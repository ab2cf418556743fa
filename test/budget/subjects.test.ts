import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { levelOf, parentOf, type Classification } from '../../src/budget/Subject';
import data from '../../src/budget/subjects.json';
import { codesNamed, subjectName } from '../../src/budget/subjects';

const PUBLISHED = join(__dirname, '..', '..', '..', 'shared', 'subjects.json');

const all = (['functional', 'economic'] as const).flatMap((classification) =>
  Object.entries(data[classification]).map(([code, name]) => ({ classification, code, name })),
);

test('every code has the digits of its classification and a class with a name', () => {
  for (const { classification, code, name } of all) {
    expect([code, levelOf(code)]).toEqual([code, expect.any(String)]);
    expect([code, /^2/.test(code)]).toEqual([code, classification === 'functional']);
    expect([code, subjectName(classification, code)]).toEqual([code, name]);
    expect([code, subjectName(classification, code.slice(0, 3))]).toEqual([code, expect.any(String)]);
    if (code.length > 5) expect(parentOf(code)).toHaveLength(5);
  }
});

test.each<[Classification, string, string | undefined]>([
  ['functional', '210', '卫生健康支出'],
  ['functional', '2013101', '行政运行'],
  ['economic', '30231', '公务用车运行维护费'],
  ['economic', '50202', '会议费'],
  ['functional', '2130505', '生产发展'],
  ['economic', '30210', undefined],
  ['functional', 'toString', undefined],
])('%s %s is %s', (classification, code, name) => {
  expect(subjectName(classification, code)).toBe(name);
});

test('codes are found by name, whatever the brackets and spaces', () => {
  expect(codesNamed('economic', '维修 (护)费')).toEqual(['30213']);
  expect(codesNamed('functional', '其他卫生健康支出')).toEqual(['21099', '2109999']);
  expect(codesNamed('functional', '行政运行').length).toBeGreaterThan(5);
  expect(codesNamed('economic', '行政运行')).toEqual([]);
  expect(codesNamed('economic', '会议费')).toEqual(['30215', '50202']);
});

const published = existsSync(PUBLISHED);
if (!published)
  console.log('subjects.test: the published list is not here; the names are not compared with it.');

(published ? test : test.skip)('the published names are all here, as printed', () => {
  const list = JSON.parse(readFileSync(PUBLISHED, 'utf8')) as Record<Classification, Record<string, string>>;
  for (const classification of ['functional', 'economic'] as const) {
    for (const [code, name] of Object.entries(list[classification])) {
      expect([code, subjectName(classification, code)]).toEqual([code, name]);
    }
  }
});
