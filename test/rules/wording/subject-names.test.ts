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
