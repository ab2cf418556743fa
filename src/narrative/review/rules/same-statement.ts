import { groupBy } from '../../../budget/groupBy';
import { inUnit } from '../../../budget/Figure';
import { judge } from '../../../budget/judge';
import type { LinearRelation } from '../../../budget/Relation';
import type { TextDocument } from '../../../budget/TextDocument';
import { isMoney } from '../../../budget/Unit';
import { isGovernmentReport } from '../../../text/document/government';
import { isInTable, type Claim, type Reading } from '../../../text/Reading';
import { goesTogether } from '../../../text/choose/comparisons';
import { isKnown, textMeasureKey } from '../../../text/measure/TextMeasure';
import { balancedSums } from '../sums/balancedSums';
import { carriedApart } from '../sums/carriedApart';
import { paragraphOf } from '../paragraphOf';
import { retold } from '../retold';
import { supportOf } from '../support';
import { labelOf, subjectOfClaim } from '../terms';
import { ledByWrongYear } from '../../../rules/wording/years/ledByWrongYear';
import type { TextRule } from '../../../rules/Rule';
import type { TextRelation } from '../../../rules/TextFinding';
import { basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'same-statement',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('同一事项在全文各处的金额一致')),
} as const;

/** A measure stated twice has one value, wherever it stands. The value that most speaks for is taken for the right one. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => {
    const { document, reading, links } = input;
    // A government's report tells of several levels at once: nothing but the two sums of a budget is held against another sentence.
    const balanced = balancedSums(reading).map(({ income, spent }) => ({
      ...perhaps(document, spent, income),
      tied: true,
    }));
    if (isGovernmentReport(document)) return { relations: balanced };
    const support = supportOf(reading, links);
    const compared = comparedWith(reading);
    const summed = summedUp(reading);
    const carried = carriedApart(reading);
    const groups = groupsOf(document, reading, ledByWrongYear(input));
    const twins = [...groups.values()].flatMap((group) =>
      group.length > 1
        ? compareAll(
            document,
            group,
            support,
            (a, b) => areOtherPlans(a, b) || compared(a, b) || summed(a, b) || carried(a, b),
          )
        : [],
    );
    const known = new Set(twins.map((t) => t.claim));
    const said = retold(reading, support)
      .filter((r) => !known.has(r.claim) && !carried(r.claim, r.reference))
      .map(({ claim, reference }) => perhaps(document, claim, reference));
    const told = new Set([...twins, ...said].flatMap((t) => t.claims));
    return {
      relations: [...twins, ...said, ...balanced.filter(({ claims }) => !claims.some((c) => told.has(c)))],
    };
  },
};

/** Told where a slip explains the difference, and silent otherwise. */
const perhaps = (document: TextDocument, claim: Claim, reference: Claim): TextRelation => ({
  relation: twin(document, claim, reference),
  claim,
  claims: [claim, reference],
  statedIsWrong: true,
  unsure: true,
  told: false,
});

function groupsOf(
  document: TextDocument,
  reading: Reading,
  isMisdated: (claim: Claim) => boolean,
): ReadonlyMap<string, readonly Claim[]> {
  const inLists = new Set(reading.lists.flatMap((l) => (isWhole(l.total) ? [] : l.parts)));
  // Final accounts may mean two figures by 收入总计 and 支出总计: each then grew by a change and a rate of its own.
  const grewAlone = new Set(
    document.type === 'budget'
      ? []
      : reading.comparisons.flatMap((c) =>
          c.now && !c.now.label.includes('总计') && goesTogether(c.now, c) ? [c.now] : [],
        ),
  );
  const held = reading.claims.filter(
    (c) =>
      c.role === 'level' &&
      c.measure !== undefined &&
      isKnown(c.measure) &&
      !c.approximate &&
      c.period.when !== 'other' &&
      c.measure.family !== 'economic' &&
      !inLists.has(c) &&
      !isLeftBehind(c) &&
      !isRest(c) &&
      !isMisdated(c),
  );
  return groupBy(
    held,
    (c) =>
      `${c.period.when}/${c.period.stage}/${isAdjusted(c) ? 'adjusted/' : ''}${grewAlone.has(c) ? ownKey(c) : unionKey(document, c)}`,
  );
}

/** `2025年收入预算由800万元调整为840万元`: it is no more what it was. */
const isLeftBehind = ({ how, period }: Claim): boolean => how.production === 'from' && period.when === 'this';

/**
 * Parts of anything but a total of the whole may be of a narrower scope than the measure of the same name: 公务接待费 of
 * 行政运行 or of 公用经费 alone, 项目支出 of one 项.
 */
function isWhole(total: Claim): boolean {
  const m = total.measure;
  if (!m || m.subject || m.qualifier || m.part === 'personnel' || m.part === 'public') return false;
  return ['balance', 'income', 'expenditure', 'three-public', 'procurement'].includes(m.family);
}

/** 收支总预算, 收入总计 and 支出总计 of one book are one number. */
function unionKey(document: TextDocument, c: Claim): string {
  const m = c.measure!;
  const total =
    m.part === 'total' &&
    (m.family === 'balance' || m.family === 'income' || (m.family === 'expenditure' && !m.subject));
  const plain = document.type === 'budget' || /总计|收支总/.test(c.label);
  if (total && plain && m.fund !== 'general') return `grand/${m.fund ?? 'all'}/${m.scope ?? ''}`;
  return ownKey(c);
}

const ownKey = ({ measure }: Claim): string => textMeasureKey(measure!);

/** 其他支出 of one division is none of another. */
const isRest = ({ measure }: Claim): boolean =>
  measure?.part === 'other-income' ||
  /^其他(?:支出|收入)?$/.test(
    measure?.subject?.itemName ?? measure?.subject?.sectionName ?? measure?.subject?.className ?? '',
  );

/** Twice as much is hardly the same thing told again; where no more than 收入 is said, of a fund named before, nothing much more is. */
function farApart(a: Claim, b: Claim): boolean {
  if (!isMoney(a.figure.unit) || !isMoney(b.figure.unit) || areItemsOf(a, b)) return false;
  const [x, y] = [inUnit(a.figure, '元').value, inUnit(b.figure, '元').value];
  const most = [a, b].some((c) => c.measure?.generic === true) ? 1.2 : 2;
  return x.greaterThan(y.times(most)) || y.greaterThan(x.times(most));
}

/** What each of the “三公” is told to be in its own paragraph is what the list of the three said before. */
const areItemsOf = (a: Claim, b: Claim): boolean =>
  paragraphOf(a) !== paragraphOf(b) &&
  [a, b].every(
    ({ measure: m }) =>
      m?.family === 'three-public' &&
      m.part !== 'total' &&
      m.scope === undefined &&
      m.qualifier === undefined,
  );

/**
 * Two figures that each hold in sums and shares of their own are not of one thing, whatever the words say; and what a figure
 * measures is not certain where its words do not name it.
 */
const isUnsure = (a: Claim, b: Claim, support: (claim: Claim) => number): boolean =>
  Math.min(support(a), support(b)) > 0 ||
  farApart(a, b) ||
  // A row of a table bears the name of what may be a part of another whole.
  [a, b].some(isInTable) ||
  [a, b].some((c) => !['words', 'before'].includes(c.how.named));

/** 年初预算 and 全年预算 are two stages of one year. */
const areOtherPlans = ({ period: a }: Claim, { period: b }: Claim): boolean =>
  a.plan !== undefined && b.plan !== undefined && a.plan !== b.plan;

/** `由5000万元调整为5300万元`: what a plan was adjusted to is another than the plan that the text tells elsewhere. */
const isAdjusted = ({ how, label }: Claim): boolean =>
  how.production === 'up to' && /[调变][整增减动][^,;。]{0,4}$/.test(label);

/** `年初预算5000万元，调增300万元，调整为5300万元`: what a change lies between are two plans, not one told twice. */
function comparedWith({ comparisons }: Reading): (a: Claim, b: Claim) => boolean {
  const bases = new Map(comparisons.flatMap((c) => (c.now && c.base ? [[c.now, c.base] as const] : [])));
  return (a, b) => bases.get(a) === b || bases.get(b) === a;
}

/** Words that call a sum. */
const SUM = /(?:总计|合计|总量)(?:数|额)?(?:为|是|达到?)?$/;

/**
 * `支出600万元，上解支出30万元，债券还本270万元，支出总计900万元`: a sum behind amounts that stand between says no amount again.
 * `收入总计1000万元，支出总计900万元，年终结余100万元`: what is left is told.
 */
function summedUp({ claims }: Reading): (a: Claim, b: Claim) => boolean {
  const bySentence = groupBy(
    claims.filter((c) => c.role === 'level' && isMoney(c.figure.unit)),
    (c) => c.sentence,
  );
  const near = (sentence: number): readonly Claim[] => bySentence.get(sentence) ?? [];
  const sums = new Set(
    [...bySentence.values()].flatMap((levels) =>
      levels.filter((b, at) => {
        if (!SUM.test(b.label)) return false;
        const first = levels.findIndex((a) => a.measure?.family === b.measure?.family && !SUM.test(a.label));
        return first >= 0 && first < at - 1;
      }),
    ),
  );
  const areTwo = (a: Claim, b: Claim): boolean =>
    sums.has(a) !== sums.has(b) && a.measure?.family === b.measure?.family;
  const isLeft = (a: Claim, b: Claim): boolean => {
    if (a.measure?.family === b.measure?.family) return false;
    const rest = inUnit(a.figure, '元').value.minus(inUnit(b.figure, '元').value).abs();
    const from = b.sentence - a.sentence > 2 ? b.sentence : a.sentence;
    return Array.from({ length: b.sentence + 2 - from }, (_, n) => from + n)
      .flatMap(near)
      .some((c) => /结余|结转|相抵|超支|赤字/.test(c.label) && inUnit(c.figure, '元').value.equals(rest));
  };
  return (x, y) => {
    const [a, b] = x.index < y.index ? [x, y] : [y, x];
    return areTwo(a, b) || isLeft(a, b);
  };
}

function compareAll(
  document: TextDocument,
  group: readonly Claim[],
  support: (claim: Claim) => number,
  apart: (a: Claim, b: Claim) => boolean,
): readonly TextRelation[] {
  const { reference, certain } = mostLikely(group, support);
  return group.flatMap((c) =>
    c === reference || apart(c, reference)
      ? []
      : [
          {
            relation: twin(document, c, reference),
            claim: c,
            claims: [c, reference],
            statedIsWrong: certain,
            unsure: isUnsure(c, reference, support),
          },
        ],
  );
}

/**
 * The statement that most speaks for: how often its value stands, then the sums and shares that it fits, its cell before
 * all; of equals, the first. Certain when it is not one of equals.
 */
function mostLikely(
  group: readonly Claim[],
  support: (claim: Claim) => number,
): { reference: Claim; certain: boolean } {
  const weights = new Map<string, number>();
  const valueOf = (c: Claim): string => `${c.figure.value.toString()}${c.figure.unit}`;
  for (const c of group) weights.set(valueOf(c), (weights.get(valueOf(c)) ?? 0) + 1 + support(c));
  const most = Math.max(...weights.values());
  return {
    reference: group.find((c) => weights.get(valueOf(c)) === most)!,
    certain: [...weights.values()].filter((w) => w === most).length === 1,
  };
}

function twin(document: TextDocument, claim: Claim, reference: Claim): LinearRelation {
  const relation: LinearRelation = {
    kind: 'linear',
    rule: meta.id,
    subject: subjectOfClaim(document, claim),
    total: claim.figure,
    totalLabel: labelOf(document, claim),
    parts: [{ figure: reference.figure, weight: 1, label: labelOf(document, reference) }],
    comparison: 'equal',
    samePrinted: true,
  };
  // Cut off at fewer decimals elsewhere in the text: the coarser of the two is the one that is cut.
  const turned: LinearRelation = {
    ...relation,
    total: reference.figure,
    totalLabel: labelOf(document, reference),
    parts: [{ figure: claim.figure, weight: 1, label: labelOf(document, claim) }],
  };
  return judge(relation).verdict === 'inconsistent' && judge(turned).verdict === 'truncated'
    ? turned
    : relation;
}
