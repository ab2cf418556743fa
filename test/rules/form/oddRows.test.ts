import { FUNCTIONAL_CLASSES } from '../../../src/budget/functionalClasses';
import { FORMER_NAMES, formerName, mayBeFormer } from '../../../src/budget/formerNames';
import { SUBJECT_SETS, subjectName } from '../../../src/budget/subjects';
import type { Classification, SubjectCode } from '../../../src/budget/Subject';
import { isPlaceholder } from '../../../src/rules/form/support/placeholderText';

const codes = (classification: Classification): readonly SubjectCode[] =>
  SUBJECT_SETS.flatMap((set) => Object.keys(set[classification] ?? {}));

/** What lets the rules on codes and names pass over every row that bears one of them. */
test('the official codes are made as codes should be', () => {
  const functional = [...codes('functional'), ...Object.keys(FUNCTIONAL_CLASSES)];
  expect(functional.filter((code) => !/^2(\d\d|\d{4}|\d{6})$/.test(code))).toEqual([]);
  expect(codes('economic').filter((code) => !/^[35](\d\d|\d{4})$/.test(code))).toEqual([]);
});

test('there is nothing to say of the names that subjects have today', () => {
  const known = (['functional', 'economic'] as const).flatMap((classification) =>
    codes(classification).flatMap((code) => {
      const name = subjectName(classification, code);
      return name === undefined ? [] : [{ code, name }];
    }),
  );
  expect(
    known.filter(
      ({ code, name }) => isPlaceholder(name) || formerName(name, undefined, { code }) !== undefined,
    ),
  ).toEqual([]);
});

test.each(['医疗卫生支出', '医疗卫生与计划生育 支出', '“国土资源事务”', '归口管理的行政单位离退休'])(
  'a former name is known however it is written: %s',
  (name) => expect(mayBeFormer(name) && formerName(name, undefined, {})).toBeTruthy(),
);

test('a former name that is short is one only beside its code', () => {
  for (const { was, since, codes: borne } of FORMER_NAMES.filter((f) => f.beside)) {
    expect(formerName(was, since, {})).toBeUndefined();
    expect(formerName(was, since, { code: '2299999' })).toBeUndefined();
    expect(formerName(was, since, { code: borne[0]! })?.since).toBe(since);
    expect(formerName(was, since - 1, { code: borne[0]! })).toBeUndefined();
  }
});
