import printed from '../../../src/budget/subjects.json';
import { FUNCTIONAL_CLASSES } from '../../../src/budget/functionalClasses';
import { isPlaceholder } from '../../../src/rules/form/support/placeholderText';
import { renamedSubject } from '../../../src/rules/form/support/renamed';

/** What lets the rules on names pass over every row that bears one of them. */
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
