import printed from '../../../src/budget/subjects.json';
import { FUNCTIONAL_CLASSES } from '../../../src/budget/functionalClasses';
import { isPlaceholder } from '../../../src/rules/form/support/placeholderText';
import { renamedSubject } from '../../../src/rules/form/support/renamed';

/** What lets the rules on codes and names pass over every row that bears one of them. */
test('the official codes are made as codes should be', () => {
  const codes = (list: object): string[] => Object.keys(list);
  const functional = [...codes(printed.functional), ...codes(FUNCTIONAL_CLASSES)];
  expect(functional.filter((code) => !/^2(\d\d|\d{4}|\d{6})$/.test(code))).toEqual([]);
  expect(codes(printed.economic).filter((code) => !/^[35](\d\d|\d{4})$/.test(code))).toEqual([]);
});

test('there is nothing to say of the official names of subjects', () => {
  const names = [printed.functional, printed.economic, FUNCTIONAL_CLASSES].flatMap((list) =>
    Object.values(list),
  );
  expect(names.filter((name) => isPlaceholder(name) || renamedSubject(name, undefined))).toEqual([]);
});

test.each(['医疗卫生支出', '医疗卫生与计划生育 支出', '“国土资源事务”', '归口管理的行政单位离退休'])(
  'a former name is known however it is written: %s',
  (name) => expect(renamedSubject(name, undefined)).toBeDefined(),
);
