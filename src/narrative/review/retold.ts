import { addTo, groupBy } from '../../budget/groupBy';
import type { Decimal } from 'decimal.js';
import { inUnit } from '../../budget/Figure';
import { isMoney, type Unit } from '../../budget/Unit';
import { goesTogether } from '../../text/choose/comparisons';
import { isSlip } from '../../budget/slips';
import { isCount } from '../../text/tokens/numbers';
import { textMeasureKey, type TextMeasure } from '../../text/measure/TextMeasure';
import { periodKey } from '../../text/Period';
import type { Claim, Reading } from '../../text/Reading';
import { addsUp } from './wholeness';

/** An amount that stands elsewhere with one key hit wrong, and the one that speaks for it. */
export interface Retold {
  readonly claim: Claim;
  readonly reference: Claim;
}

/** Fewer digits are alike by chance; the more where nothing else speaks for the other amount. */
const DIGITS = 4;
const DIGITS_ALONE = 5;
/** A text states no one thing with so many values: then it is no one thing. */
const MOST_VALUES = 40;

/**
 * Amounts that are told again in other words (总支出, 本年支出, 支出合计; 财政拨款收入, 财政拨款总收入; the change of a part in the
 * reason for that of the whole). That two such amounts are one is never certain: only one that differs by a slip of the keyboard
 * from what the text says elsewhere, and that nothing else speaks for, is told.
 */
export function retold(reading: Reading, support: (claim: Claim) => number): readonly Retold[] {
  const grown = new Set(reading.comparisons.flatMap((c) => (c.now && goesTogether(c.now, c) ? [c.now] : [])));
  const broken = new Set(reading.lists.flatMap((l) => (l.parts.length > 1 && !addsUp(l) ? [l.total] : [])));
  const speaks = (c: Claim): number => support(c) + (grown.has(c) ? 1 : 0) - (broken.has(c) ? 1 : 0);
  const nows = new Map(
    reading.comparisons.flatMap((c) => (c.change && c.now ? [[c.change, c.now] as const] : [])),
  );
  /** What changed from one amount to another is not what changed to a third. */
  const changed = (a: Claim, b: Claim): boolean => {
    const [x, y] = [nows.get(a), nows.get(b)];
    return x !== undefined && y !== undefined && inYuan(x) !== inYuan(y);
  };
  return [
    ...[...levelGroups(reading), ...changeGroups(reading)].flatMap((group) =>
      slipsIn(group, speaks, changed),
    ),
    ...besideOneCount(reading),
  ];
}

/**
 * `设定目标的项目8个，涉及资金260万元；开展跟踪的项目8个，涉及资金260万元；完成自评的项目8个，涉及资金206万元`: what a sentence tells of as many
 * again and again is of the same ones, whose amount all but one of its places agree on.
 */
function besideOneCount({ claims }: Reading): readonly Retold[] {
  const told = new Map<string, Claim[]>();
  for (const [i, amount] of claims.entries()) {
    const count = claims[i - 1];
    if (!count || !isLevelOf(amount, isMoney) || !isLevelOf(count, isCount)) continue;
    if (count.sentence !== amount.sentence) continue;
    const { value, unit } = count.figure;
    addTo(told, `${count.sentence}/${value.toString()}${unit}/${amount.label}`, amount);
  }
  return [...told.values()].flatMap((amounts): readonly Retold[] => {
    const [most, other, ...more] = [...groupBy(amounts, inYuan)].sort(([, a], [, b]) => b.length - a.length);
    if (!most || !other || more.length > 0 || most[1].length < 2 || other[1].length > 1) return [];
    return isSlip(other[0], most[0]) ? [{ claim: other[1][0]!, reference: most[1][0]! }] : [];
  });
}

const isLevelOf = ({ role, approximate, figure }: Claim, is: (unit: Unit) => boolean): boolean =>
  role === 'level' && !approximate && is(figure.unit);

function levelGroups({ claims }: Reading): readonly (readonly Claim[])[] {
  const told = claims.filter(
    (c) =>
      c.role === 'level' &&
      c.measure !== undefined &&
      !c.approximate &&
      c.period.when === 'this' &&
      isMoney(c.figure.unit) &&
      digitsOf(c) >= DIGITS,
  );
  return joined(
    groupBy(told, ({ period, measure }) => `${period.stage}/${measure!.scope ?? ''}/${looseKey(measure!)}`),
  );
}

/** Totals of different books are one number where the text says so elsewhere: they share another amount. */
function joined(groups: ReadonlyMap<string, readonly Claim[]>): readonly (readonly Claim[])[] {
  const totals: (readonly Claim[])[] = [];
  const rest: (readonly Claim[])[] = [];
  for (const [key, group] of groups) {
    if (!key.includes(TOTAL)) {
      rest.push(group);
      continue;
    }
    const values = new Set(group.map(inYuan));
    const like = totals.findIndex((t) => t.some((c) => values.has(inYuan(c))));
    if (like < 0) totals.push(group);
    else totals[like] = [...totals[like]!, ...group];
  }
  return [...totals, ...rest];
}

const TOTAL = 'total of ';
const TOTALS: readonly string[] = ['total', 'year', 'current', 'appropriation', 'general', 'fund', 'capital'];

/** What a measure is but for its book, and for which of the totals of a side it is. */
function looseKey(m: TextMeasure): string {
  if (!m.subject && ['balance', 'income', 'expenditure'].includes(m.family) && TOTALS.includes(m.part))
    return `${TOTAL}${bookOf(m)}`;
  const { fund: _fund, scope: _scope, within: _within, qualifier: _qualifier, ...bare } = m;
  return textMeasureKey(bare);
}

/** The book of a total: that of an income is the source it names. */
const bookOf = (m: TextMeasure): string =>
  m.family === 'income' && !['total', 'year', 'current'].includes(m.part) ? m.part : (m.fund ?? 'all');

/** Changes of one thing against one base. */
function changeGroups({ comparisons }: Reading): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const c of comparisons) {
    const m = c.now?.measure ?? c.subject;
    if (!c.change || !m || c.change.approximate || digitsOf(c.change) < DIGITS) continue;
    const key = `${looseKey(m)}/${m.scope ?? ''}/${c.direction ?? ''}/${periodKey(c.against)}`;
    addTo(groups, key, c.change);
  }
  return [...groups.values()];
}

function slipsIn(
  group: readonly Claim[],
  speaks: (c: Claim) => number,
  apart: (a: Claim, b: Claim) => boolean,
): readonly Retold[] {
  const byValue = groupBy(group, inYuan);
  if (byValue.size < 2 || byValue.size > MOST_VALUES) return [];
  return [...byValue].flatMap(([value, [claim, ...more]]): readonly Retold[] => {
    if (!claim || more.length > 0 || speaks(claim) > 0) return [];
    const reference = [...byValue]
      .filter(
        ([other, claims]) =>
          isSlip(value, other) && claims.some((c) => mayBeOne(c, claim) && !apart(c, claim)),
      )
      .map(([, claims]) => ({
        claim: claims[0]!,
        weight: Math.max(...claims.map(speaks)) + claims.length - 1,
      }))
      .sort((a, b) => b.weight - a.weight)
      .find(
        (o) =>
          o.weight > 0 || (o.weight === 0 && Math.min(digitsOf(o.claim), digitsOf(claim)) >= DIGITS_ALONE),
      );
    return reference ? [{ claim, reference: reference.claim }] : [];
  });
}

/** One sentence says an amount twice where it tells both sides; else it tells of two. */
const mayBeOne = (a: Claim, b: Claim): boolean =>
  a.sentence !== b.sentence ||
  (a.role === 'level' &&
    a.measure?.family !== b.measure?.family &&
    bookOf(a.measure!) === bookOf(b.measure!));

const inYuan = ({ figure }: Claim): string => inUnit(figure, '元').value.abs().toFixed();

const digitsOf = ({ figure }: Claim): number => digits(figure.value);
const digits = (value: Decimal): number => (value.isZero() ? 0 : value.precision(true));
