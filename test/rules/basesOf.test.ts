import { check } from '../../src/pipeline/check';
import { review } from '../../src/pipeline/review';
import { rules } from '../../src/pipeline/registry';
import { basesOf } from '../../src/rules/basesOf';
import { readDocument } from '../../src/text/document/readDocument';
import { paragraphsOfText } from '../../src/text/document/paragraphsOfText';
import { generateDepartment } from '../../src/generate/generateDepartment';

const basisOf = (id: string): string => rules.find((r) => r.meta.id === id)!.meta.basis;

test('only what rules that spoke rest on, each once', () => {
  const [a, b] = rules;
  const told = [{ rule: a!.meta.id }, { rule: a!.meta.id }];
  expect(basesOf([a!, b!], told)).toEqual({ [a!.meta.id]: a!.meta.basis });
  expect(basesOf(rules, [])).toEqual({});
});

test('a check and a review give the bases of what they found', () => {
  const { findings, cannotTell, bases } = check(generateDepartment(1).grids.slice(0, 2));
  const spoke = [...findings, ...cannotTell].map((f) => f.rule);
  expect(new Set(Object.keys(bases))).toEqual(new Set(spoke));
  for (const [id, basis] of Object.entries(bases)) expect(basis).toBe(basisOf(id));

  const text = '2025年支出预算100.00万元，其中：基本支出60.00万元，占60%；项目支出40.00万元，占30%。';
  const reviewed = review(readDocument(paragraphsOfText(text)));
  const [found] = reviewed.findings;
  expect(reviewed.bases).toEqual({ [found!.rule]: basisOf(found!.rule) });
});
