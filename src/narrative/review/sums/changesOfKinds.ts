import { addTo, groupBy } from '../../../budget/groupBy';
import { fits } from '../../../text/choose/fits';
import { textMeasureKey, type PartOf, type TextMeasure } from '../../../text/measure/TextMeasure';
import type { Claim, Comparison, Reading } from '../../../text/Reading';
import { ECONOMIC_CLASSES } from '../economicClasses';
import { sameBase, sumOf, sumOfAll, type ChangeSum } from './ChangeSum';

const threePublic = (part: PartOf<'three-public'>): TextMeasure => ({
  family: 'three-public',
  part,
  fund: 'general',
});

/** Wholes and the kinds of parts that make them up, where the text tells of the change of each. */
const WHOLES: readonly (readonly [TextMeasure, readonly TextMeasure[]])[] = [
  ...(['all', 'appropriation', 'general'] as const).flatMap((fund) =>
    (
      [
        ['expenditure', 'total'],
        ['expenditure', 'current'],
        ['balance', 'total'],
        ['income', 'total'],
      ] as const
    ).map(
      ([family, part]) =>
        [
          { family, part, fund } as TextMeasure,
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

/** Wholes that are known by their kind, and the parts that make them up, each of one body. */
export function changesOfKinds(
  { claims }: Reading,
  comparisons: readonly Comparison[],
): readonly ChangeSum[] {
  const nothing = nothings(claims);
  const byMeasure = new Map<string, Comparison[]>();
  const bodies = new Set<string>();
  for (const c of comparisons) {
    const measure = measureOf(c);
    if (!measure || measure.qualifier || (c.now && c.now.period.when === 'other')) continue;
    addTo(byMeasure, textMeasureKey(measure), c);
    bodies.add(measure.scope ?? '');
  }
  const ofBodies = [...bodies].flatMap((scope) => {
    const keyOf = (m: TextMeasure): string => textMeasureKey({ ...m, scope });
    const body: Body = {
      compared: (m) => byMeasure.get(keyOf(m)) ?? [],
      isNothing: (m) => nothing.has(keyOf(m)),
    };
    return WHOLES.flatMap(([whole, parts]) =>
      body.compared(whole).flatMap((total) => ofWhole(total, whole, parts, body)),
    );
  });
  return [...ofBodies, ...ofEconomicClasses(comparisons)];
}

const measureOf = (c: Comparison): TextMeasure | undefined => c.now?.measure ?? c.subject;

/** So many sentences behind the change of 基本支出 those of its classes may stand, each with its reason. */
const NEAR_SENTENCES = 8;

/**
 * `基本支出较上年增加8.00万元。1.工资福利支出增加9.00万元。2.商品和服务支出减少1.00万元。3.对个人和家庭的补助无增减`: what the classes changed by. There
 * may be another, 资本性支出, that the text passes over: only a slip is told.
 */
function ofEconomicClasses(comparisons: readonly Comparison[]): readonly ChangeSum[] {
  const ofClasses = groupBy(
    comparisons.filter((c) => {
      const m = measureOf(c);
      return m?.family === 'economic' && ECONOMIC_CLASSES.has(m.name ?? '');
    }),
    (c) => c.sentence,
  );
  return comparisons.flatMap((total): readonly ChangeSum[] => {
    const whole = measureOf(total);
    if (whole?.family !== 'expenditure' || whole.part !== 'basic' || whole.subject) return [];
    const parts = Array.from(
      { length: NEAR_SENTENCES },
      (_, i) => ofClasses.get(total.sentence + i + 1) ?? [],
    )
      .flat()
      .filter((c) => sameBase(c, total));
    const named = new Set(parts.map((c) => measureOf(c)!.name!.slice(0, 4)));
    if (named.size < 3 || named.size < parts.length) return [];
    return sumOf(total, parts, true).map((s) => ({ ...s, told: false }));
  });
}

/** What a text says of one body. */
interface Body {
  readonly compared: (m: TextMeasure) => readonly Comparison[];
  /** What is nothing this year need not be compared. */
  readonly isNothing: (m: TextMeasure) => boolean;
}

function ofWhole(
  total: Comparison,
  whole: TextMeasure,
  parts: readonly TextMeasure[],
  body: Body,
): readonly ChangeSum[] {
  const found = parts.map((m) => body.compared(m).find((c) => sameBase(c, total)));
  const silent = found.includes(undefined);
  // What cars cost is compared as a whole: its two parts, which are not, changed with it.
  if (
    silent &&
    whole.family === 'three-public' &&
    body.compared(VEHICLES).some((c) => sameBase(c, total) && !found.includes(c))
  )
    return [];
  if (found.some((c, i) => c === undefined && !body.isNothing(parts[i]!))) return [];
  const compared = found.filter((c) => c !== undefined);
  const levels = compared.map((c) => c.now).filter((c) => c !== undefined);
  const holds =
    levels.length === compared.length
      ? total.now !== undefined && fits(total.now, levels)
      : // `支出增加9万元，主要是基本支出增加5万元，项目支出增加4万元`: there is nothing else to spend.
        whole.family !== 'three-public' && !silent && compared.every((c) => c.sentence === total.sentence);
  return sumOfAll(total, compared, holds, silent);
}

/** What a text states to be nothing this year. */
const nothings = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(
    claims.flatMap((c) =>
      c.role === 'level' &&
      c.figure.value.isZero() &&
      c.period.when === 'this' &&
      c.measure &&
      !c.measure.qualifier
        ? [textMeasureKey(c.measure)]
        : [],
    ),
  );
