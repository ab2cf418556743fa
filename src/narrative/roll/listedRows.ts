import { Decimal } from 'decimal.js';
import { withoutExpenditure } from '../../budget/names';
import { lookUp, measureKey, type MeasurePath } from '../measures';
import { SAME, type Instance } from './Piece';
import type { Rolling } from './Rolling';
import { BROUGHT_FORWARD, rowsOfDimension, withNew, type Dimension } from '../measures/rows';

/** This year's rows in last year's order where that was the tables', else last year's with the new ones where they belong. */
export function chosenRows(
  rolling: Rolling,
  dimension: Dimension,
  shown: readonly string[],
  open: boolean,
  as: Instance = SAME,
): readonly MeasurePath[] {
  const now = rowsOfDimension(rolling.years.book, withBrought(dimension, shown));
  const before = rowsOfDimension(rolling.last.book, dimension).map(measureKey);
  const left = new Set(leftOut(rolling, dimension, shown, as).map(measureKey));
  // What an open list left out last year it leaves out again.
  const kept = now.filter((p) => !open || !left.has(measureKey(p)));
  const places = shown.map((k) => before.indexOf(k)).filter((i) => i >= 0);
  if (places.every((p, i) => i === 0 || p > places[i - 1]!)) return kept;
  const order = shown.filter((k) => kept.some((p) => measureKey(p) === k));
  return withNew(
    order.map((k) => kept.find((p) => measureKey(p) === k)!),
    kept,
  );
}

/** Rows of last year's that a list leaves out. Of another row nobody knows what it would. */
export const leftOut = (
  rolling: Rolling,
  dimension: Dimension,
  shown: readonly string[],
  as: Instance,
): readonly MeasurePath[] =>
  as.isNew ? [] : rowsOfDimension(rolling.last.book, dimension).filter((p) => !shown.includes(measureKey(p)));

/** A list of a final account that tells what was left from before among its income tells it again. */
const withBrought = (dimension: Dimension, shown: readonly string[]): Dimension =>
  dimension.kind === 'source' && BROUGHT_FORWARD.some((part) => shown.some((key) => key.endsWith(`/${part}`)))
    ? { ...dimension, brought: true }
    : dimension;

/**
 * The names alone of projects that come to more than their subject has this year, as they also use what was carried over: amounts
 * would not add up. Undefined where they do.
 */
export function withoutAmounts(rolling: Rolling, rows: readonly MeasurePath[]): string | undefined {
  return isBeyond(rolling, rows)
    ? `${rows.map((path) => rolling.rowName(path)).join('、')}（含上年结转资金安排的部分）`
    : undefined;
}

function isBeyond({ years }: Rolling, rows: readonly MeasurePath[]): boolean {
  const [first] = rows;
  if (first?.kind !== 'expenditure' || first.project === undefined || !first.code) return false;
  const { project: _project, ...whole } = first;
  const found = [whole, ...rows].map((path) => lookUp(years.book, path)?.figure.value);
  const [limit, ...parts] = found.map((v) => v ?? new Decimal(0));
  return parts.reduce((s, v) => s.plus(v), new Decimal(0)).greaterThan(limit!);
}

/** A 类 with 支出 at its end or without, as the text has the others. */
export const spelled = (name: string, like: string, path: MeasurePath): string =>
  path.kind === 'expenditure' && path.code?.length === 3 && !like.endsWith('支出')
    ? withoutExpenditure(name)
    : name;
