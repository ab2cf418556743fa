import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMER_NAMES } from '../../src/budget/formerNames';
import { levelOf, parentOf, type Classification } from '../../src/budget/Subject';
import { codesNamed, isSeen, subjectName, subjectNames, SUBJECT_SETS } from '../../src/budget/subjects';

const PUBLISHED = join(__dirname, '..', '..', '..', 'shared', 'subjects.json');

const all = (['functional', 'economic'] as const).flatMap((classification) =>
  SUBJECT_SETS.flatMap((set) =>
    Object.entries(set[classification] ?? {}).map(([code, name]) => ({ classification, code, name })),
  ),
);

test('every code has the digits of its classification and a class with a name', () => {
  for (const { classification, code, name } of all) {
    expect([code, levelOf(code)]).toEqual([code, expect.any(String)]);
    expect([code, /^2/.test(code)]).toEqual([code, classification === 'functional']);
    expect([code, subjectNames(classification, code).map((known) => known.name)]).toEqual([
      code,
      expect.arrayContaining([name]),
    ]);
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

test('of each name the years and the source are known; names of one code don’t overlap in time', () => {
  for (const { classification, code } of all) {
    const names = subjectNames(classification, code);
    for (const { since, source, grade } of names) {
      expect(since).toBeGreaterThanOrEqual(2020);
      expect(source).not.toBe('');
      expect('ABC').toContain(grade);
    }
    names.slice(1).forEach(({ until }, i) => {
      expect(until).toBe(names[i]!.since - 1);
    });
  }
});

test('a name that nobody saw in print is known as such', () => {
  expect(isSeen('functional', '2111101')).toBe(true);
  expect(isSeen('functional', '2240106')).toBe(false);
  expect(isSeen('economic', '503')).toBe(false);
});

test('a code keeps its former names', () => {
  expect(subjectNames('functional', '21305').map(({ name, since, until }) => [name, since, until])).toEqual([
    ['巩固脱贫攻坚成果衔接乡村振兴', 2024, undefined],
    ['巩固脱贫衔接乡村振兴', 2022, 2023],
    ['扶贫', 2020, 2021],
  ]);
});

test('codes are found by name, whatever the brackets and spaces', () => {
  expect(codesNamed('economic', '维修 (护)费')).toEqual(['30213', '50209']);
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
      // A name that was printed before today's is kept as a former one.
      const names = subjectNames(classification, code).map((n) => n.name);
      expect([code, names.includes(name) ? name : names]).toEqual([code, name]);
    }
  }
});

test('the guide lists where the names were read, and every former name with its year', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'guide', 'subjects.md'), 'utf8');
  for (const { grade, since, until, source } of SUBJECT_SETS) {
    const years = until === undefined ? `${since}年起` : `${since}—${until}年`;
    expect(page).toContain(`| ${grade} | ${years} | ${source} |`);
  }
  for (const { was, now, since, codes } of FORMER_NAMES)
    expect(page).toContain(`| ${was} | ${now} | ${since} | ${codes.join('、')} |`);
});
