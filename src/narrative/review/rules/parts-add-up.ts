import { groupBy } from '../../../budget/groupBy';
import { judge, mayStandFor } from '../../../budget/judge';
import type { LinearRelation } from '../../../budget/Relation';
import type { TextDocument } from '../../../budget/TextDocument';
import type { Claim, PartsList } from '../../../text/Reading';
import type { TextRule } from '../../../rules/Rule';
import type { TextRelation } from '../../../rules/TextFinding';
import type { Links, TextInput } from '../../../rules/TextInput';
import { compared } from '../compared';
import { changeSums } from '../sums/changes';
import type { ChangeSum } from '../sums/ChangeSum';
import { areCutShort } from '../sums/cutShort';
import { impliedSums } from '../sums/impliedSums';
import { leavesSomeByShares } from '../sums/leavesSomeByShares';
import { subjectOfClaim, labelOf, termOf } from '../terms';
import { addends, addsUp, areOfOneFundOfSeveral, wholenessOf } from '../wholeness';
import { basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'parts-add-up',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('分项之和等于合计，以“等”字收尾的列举不超过合计')),
} as const;

/** Parts that a text lists add up to the total they are listed under; lists that end in 等 stay below it. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => {
    const { document, reading, links } = input;
    const sharesOf = groupBy(reading.shares, (s) => s.whole);
    const closed = statedOnce(
      reading.lists
        .filter((l) => !l.total.approximate && l.parts.every((p) => !p.approximate))
        .map((l) => {
          const parts = addends(l);
          const leavesSome =
            leavesSomeByShares(sharesOf.get(l.total), l.total, parts) || areCutShort(reading, l.total, parts);
          const whole = leavesSome ? 'at-least' : wholenessOf(l);
          return { ...sum(document, l.total, parts, whole), unsure: l.unsure === true };
        }),
    );
    const listed = [...closed, ...reading.lists.flatMap((l) => perhapsEqual(document, l))];
    // What its words leave open as a list, its measures may make sure.
    const seen = new Set(closed.filter((r) => !r.unsure).map(keyOf));
    const byTotal = groupBy(reading.lists, (l) => amountOf(l.total));
    const implied = impliedSums(document, reading)
      .map((s) => {
        const stated = {
          ...sum(document, s.total, s.parts, s.comparison),
          unsure: s.unsure === true,
          ...(s.told === false ? { told: false } : {}),
        };
        return s.comparison === 'at-least' && holdsByCells(links, stated)
          ? { ...stated, explained: true }
          : stated;
      })
      .filter((r) => !seen.has(keyOf(r)) && !isListed(byTotal, r));
    const proven = provenChanges(input);
    const changes = changeSums(reading).map((c) => ({
      ...ofChanges(document, c),
      // Each is what its own two amounts differ by: that their sum misses it is their rounding.
      ...([c.total, ...c.parts.map((p) => p.claim)].every((x) => proven.has(x)) ? { explained: true } : {}),
    }));
    // That a part exceeds its total is told already where the sum of the parts is.
    const broken = new Set(
      [...listed, ...implied]
        .filter((r) => isEqual(r) && judge(r.relation).verdict === 'inconsistent')
        .map((r) => r.claim),
    );
    const bounded = implied.filter((r) => isEqual(r) || r.claims.length > 2 || !broken.has(r.claim));
    return { relations: [...listed, ...bounded, ...changes] };
  },
};

/** A list that holds has these parts and more: 基本支出, 项目支出 and 成本费用. */
const isListed = (
  byTotal: ReadonlyMap<string, readonly PartsList[]>,
  { claims: [total, ...parts] }: TextRelation,
): boolean =>
  byTotal
    .get(amountOf(total!))
    ?.some(
      (l) =>
        l.parts.length > parts.length &&
        parts.every((p) => l.parts.some((o) => o === p || sameValue(o, p))) &&
        addsUp(l),
    ) === true;

const amountOf = ({ figure: { value, unit } }: Claim): string => `${value.toString()}${unit}`;

const sameValue = (a: Claim, b: Claim): boolean =>
  a.figure.value.equals(b.figure.value) && a.figure.unit === b.figure.unit;

/** A list that its words do not close, but that has no 等 either: where a slip would make it add up, there was one. */
function perhapsEqual(document: TextDocument, list: PartsList): readonly TextRelation[] {
  const parts = addends(list);
  if (
    (list.open && !areAllBought(parts)) ||
    parts.length < 2 ||
    wholenessOf(list) === 'equal' ||
    areOfOneFundOfSeveral(list) ||
    [list.total, ...parts].some((c) => c.approximate)
  )
    return [];
  return [{ ...sum(document, list.total, parts, 'equal'), unsure: true, told: false }];
}

/** Goods, works and services are all that is bought, whatever 等 stands behind them. */
const areAllBought = (parts: readonly Claim[]): boolean =>
  ['goods', 'works', 'services'].every((part) =>
    parts.some(({ measure: m }) => m?.family === 'procurement' && m.part === part),
  );

/** Changes that this year's figure and last year's, from the text or from last year's book, come to. */
function provenChanges(input: TextInput): ReadonlySet<Claim> {
  return new Set(
    input.reading.comparisons.flatMap((c) => {
      const at = c.change && compared(input, c);
      if (!c.change || !at?.difference || !at.written) return [];
      const { now, base } = at.written;
      const asWritten = now.figure.value.minus(base.figure.value);
      const stated = c.change.figure;
      return [at.difference, asWritten].some((d) => mayStandFor(stated, d.abs())) ? [c.change] : [];
    }),
  );
}

/** The changes of the parts make up the change of the total. */
const ofChanges = (
  document: TextDocument,
  { total, parts, unsure, likely, comparison, told }: ChangeSum,
): TextRelation => ({
  ...sumOf(document, total, parts, comparison ?? 'equal'),
  unsure,
  ...(likely ? { likely } : {}),
  ...(told === false ? { told } : {}),
});

const isEqual = (r: TextRelation): boolean =>
  r.relation.kind === 'linear' && r.relation.comparison === 'equal';

const sum = (
  document: TextDocument,
  total: Claim,
  parts: readonly Claim[],
  comparison: LinearRelation['comparison'],
): TextRelation =>
  sumOf(
    document,
    total,
    parts.map((claim) => ({ claim })),
    comparison,
  );

function sumOf(
  document: TextDocument,
  total: Claim,
  parts: readonly { readonly claim: Claim; readonly weight?: 1 | -1 }[],
  comparison: LinearRelation['comparison'],
): TextRelation {
  return {
    relation: {
      kind: 'linear',
      rule: meta.id,
      subject: subjectOfClaim(document, total),
      total: total.figure,
      totalLabel: labelOf(document, total),
      parts: parts.map((p) => termOf(document, p.claim, p.weight)),
      comparison,
    },
    claim: total,
    claims: [total, ...parts.map((p) => p.claim)],
    statedIsWrong: false,
  };
}

/** A sum that the text lists again elsewhere with the same figures is told once, unless it is wrong: then in each place. */
function statedOnce(relations: readonly TextRelation[]): readonly TextRelation[] {
  const first = new Map<string, TextRelation & { claims: Claim[]; restated: Claim[] }>();
  const wrong: TextRelation[] = [];
  for (const r of relations) {
    const key = keyOf(r);
    const known = first.get(key);
    if (!known) first.set(key, { ...r, claims: [...r.claims], restated: [] });
    else if (judge(r.relation).verdict === 'inconsistent') wrong.push(r);
    else {
      known.claims.push(...r.claims);
      known.restated.push(...r.claims);
    }
  }
  return [...first.values(), ...wrong];
}

/** Whether the figures' cells, all of them known, satisfy the relation. */
function holdsByCells(links: Links, r: TextRelation): boolean {
  const cells = r.claims.map((c) => links.of(c));
  const [total, ...parts] = cells.map((c) => c?.figure);
  if (!total || parts.some((p) => p === undefined) || r.relation.kind !== 'linear') return false;
  const relation: LinearRelation = {
    ...r.relation,
    total,
    parts: parts.map((figure, i) => ({ figure: figure!, weight: 1, label: cells[i + 1]!.label })),
  };
  return judge(relation).verdict !== 'inconsistent';
}

/** The same figures, wherever they stand: a sum that a sentence lists need not be stated again for the whole text. */
function keyOf({ relation }: TextRelation): string {
  if (relation.kind !== 'linear') return '';
  const figures = [relation.total, ...relation.parts.map((p) => p.figure)];
  return figures
    .map((f, i) => `${i === 0 ? '=' : ''}${f.value.toString()}${f.unit}`)
    .sort()
    .join('+');
}
