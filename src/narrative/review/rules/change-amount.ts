import type { Figure } from '../../../budget/Figure';
import type { LinearRelation, Term } from '../../../budget/Relation';
import { compared, negative } from '../compared';
import { decide } from '../decide';
import { labelOf, subjectOfClaim } from '../terms';
import type { TextRule } from '../../../rules/Rule';
import type { TextRelation } from '../../../rules/TextFinding';
import { basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'change-amount',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('增减额＝本年数－上年数')),
} as const;

/** Between percentages, points are percent. */
const inPercent = (change: Figure, like: Figure): Figure =>
  change.unit === '百分点' && like.unit === '%' ? { ...change, unit: '%' } : change;

/** By how much something changed is this minus the base, where the text or last year's book has the base. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({
    relations: input.reading.comparisons.flatMap((c): TextRelation[] => {
      const at = compared(input, c);
      if (!c.change || !at?.now || !at.base || !at.shown) return [];
      const falls = at.shown === 'down' || (at.shown === 'none' && c.direction === 'down');
      const stating = (now: Term, base: Term): LinearRelation => ({
        kind: 'linear',
        rule: meta.id,
        subject: subjectOfClaim(input.document, c.now!),
        total: inPercent(c.change!.figure, now.figure),
        totalLabel: labelOf(input.document, c.change!),
        parts: falls ? [base, negative(now)] : [now, negative(base)],
        comparison: 'equal',
      });
      const { written, printed } = at;
      return [
        {
          relation: decide(
            stating(at.now, at.base),
            written && stating(written.now, written.base),
            printed && stating(printed.now, printed.base),
          ),
          claim: c.change,
          claims: at.claims,
          statedIsWrong: true,
        },
      ];
    }),
  }),
};
