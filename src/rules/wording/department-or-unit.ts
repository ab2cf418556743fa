import type { TextPlace } from '../../budget/Place';
import type { TextRule } from '../Rule';
import { matchesIn, wordingFinding } from './support/findings';
import { article, basis, practice } from '../statutes/basis';

const meta = {
  id: 'department-or-unit',
  category: 'wording',
  severity: 'info',
  basis: basis(
    article('预算法实施条例', '第六条第四款'),
    article('单位预算公开意见', '范围'),
    practice('部门预算与单位预算分别公开，同一文稿的称谓前后一致'),
  ),
} as const;

/** A text that calls itself 本部门 in one place and 本单位 in another. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => {
    const of = (pattern: RegExp): readonly TextPlace[] =>
      matchesIn(input.document, pattern).map((m) => m.place);
    const department = of(/[本我]部门/g);
    const unit = of(/[本我]单位/g);
    const [rarer, other] = department.length <= unit.length ? [department, unit] : [unit, department];
    if (rarer.length === 0 || other.length === 0) return { findings: [] };
    return {
      findings: [
        wordingFinding(
          input,
          meta,
          { id: 'department-or-unit.mixed', data: { departments: department.length, units: unit.length } },
          rarer[0]!,
          { more: rarer.slice(1) },
        ),
      ],
    };
  },
};
