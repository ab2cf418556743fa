import { addTo, groupBy } from '../../../budget/groupBy';
import { textMeasureKey, type TextMeasure } from '../../../text/measure/TextMeasure';
import type { ChangeList, Claim, Comparison, PartsList, Reading } from '../../../text/Reading';
import { fits } from '../../../text/choose/fits';
import { addends, addsUp, wholenessOf } from '../wholeness';
import { missOf, sameBase, signed, sumOf, sumOfAll, type ChangeSum } from './ChangeSum';
import { changesOfKinds } from './changesOfKinds';
import { onlyReasons } from './onlyReason';
import { toldTwice } from './toldTwice';

/** The changes of a text: lists whose parts are all compared, totals that are compared twice, and wholes known by their kind. */
export function changeSums(reading: Reading): readonly ChangeSum[] {
  const comparisons = reading.comparisons.filter((c) => !c.likeForLike && (c.change || c.flat));
  const byNow = groupBy(
    comparisons.filter((c): c is Comparison & { now: Claim } => c.now !== undefined),
    (c) => c.now,
  );
  return once([
    ...reading.lists.flatMap((l) => ofList(l, byNow)),
    ...reading.changes.map(ofSentence),
    ...byShares(reading).flatMap((l) => ofList(l, byNow)),
    ...changesOfKinds(reading, comparisons),
    ...ofEqualTotals(comparisons),
    ...toldTwice(comparisons),
    ...ofBases(reading, byNow),
    ...onlyReasons(reading),
  ]);
}

/** Changes that a sentence lists behind the change of the whole: it need not list them all. */
function ofSentence({ total, parts }: ChangeList): ChangeSum {
  const weightOf = (c: Claim): 1 | -1 => (c.direction === total.direction ? 1 : -1);
  const all = parts.map((claim) => ({ claim, weight: weightOf(claim) }));
  const end = all.findIndex((_, i) => i > 0 && missOf(total, all.slice(0, i + 1)).isZero());
  return { total, parts: end < 0 ? all : all.slice(0, end + 1), unsure: true, told: false };
}

/** Parts whose shares of one whole stand side by side, and that make it up. */
function byShares({ shares }: Reading): readonly PartsList[] {
  const byWhole = new Map<Claim, Claim[]>();
  for (const { part, whole } of shares) {
    if (!part || !whole || part === whole) continue;
    const known = byWhole.get(whole);
    if (!known) byWhole.set(whole, [part]);
    else if (!known.includes(part)) known.push(part);
  }
  return [...byWhole].flatMap(([total, parts]) =>
    parts.length > 1 && fits(total, parts) ? [{ total, parts, open: false, closed: true }] : [],
  );
}

/** A list that adds up, each part compared as the total is. */
function ofList(list: PartsList, byNow: ReadonlyMap<Claim, readonly Comparison[]>): readonly ChangeSum[] {
  const parts = addends(list);
  if (parts.length < 2) return [];
  const holds = addsUp(list);
  if (!holds && wholenessOf(list) !== 'equal') return [];
  return (byNow.get(list.total) ?? []).flatMap((total) => {
    const compared = parts.map((p) =>
      p.figure.value.isZero() && !byNow.has(p) ? null : byNow.get(p)?.find((c) => sameBase(c, total)),
    );
    if (compared.some((c) => c === undefined)) return [];
    const told = compared.filter((c) => c !== null && c !== undefined);
    return sumOfAll(total, told, holds, compared.includes(null));
  });
}

/** Income and expenditure of one book that are equal now and were equal then have changed alike. */
function ofEqualTotals(comparisons: readonly Comparison[]): readonly ChangeSum[] {
  const totals = comparisons.filter(
    (c) => c.change && c.now?.measure && isTotal(c.now.measure) && !c.now.figure.value.isZero(),
  );
  const before = new Map<string, Comparison[]>();
  return totals.flatMap((c) => {
    const { now, sentence } = c;
    if (Math.abs(now!.sentence - sentence) > 1) return [];
    const amount = `${now!.figure.value.toString()}${now!.figure.unit}/${now!.measure!.scope ?? ''}`;
    const first = before.get(amount)?.find((o) => o.now !== now && sameBase(o, c));
    addTo(before, amount, c);
    if (!first) return [];
    const alike =
      fundOf(first.now!.measure!) === fundOf(c.now!.measure!) &&
      !/本年|合计/.test(first.now!.label + c.now!.label);
    return sumOf(c, [first], !alike);
  });
}

const isTotal = (m: TextMeasure): boolean =>
  !m.subject &&
  !m.qualifier &&
  (m.family === 'balance' ||
    m.family === 'income' ||
    (m.family === 'expenditure' && (m.part === 'total' || m.part === 'current')));

/** The book of a total: that of an income is the source it names. */
const fundOf = (m: TextMeasure): string =>
  m.family === 'income' && m.part !== 'total' && m.part !== 'year' ? m.part : (m.fund ?? 'all');

/** What a total was is what its parts were: total = Σ last year's parts ± change. */
function ofBases(reading: Reading, byNow: ReadonlyMap<Claim, readonly Comparison[]>): readonly ChangeSum[] {
  const last = new Map<string, Claim>();
  for (const c of reading.claims)
    if (c.role === 'level' && c.measure && c.period.when === 'last')
      last.set(`${c.period.stage}|${textMeasureKey(c.measure)}`, c);
  return reading.lists.flatMap((list) => {
    const parts = addends(list);
    if (parts.length < 2 || !addsUp(list)) return [];
    return (byNow.get(list.total) ?? []).flatMap((total): ChangeSum[] => {
      if (!total.change || total.base || total.change.approximate || total.against.when !== 'last') return [];
      const bases = parts.map(
        (p) =>
          byNow.get(p)?.find((c) => sameBase(c, total))?.base ??
          (p.measure && last.get(`${total.against.stage}|${textMeasureKey(p.measure)}`)),
      );
      if (bases.some((b) => b === undefined)) return [];
      return [
        {
          total: list.total,
          parts: [
            ...bases.map((b) => ({ claim: b!, weight: 1 as const })),
            { claim: total.change, weight: signed(total) },
          ],
          unsure: true,
        },
      ];
    });
  });
}

/** The same figures are held against each other once. */
function once(sums: readonly ChangeSum[]): readonly ChangeSum[] {
  const seen = new Map<string, ChangeSum>();
  for (const s of sums) {
    const key =
      [s.total, ...s.parts.map((p) => p.claim)]
        .map((c) => c.index)
        .sort((a, b) => a - b)
        .join(',') + (s.comparison ?? '');
    const known = seen.get(key);
    if (!known || (known.unsure && !s.unsure)) seen.set(key, s);
  }
  return [...seen.values()];
}
