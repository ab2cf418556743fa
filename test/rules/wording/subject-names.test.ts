import { FUNCTIONAL_CLASSES } from '../../../src/budget/functionalClasses';
import { FORMER_NAMES } from '../../../src/budget/formerNames';
import { subjectName } from '../../../src/budget/subjects';
import { provesItsPage, quotedBy } from '../../support/ruleExamples';

provesItsPage('subject-names');

/** A sentence with the path of a code, its last name being the one given. */
function sentence(year: number, code: string, name: string): string {
  const names = [code.slice(0, 3), code.slice(0, 5), code].slice(0, (code.length - 1) / 2);
  const path = names.map((c, i) => {
    const own =
      i === names.length - 1 ? name : i === 0 ? FUNCTIONAL_CLASSES[c] : subjectName('functional', c);
    return `${own ?? '其他'}（${'类款项'.charAt(i)}）`;
  });
  return `${year}年部门预算编制说明\n1.${path.join('')}${year}年预算数为5.50万元。`;
}

const below = FORMER_NAMES.filter(({ codes }) => codes[0]!.length > 3);

test.each(below)('$was is found in a text from $since on, and let stand before', ({ was, since, codes }) => {
  expect(quotedBy('subject-names', sentence(2026, codes[0]!, was))).toContain(was);
  expect(quotedBy('subject-names', sentence(since, codes[0]!, was))).toContain(was);
  expect(quotedBy('subject-names', sentence(since - 1, codes[0]!, was))).not.toContain(was);
});

test.each(['农业', '文化'])('%s under another 类 is let stand', (name) => {
  expect(quotedBy('subject-names', sentence(2024, '22999', name))).not.toContain(name);
});

test.each([
  ['其类作款，其款作项', '教育支出（类）教育支出（款）普通教育（项）', ['教育支出']],
  ['没有支出二字', '农林水（类）农林水（款）水利（项）', ['农林水']],
  ['款与类同名', '其他支出（类）其他支出（款）其他支出（项）', []],
  ['项不是款的名称', '教育支出（类）教育支出（款）学前教育（项）', []],
  ['款在自己的类下', '教育支出（类）普通教育（款）学前教育（项）', []],
])('类 and 款 that are one level too deep: %s', (_name, path, wrong) => {
  expect(quotedBy('subject-names', `2024年部门预算编制说明\n1.${path}2024年预算数为5.50万元。`)).toEqual(
    wrong,
  );
});
