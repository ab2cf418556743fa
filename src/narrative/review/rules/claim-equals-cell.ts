import { isMoney } from '../../../budget/Unit';
import { inUnit } from '../../../budget/Figure';
import type { TextRelation, TextRule } from '../TextRule';
import { subjectOfClaim } from '../terms';

const meta = {
  id: 'claim-equals-cell',
  category: 'wording',
  severity: 'error',
  basis: '《预算法》第十四条；编制说明所列金额应与公开表格一致',
} as const;

/** Every amount of a text is the amount of its cell, in the text's own unit and to its own decimals. */
export const rule: TextRule = {
  meta,
  relate: ({ document, reading, links }) => ({
    relations: reading.claims.flatMap((claim): TextRelation[] => {
      const cell = links.of(claim);
      if (!cell || claim.role !== 'level' || !isMoney(claim.figure.unit)) return [];
      return [
        {
          relation: {
            kind: 'linear',
            rule: meta.id,
            subject: subjectOfClaim(document, claim),
            total: claim.figure,
            totalLabel: cell.label,
            parts: [{ figure: inUnit(cell.figure, claim.figure.unit), weight: 1, label: cell.table }],
            comparison: 'equal',
          },
          claim,
          claims: [claim],
          statedIsWrong: true,
        },
      ];
    }),
  }),
};
