import { Decimal } from 'decimal.js';
import { EXACT, inUnit, type Figure } from '../../../budget/Figure';
import { judge } from '../../../budget/judge';
import type { LinearRelation, RatioRelation, Term } from '../../../budget/Relation';
import { addTo, groupBy } from '../../../budget/groupBy';
import type { TextDocument } from '../../../budget/TextDocument';
import { isMoney } from '../../../budget/Unit';
import type { Claim, Reading, Share } from '../../../text/Reading';
import { textMeasureKey } from '../../../text/measure/TextMeasure';
import { groupOf } from '../../../text/vocabulary/groups';
import { decide } from '../decide';
import { fits } from '../../../text/choose/fits';
import type { TextRule } from '../../../rules/Rule';
import type { TextRelation } from '../../../rules/TextFinding';
import { exactTerm, labelOf, printedTerm, subjectOfClaim, termOf } from '../terms';
import { basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'share-of-whole',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('占比＝分项÷合计，按所列位数四舍五入')),
} as const;

/** A stated share is the part over its whole, in the sentence or across sentences. Shares of one whole stay within 100%. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: ({ document, reading, links }) => {
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
      const stating = (over: Term, under: Term): RatioRelation => ({
        kind: 'ratio',
        rule: meta.id,
        subject: subjectOfClaim(document, part),
        stated: stated.figure,
        statedLabel: labelOf(document, part),
        numerator: [over],
        denominator: [under],
        ratio: 'share',
      });
      return [
        {
          relation: decide(
            stating(exactTerm(document, links, part), exactTerm(document, links, whole)),
            stating(termOf(document, part), termOf(document, whole)),
            stating(printedTerm(document, links, part), printedTerm(document, links, whole)),
          ),
          claim: stated,
          claims: [stated, part, whole],
          statedIsWrong: true,
          unsure: share.unsure === true,
        },
      ];
    });
    const both = [...ofBothKinds(document, reading), ...ofSiblings(document, reading)];
    const wrong = new Set(
      [...shares, ...both].filter((s) => judge(s.relation).verdict === 'inconsistent').map((s) => s.claim),
    );
    return { relations: [...shares, ...both, ...sums(document, reading, wrong)] };
  },
};

/** `基本支出A，占一般公共预算支出的p%；项目支出B，占q%`: both kinds together are the whole, where the text does not state it. */
function ofBothKinds(document: TextDocument, { shares }: Reading): readonly TextRelation[] {
  const kinds = shares.filter(
    (s) =>
      !s.whole &&
      s.part &&
      !s.stated.approximate &&
      ['basic', 'project'].includes(s.part.measure?.part ?? ''),
  );
  return kinds.flatMap((s): TextRelation[] => {
    const other = kinds.find(
      (o) =>
        o !== s &&
        o.part!.measure!.part !== s.part!.measure!.part &&
        Math.abs(o.stated.section - s.stated.section) <= 2 &&
        (o.of === s.of || !o.of || !s.of || textMeasureKey(o.of) === textMeasureKey(s.of)),
    );
    if (!other) return [];
    return [
      {
        relation: {
          kind: 'ratio',
          rule: meta.id,
          subject: subjectOfClaim(document, s.part!),
          stated: s.stated.figure,
          statedLabel: labelOf(document, s.part!),
          numerator: [termOf(document, s.part!)],
          denominator: [termOf(document, s.part!), termOf(document, other.part!)],
          ratio: 'share',
        },
        claim: s.stated,
        claims: [s.stated, s.part!, other.part!],
        statedIsWrong: true,
      },
    ];
  });
}

/** So many shares side by side tell their whole when all but one of them agree. */
const FEW = 3;
/** A whole is divided into no more parts than that. */
const MANY = 40;

/**
 * `甲A，占支出总预算的p%；乙B，占支出总预算的q%；…`, the whole being stated nowhere: parts of which all shares but one agree with
 * their own sum are all there are.
 */
function ofSiblings(document: TextDocument, { shares }: Reading): readonly TextRelation[] {
  const groups = groupBy(
    shares.filter((s) => (!s.whole || s.unsure) && s.part && s.of && !s.stated.approximate),
    (s) => `${textMeasureKey(s.of!)}/${groupOf(s.part!.measure) ?? ''}/${s.part!.period.when}`,
  );
  return [...groups.values()].flatMap((group): TextRelation[] => {
    if (
      group.length < FEW ||
      group.length > MANY ||
      !distinct(group) ||
      !group.every((s) => isMoney(s.part!.figure.unit))
    )
      return [];
    const whole = group.map((s) => termOf(document, s.part!));
    const relations = group.map((s): RatioRelation => ({
      kind: 'ratio',
      rule: meta.id,
      subject: subjectOfClaim(document, s.part!),
      stated: s.stated.figure,
      statedLabel: labelOf(document, s.part!),
      numerator: [termOf(document, s.part!)],
      denominator: whole,
      ratio: 'share',
    }));
    const wrong = relations.filter(isWrong).length;
    // Parts whose shares fall short are not all there are.
    if (wrong > 1) return mayFill(document, group) ? [...wrongPart(group, relations)] : [];
    return group.map((s, i) => ({
      relation: relations[i]!,
      claim: s.stated,
      claims: [s.stated, ...group.map((o) => o.part!)],
      statedIsWrong: true,
      // A part so small that it moves one share by its last digit may be left out.
      unsure: missesByLastDigit(relations[i]!) && !mayFill(document, group),
    }));
  });
}

/** Whether the shares, as they are rounded, may be those of all parts. */
const mayFill = (document: TextDocument, group: readonly Share[]): boolean =>
  judge({ ...hundred(document, group).relation, comparison: 'equal' } as LinearRelation).verdict !==
  'inconsistent';

function missesByLastDigit(r: RatioRelation): boolean {
  const { stated, expected } = judge(r);
  const decimals = Math.max(0, stated.decimalPlaces());
  return (
    expected !== undefined &&
    expected.toDecimalPlaces(decimals).minus(stated).abs().equals(new Decimal(10).pow(-decimals))
  );
}

const isWrong = (r: RatioRelation): boolean => judge(r).verdict === 'inconsistent';

/** A wrong part moves its sum, and with it every share: the one without which the others and their shares go together. */
function wrongPart(group: readonly Share[], relations: readonly RatioRelation[]): readonly TextRelation[] {
  const found = group.flatMap((s, i): TextRelation[] => {
    const whole = wholeOfOthers(group.filter((o) => o !== s));
    const of = relations.map((r) => ({
      ...r,
      denominator: [{ figure: whole, weight: 1 as const, label: '100%' }],
    }));
    return of.every((r, k) => isWrong(r) === (k === i))
      ? [{ relation: of[i]!, claim: s.part!, claims: [s.stated, s.part!], statedIsWrong: false }]
      : [];
  });
  return found.length === 1 ? found : [];
}

/** What the parts of a whole and their shares make of it. */
function wholeOfOthers(others: readonly Share[]): Figure {
  const like = others[0]!.part!.figure;
  const unit = isMoney(like.unit) ? like.unit : '元';
  const sum = others.reduce((all, o) => all.plus(inUnit(o.part!.figure, unit).value), new Decimal(0));
  const share = others.reduce((all, o) => all.plus(o.stated.figure.value), new Decimal(0));
  return { ...like, unit, value: sum.times(100).dividedBy(share), precision: EXACT, origin: 'derived' };
}

/** The shares of one whole, of parts of one kind: not above 100% in all. */
function sums(
  document: TextDocument,
  { shares, lists }: Reading,
  wrong: ReadonlySet<Claim>,
): readonly TextRelation[] {
  const groups = new Map<string, Share[]>();
  // A whole may be divided more than once: 按资金来源, 按资金年度.
  const listOf = new Map(lists.flatMap((list, i) => list.parts.map((part) => [part, i] as const)));
  for (const s of shares) {
    const group = groupOf(s.part?.measure);
    const whole = s.whole ? String(s.whole.index) : s.of ? textMeasureKey(s.of) : undefined;
    // The 100% of a total's own row is no part of the 100% of its parts.
    if (whole === undefined || !group || s.stated.approximate || s.part === s.whole) continue;
    const list = s.part && listOf.get(s.part);
    const key = `${whole}/${group}/${s.stated.section}/${list ?? ''}`;
    addTo(groups, key, s);
  }
  return [...groups.values()]
    .filter((g) => g.length > 1 && distinct(g))
    .map((g) => ({
      ...hundred(document, g),
      explained: g.some((s) => wrong.has(s.stated)),
      // That they fall short may be a share cut off, or one rounded to fewer digits.
      unsure: partsFill(g),
    }));
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
      subject: subjectOfClaim(document, group[0]!.whole ?? first),
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
function partsFill(group: readonly Share[]): boolean {
  const whole = group[0]!.whole;
  return (
    whole !== undefined &&
    fits(
      whole,
      group.map((s) => s.part!),
    )
  );
}
