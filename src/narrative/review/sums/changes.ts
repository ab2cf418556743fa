import { Decimal } from 'decimal.js';
import { inUnit } from '../../../budget/Figure';
import { addTo, groupBy } from '../../../budget/groupBy';
import { unitOfLastPlace } from '../../../budget/Interval';
import { textMeasureKey, type PartOf, type TextMeasure } from '../../../text/measure/TextMeasure';
import { samePeriod } from '../../../text/Period';
import type { ChangeList, Claim, Comparison, PartsList, Reading } from '../../../text/Reading';
import { fits } from '../../../text/choose/fits';
import { addends, wholenessOf } from '../wholeness';
import { bare } from './views';

/** What the changes of the parts must make up, as they make up their total: stated change = Σ signed changes. */
export interface ChangeSum {
  readonly total: Claim;
  readonly parts: readonly { readonly claim: Claim; readonly weight: 1 | -1 }[];
  readonly unsure: boolean;
  /** False where only a slip is told. */
  readonly told?: boolean;
  /** `at-least`: parts of nothing, of which no change is told, may have fallen to it, and cannot have risen. */
  readonly comparison?: 'equal' | 'at-least';
  /** A part of nothing, of which no change is told, was hardly ever something the year before. */
  readonly likely?: boolean;
}

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
    ...ofKinds(comparisons, nothings(reading)),
    ...ofEqualTotals(comparisons),
    ...ofBases(reading, byNow),
  ]);
}

const signed = (c: Comparison): 1 | -1 => (c.direction === 'down' ? -1 : 1);

/** Against the same year and stage. */
const sameBase = (a: Comparison, b: Comparison): boolean => samePeriod(a.against, b.against);

function sumOf(
  total: Comparison,
  parts: readonly Comparison[],
  unsure: boolean,
  likely = false,
): ChangeSum[] {
  if (!total.change) return [];
  const changed = parts.filter((p) => p.change && !p.flat);
  if (changed.length === 0 || [total, ...changed].some((c) => c.change!.approximate)) return [];
  const turn = signed(total);
  const terms = changed.map((p) => ({ claim: p.change!, weight: (signed(p) * turn) as 1 | -1 }));
  if (mayBeRounded(total.change, terms)) return [];
  return [
    {
      total: total.change,
      parts: terms,
      unsure,
      ...(likely ? { likely } : {}),
    },
  ];
}

/**
 * A change that was worked out from two written amounts may be a unit of its last place off, not only half of one. Where that alone
 * explains what the changes differ by, nothing can be told.
 */
function mayBeRounded(total: Claim, parts: ChangeSum['parts']): boolean {
  const figures = [total, ...parts.map((p) => p.claim)].map((c) => inUnit(c.figure, '元'));
  const [whole, ...others] = figures.map((f) => f.value);
  const gap = others.reduce((left, v, i) => left.minus(v.times(parts[i]!.weight)), whole!).abs();
  const steps = Decimal.sum(
    ...figures.map(({ precision: p }) => (p.kind === 'written' ? unitOfLastPlace(p.decimals) : 0)),
  );
  return gap.gt(steps.div(2)) && gap.lte(steps);
}

/** Changes that a sentence lists behind the change of the whole: it need not list them all. */
function ofSentence({ total, parts }: ChangeList): ChangeSum {
  const weightOf = (c: Claim): 1 | -1 => (c.direction === total.direction ? 1 : -1);
  const all = parts.map((claim) => ({ claim, weight: weightOf(claim) }));
  const end = all.findIndex((_, i) => i > 0 && makeUp(total, all.slice(0, i + 1)));
  return { total, parts: end < 0 ? all : all.slice(0, end + 1), unsure: true, told: false };
}

const makeUp = (total: Claim, parts: ChangeSum['parts']): boolean =>
  parts
    .reduce((sum, p) => sum.plus(inUnit(p.claim.figure, '元').value.times(p.weight)), new Decimal(0))
    .equals(inUnit(total.figure, '元').value);

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

/** What a text states to be nothing this year. */
const nothings = ({ claims }: Reading): ReadonlySet<string> =>
  new Set(
    claims.flatMap((c) =>
      c.role === 'level' &&
      c.figure.value.isZero() &&
      c.period.when === 'this' &&
      c.measure &&
      !c.measure.qualifier
        ? [`${c.measure.scope ?? ''}|${textMeasureKey(bare(c.measure))}`]
        : [],
    ),
  );

/** A list that adds up, each part compared as the total is. */
function ofList(list: PartsList, byNow: ReadonlyMap<Claim, readonly Comparison[]>): readonly ChangeSum[] {
  const parts = addends(list);
  if (parts.length < 2) return [];
  const holds = fits(list.total, parts);
  if (!holds && wholenessOf(list) !== 'equal') return [];
  return (byNow.get(list.total) ?? []).flatMap((total) => {
    const compared = parts.map((p) =>
      p.figure.value.isZero() && !byNow.has(p) ? null : byNow.get(p)?.find((c) => sameBase(c, total)),
    );
    if (compared.some((c) => c === undefined)) return [];
    const told = compared.filter((c) => c !== null && c !== undefined);
    const silent = compared.includes(null);
    const sums = sumOf(total, told, !holds || silent, holds);
    return silent && holds ? [...sums, ...sums.flatMap((s) => boundOf(s, signed(total)))] : sums;
  });
}

/** What a sum says of changes when some parts may have fallen to nothing unsaid: a fall is no less, a rise no more than told. */
function boundOf({ total, parts }: ChangeSum, direction: 1 | -1): readonly ChangeSum[] {
  const bound = { unsure: false, comparison: 'at-least' } as const;
  if (direction === -1) return [{ total, parts, ...bound }];
  const risen = parts.find((p) => p.weight === 1);
  if (!risen) return [];
  const others = parts.filter((p) => p !== risen).map((p) => ({ claim: p.claim, weight: turned(p.weight) }));
  return [{ total: risen.claim, parts: [{ claim: total, weight: 1 }, ...others], ...bound }];
}

const turned = (weight: 1 | -1): 1 | -1 => (weight === 1 ? -1 : 1);

const threePublic = (part: PartOf<'three-public'>): TextMeasure => ({
  family: 'three-public',
  part,
  fund: 'general',
});

/** Wholes and the kinds of parts that make them up, where the text tells of the change of each. */
const WHOLES: readonly (readonly [TextMeasure, readonly TextMeasure[]])[] = [
  ...(['all', 'appropriation', 'general'] as const).flatMap((fund) =>
    (['expenditure', 'balance', 'income'] as const).map(
      (family) =>
        [
          { family, part: 'total', fund } as TextMeasure,
          [
            { family: 'expenditure', part: 'basic', fund },
            { family: 'expenditure', part: 'project', fund },
          ] as TextMeasure[],
        ] as const,
    ),
  ),
  [threePublic('total'), (['abroad', 'vehicles', 'reception'] as const).map(threePublic)],
  [
    threePublic('total'),
    (['abroad', 'vehicle-purchase', 'vehicle-operation', 'reception'] as const).map(threePublic),
  ],
  [threePublic('vehicles'), (['vehicle-purchase', 'vehicle-operation'] as const).map(threePublic)],
];

const VEHICLES = threePublic('vehicles');

/** @param nothing parts that are nothing this year: they need not be compared */
function ofKinds(comparisons: readonly Comparison[], nothing: ReadonlySet<string>): readonly ChangeSum[] {
  const byKey = new Map<string, Comparison[]>();
  for (const c of comparisons) {
    const measure = c.now?.measure ?? c.subject;
    if (!measure || measure.qualifier || (c.now && c.now.period.when === 'other')) continue;
    const key = `${measure.scope ?? ''}|${textMeasureKey(bare(measure))}`;
    addTo(byKey, key, c);
  }
  const scopes = new Set([...byKey.keys()].map((k) => k.split('|')[0]!));
  return [...scopes].flatMap((scope) =>
    WHOLES.flatMap(([whole, parts]) => {
      const of = (m: TextMeasure): readonly Comparison[] => byKey.get(`${scope}|${textMeasureKey(m)}`) ?? [];
      return of(whole).flatMap((total) => {
        const found = parts.map((m) => of(m).find((c) => sameBase(c, total)));
        const silent = found.some((c) => c === undefined);
        // What cars cost is compared as a whole: its two parts, which are not, changed with it.
        if (
          silent &&
          whole.family === 'three-public' &&
          of(VEHICLES).some((c) => sameBase(c, total) && !found.includes(c))
        )
          return [];
        if (found.some((c, i) => c === undefined && !nothing.has(`${scope}|${textMeasureKey(parts[i]!)}`)))
          return [];
        const compared = found.filter((c) => c !== undefined);
        const levels = compared.map((c) => c.now).filter((c) => c !== undefined);
        const holds = total.now !== undefined && levels.length === compared.length && fits(total.now, levels);
        const sums = sumOf(total, compared, !holds || silent, holds);
        return silent && holds ? [...sums, ...sums.flatMap((s) => boundOf(s, signed(total)))] : sums;
      });
    }),
  );
}

/** Income and expenditure of one book that are equal now and were equal then have changed alike. */
function ofEqualTotals(comparisons: readonly Comparison[]): readonly ChangeSum[] {
  const totals = comparisons.filter(
    (c) => c.change && c.now?.measure && isTotal(c.now.measure) && !c.now.figure.value.isZero(),
  );
  return totals.flatMap((c, i) => {
    const isNear = (o: Comparison): boolean => Math.abs(o.now!.sentence - o.sentence) <= 1;
    const first = totals
      .slice(0, i)
      .find(
        (o) =>
          o.now !== c.now &&
          isNear(o) &&
          isNear(c) &&
          o.now!.figure.value.equals(c.now!.figure.value) &&
          o.now!.figure.unit === c.now!.figure.unit &&
          sameBase(o, c) &&
          (o.now!.measure!.scope ?? '') === (c.now!.measure!.scope ?? ''),
      );
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
    if (parts.length < 2 || !fits(list.total, parts)) return [];
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
