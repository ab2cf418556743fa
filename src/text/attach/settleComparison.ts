import { compareFit } from '../choose/comparisons';
import { isKnown, type TextMeasure } from '../measure/TextMeasure';
import type { Period } from '../Period';
import type { Claim, Comparison } from '../Reading';
import { adjustmentOf, adjusts, isOneOfSeveral } from './adjustments';
import { ofRelativeYear } from './against';
import { baseOf } from './bases';
import { lastToken, type Draft } from './Draft';
import type { Levels } from './Levels';
import { candidatesFor, isOfKind, type Surroundings } from './nows';
import type { Placed } from './Placed';

/** Chooses what is compared and with what, by the words first and among what they leave open by what holds. */
export function settleComparison(d: Draft, around: Surroundings): Comparison {
  const { paragraph: p, levels } = around;
  const adjusting = d.change !== undefined && adjusts(p, lastToken(d));
  const several = adjusting && isOneOfSeveral(p, lastToken(d), d.sentence);
  const adjusted = adjusting && !several ? adjustmentOf(p, lastToken(d), d.sentence) : undefined;
  if (adjusted) d.against = { ...adjusted.base.claim.period, plan: 'initial' };
  const pairs: readonly Pair[] = adjusted ? [adjusted] : several ? [] : pairsFor(d, around);
  const chosen = bestOf(d, pairs);
  const now = chosen?.now.claim;
  const measure = measureOf(d, now, around);
  for (const c of [d.change, d.rate]) attach(c, measure, now);
  const { token: _t, from: _f, about: _a, relative: _r, speaksOf: _s, last: _l, ...rest } = d;
  return {
    ...rest,
    ...(measure ? { subject: measure } : {}),
    ...(now ? { now } : {}),
    ...(chosen?.base ? { base: chosen.base.claim } : tabledBase(d, now, levels)),
    ...ofRelativeYear(d, now),
  };
}

/** The first of the pairs that hold best. */
function bestOf(d: Draft, pairs: readonly Pair[]): Pair | undefined {
  let best: { readonly pair: Pair; readonly fit: number } | undefined;
  for (const pair of pairs) {
    const fit = compareFit(d, pair.now.claim, pair.base?.claim);
    if (!best || fit > best.fit) best = { pair, fit };
  }
  return best?.pair;
}

/** What is compared: by the words, else by what was chosen, else by the heading. */
function measureOf(
  { about }: Draft,
  now: Claim | undefined,
  { paragraph }: Surroundings,
): TextMeasure | undefined {
  if (about.kind === 'measure' && !about.measure.generic) return about.measure;
  return now?.measure ?? (about.kind === 'none' ? (paragraph.titled() ?? undefined) : undefined);
}

/** What a table in the text says of the base. */
function tabledBase(d: Draft, now: Claim | undefined, levels: Levels): { base?: Claim } {
  const m = now?.measure;
  if (!m || d.likeForLike || !isKnown(m)) return {};
  const { when, stage, year } = d.against;
  const base = levels.tabled(
    m,
    (p) =>
      p.when === when && p.stage === stage && (year === undefined || p.year === undefined || p.year === year),
  );
  return base && base !== now ? { base } : {};
}

interface Pair {
  readonly now: Placed;
  readonly base: Placed | undefined;
}

/** What may be compared with what, where the words leave it open. */
function pairsFor(d: Draft, around: Surroundings): readonly Pair[] {
  const { paragraph: p, levels } = around;
  const told = d.speaksOf === undefined ? candidatesFor(d, around) : d.speaksOf ? [d.speaksOf] : [];
  const nows = told.filter(({ claim }) => isOfKind(d, claim));
  const pairs = nows.flatMap((now): readonly Pair[] => {
    const found = baseOf(p, { ...d, ...ofRelativeYear(d, now.claim) }, now, levels).filter(
      (base) => !isToldAgain(d, now, base),
    );
    return found.length > 0 ? found.map((base) => ({ now, base })) : [{ now, base: undefined }];
  });
  // `甲10.00万元，比上年8.00万元增长`: to leave a base aside that stands right there would hide that it does not fit.
  const beside = pairs.filter(({ base }) => base?.edge.part === 'base' && base.token > d.from - 1);
  return beside.length > 0 ? beside : pairs;
}

/** `支出100万元。…支出减少5万元`: what is as much as what is compared is that, told again, unless it stands right there. */
const isToldAgain = ({ change }: Draft, now: Placed, base: Placed): boolean =>
  base === now ||
  (change !== undefined &&
    !change.figure.value.isZero() &&
    base.edge.part !== 'base' &&
    base.claim.figure.value.equals(now.claim.figure.value));

function attach(c: Claim | undefined, measure: TextMeasure | undefined, now: Claim | undefined): void {
  if (!c) return;
  const draft = c as { measure?: TextMeasure; period: Period };
  if (measure) draft.measure = measure;
  if (now) draft.period = now.period;
}
