import type { LinearRelation } from '../../../budget/Relation';
import type { Reading } from '../../../text/Reading';
import { closings, type Closing } from '../sums/closings';
import { surpluses } from '../sums/surplus';
import { labelOf, subjectOfClaim, termOf } from '../terms';
import type { TextRule } from '../../../rules/Rule';
import { article, basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'opening-to-closing',
  category: 'wording',
  severity: 'error',
  basis: basis(
    article('预算法实施条例', '第八十三条第三款'),
    practice('年初结转和结余＋本年收入－本年支出＝年末结转和结余'),
  ),
} as const;

/** What is left of a year alone is an account that begins with nothing. */
const accountsOf = (reading: Reading): readonly (Closing & { readonly likely?: boolean })[] => [
  ...closings(reading),
  ...surpluses(reading).map(({ surplus, income, spent, lacking, likely }) => ({
    closing: surplus,
    more: [lacking ? spent : income],
    less: [lacking ? income : spent],
    unsure: true,
    ...(likely ? { likely } : {}),
  })),
];

/** What a book began with and took in, without what it spent, is what it ends with. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: ({ document, reading }) => ({
    relations: accountsOf(reading).map(({ closing, more, less, unsure, likely }) => {
      const relation: LinearRelation = {
        kind: 'linear',
        rule: meta.id,
        subject: subjectOfClaim(document, closing),
        total: closing.figure,
        totalLabel: labelOf(document, closing),
        parts: [...more.map((c) => termOf(document, c)), ...less.map((c) => termOf(document, c, -1))],
        comparison: 'equal',
      };
      return {
        relation,
        claim: closing,
        claims: [closing, ...more, ...less],
        statedIsWrong: false,
        ...(unsure ? { unsure, told: false } : {}),
        ...(likely ? { likely } : {}),
      };
    }),
  }),
};
