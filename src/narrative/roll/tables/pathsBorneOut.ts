import { Decimal } from 'decimal.js';
import type { BudgetBook } from '../../../budget/BudgetBook';
import type { Figure, Precision } from '../../../budget/Figure';
import { EXACT } from '../../../budget/Figure';
import type { MoneyUnit } from '../../../budget/Unit';
import { measureKey, type MeasurePath } from '../../measures';
import { agrees } from '../agrees';
import { variantsOf, type RowKey } from './rowKeys';
import { variantsSaid } from './variantsSaid';

/** An amount of a table with all that it may be of. */
export interface Told {
  /** Its row, or its column. */
  readonly at: number;
  readonly key: RowKey;
  /** Undefined where the cell prints nothing. */
  readonly figure?: { readonly value: Decimal; readonly unit: MoneyUnit; readonly precision: Precision };
}

/** What amounts that belong together are of: measures of one kind, most of which the book bears out. */
export function pathsBorneOut(
  book: BudgetBook,
  amounts: readonly Told[],
  heading: string,
  title: string,
): ReadonlyMap<number, MeasurePath> {
  const told = amounts.map(({ at, key, figure }) => ({
    at,
    isZero: !figure || figure.value.isZero(),
    paths: borneOut(book, key, asFigure(figure)),
  }));
  const votes = new Map<string, number>();
  for (const { isZero, paths } of told)
    for (const variant of new Set(paths.flatMap(variantsOf)))
      votes.set(variant, (votes.get(variant) ?? 0) + (isZero ? 0.01 : 1));
  const most = Math.max(0, ...votes.values());
  const filled = told.filter((t) => !t.isZero).length;
  if (most < 1 || most * 2 < filled) return new Map();
  const order = orderOf(variantsSaid(heading, title));
  const chosen = chosenOf(votes, most, order);
  return new Map(
    told.flatMap(({ at, paths }) => {
      const own =
        paths.find((p) => variantsOf(p).includes(chosen)) ??
        paths.find((p) => companion(chosen)?.test(variantsOf(p)[0]!)) ??
        bestOf(paths, order);
      return own ? [[at, own] as const] : [];
    }),
  );
}

function borneOut(book: BudgetBook, key: RowKey, figure: Figure): readonly MeasurePath[] {
  const seen = new Set<string>();
  return key.paths.filter((p) => {
    const id = measureKey(p);
    if (seen.has(id)) return false;
    seen.add(id);
    return agrees(book, { figure }, p);
  });
}

const asFigure = (figure: Told['figure']): Figure => ({
  value: figure?.value ?? new Decimal(0),
  unit: figure?.unit ?? '元',
  precision: figure?.precision ?? EXACT,
  origin: 'text',
  place: { kind: 'text', paragraph: 0, start: 0, end: 0 },
});

/** How early words say a variant; none that they do not say. */
interface Order {
  of(variant: string): number;
  readonly none: number;
}

const orderOf = (said: readonly RegExp[]): Order => ({
  of: (variant) => {
    const at = said.findIndex((r) => r.test(variant));
    return at < 0 ? said.length : at;
  },
  none: said.length,
});

/** The variant that most amounts bear out; among several the one that the words say. */
function chosenOf(votes: ReadonlyMap<string, number>, most: number, order: Order): string {
  const best = [...votes].filter(([, n]) => n === most).map(([v]) => v);
  return best.sort((a, b) => order.of(a) - order.of(b))[0]!;
}

/** What economic items add up to. */
const companion = (variant: string): RegExp | undefined =>
  variant.startsWith('economic/general-basic')
    ? /^expenditure\/general\/(?:basic|personnel|public)$/
    : variant.startsWith('economic/')
      ? /^expenditure\/(?:appropriation|general)\//
      : undefined;

/** A total beside rows of another kind. */
const bestOf = (paths: readonly MeasurePath[], order: Order): MeasurePath | undefined =>
  [...paths]
    .filter((p) => p.kind !== 'expenditure' || order.of(variantsOf(p)[0]!) < order.none)
    .sort((a, b) => order.of(variantsOf(a)[0]!) - order.of(variantsOf(b)[0]!))[0];
