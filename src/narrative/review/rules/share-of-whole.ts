import { Decimal } from 'decimal.js';
import { EXACT, type Figure } from '../../../budget/Figure';
import type { TextDocument } from '../../../budget/TextDocument';
import { isMoney } from '../../../budget/Unit';
import type { Claim, Share } from '../../read/Claim';
import { groupOf } from '../../read/wholes';
import { fits } from '../fits';
import type { TextRelation, TextRule } from '../TextRule';
import { exactTerm, labelOf, subjectOfClaim, termOf } from '../terms';

const meta = {
  id: 'share-of-whole',
  category: 'wording',
  severity: 'error',
  basis: '占比 = 分项 ÷ 合计，按所列位数四舍五入',
} as const;

/** A stated share is the part over its whole, in the sentence or across sentences. Shares of one whole stay within 100%. */
export const rule: TextRule = {
  meta,
  relate: ({ document, reading, links }) => {
    const shares = reading.shares.flatMap((share): TextRelation[] => {
      const { stated, part, whole } = share;
      if (
        !part ||
        !whole ||
        [stated, part, whole].some((c) => c.approximate) ||
        !isMoney(whole.figure.unit) ||
        !isMoney(part.figure.unit)
      )
        return [];
      return [
        {
          relation: {
            kind: 'ratio',
            rule: meta.id,
            subject: subjectOfClaim(document, part),
            stated: stated.figure,
            statedLabel: labelOf(document, part),
            numerator: [exactTerm(document, links, part)],
            denominator: [exactTerm(document, links, whole)],
            ratio: 'share',
          },
          claim: stated,
          claims: [stated, part, whole],
          statedIsWrong: true,
        },
      ];
    });
    return { relations: [...shares, ...sums(document, reading.shares)] };
  },
};

/** The shares of one whole, of parts of one kind: not above 100% in all. */
function sums(document: TextDocument, shares: readonly Share[]): readonly TextRelation[] {
  const groups = new Map<string, Share[]>();
  for (const s of shares) {
    const group = groupOf(s.part?.measure);
    if (!s.whole || !group || s.stated.approximate) continue;
    const key = `${s.whole.index}/${group}/${s.stated.section}`;
    groups.set(key, [...(groups.get(key) ?? []), s]);
  }
  return [...groups.values()].filter((g) => g.length > 1 && distinct(g)).map((g) => hundred(document, g));
}

const distinct = (group: readonly Share[]): boolean =>
  new Set(group.map((s) => s.part!.index)).size === group.length;

function hundred(document: TextDocument, group: readonly Share[]): TextRelation {
  const first = group[0]!.stated;
  const total: Figure = {
    value: new Decimal(100),
    unit: '%',
    precision: EXACT,
    origin: 'derived',
    place: first.figure.place,
  };
  const label = (c: Claim | undefined): string => (c ? labelOf(document, c) : '');
  return {
    relation: {
      kind: 'linear',
      rule: meta.id,
      subject: subjectOfClaim(document, group[0]!.whole!),
      total,
      totalLabel: '100%',
      parts: group.map((s) => ({ ...termOf(document, s.stated), label: label(s.part) })),
      comparison: partsFill(group) ? 'equal' : 'at-least',
    },
    claim: first,
    claims: group.map((s) => s.stated),
    statedIsWrong: false,
  };
}

/** Only parts that make up their whole have shares that make up 100%. */
const partsFill = (group: readonly Share[]): boolean =>
  fits(
    group[0]!.whole!,
    group.map((s) => s.part!),
  );
