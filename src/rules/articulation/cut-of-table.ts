import type { Decimal } from 'decimal.js';
import { groupBy } from '../../budget/groupBy';
import { placeKey } from '../../budget/Place';
import { excessOver } from '../../budget/verdictOf';
import type { BookRule } from '../Rule';
import { areExchanged } from '../support/areExchanged';
import { isSameBody } from '../support/outside';
import { basis, practice } from '../statutes/basis';
import { Collector, isNonZero } from '../support/collect';
import { cutsOf, type WasCut } from '../support/cut/lastYear';
import { countedOf, isSame, sidesIn, viewsOf, type Pair, type View } from '../support/cut/pairs';
import { sourcesOf, type SidesByKey, type Source } from '../support/cut/Source';
import { totalRow } from '../support/lookup';
import { sameScope, scopeOfTitle } from '../support/scope';

const ID = 'cut-of-table';

/** Fewer amounts that are the same in both tables may be so by chance. */
const FEWEST_ALIKE = 3;
/** So many where no 合计 says that nothing of the other one is left out, or no title that both count the same. */
const MANY_ALIKE = 8;

/**
 * A table beside the prescribed set that is a cut of a prescribed one (财政拨款支出表（功能科目）, 机关运行经费表, 项目支出表) prints the
 * same amounts: row by row, rows of one subject together, or in columns that name the subjects. Whether it is one, no title says
 * for certain: it is where the 合计 and all amounts of both are the same; or all but one, where that one breaks a sum of its own
 * table too, as a single wrong amount would have it. Formulas carry a wrong amount on, so that no sum breaks: there the title must
 * say that the tables count the same, or many amounts do, or last year's book, where it was so; and one typed amount may differ, or two
 * that were put into each other's place.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(practice('表间勾稽，同一口径的收支在公开的各张表中数额相同')),
  },
  check({ book, prior }) {
    const collector = new Collector(ID);
    const tables = book.beside ?? [];
    const sources = tables.length === 0 ? [] : sourcesOf(book);
    const before = prior && isSameBody(book, prior) ? prior : undefined;
    for (const table of tables) {
      const [block] = table.blocks;
      if (!block) continue;
      const wasCut = before ? cutsOf(table, block, book, before) : () => false;
      const signs: Signs = {
        hasTotal: totalRow(block) !== undefined,
        isTitled: (view, source) => {
          const scope = scopeOfTitle(table.title, view.measure, view.byColumns);
          return scope !== undefined && source.scope !== undefined && sameScope(scope, source.scope, book);
        },
        wasCut,
      };
      const pairs = viewsOf(table, block).flatMap((views, column) =>
        mostAlike(views, sources, column, signs),
      );
      // Two ways to see a table find the same pair.
      const once = groupBy(pairs, (p) =>
        sidesIn(p)
          .map(({ cell }) => cell && placeKey(cell.place))
          .join(' '),
      );
      for (const [pair] of once.values())
        if (pair)
          collector.sum(pair.whole.subject, pair.whole.cell, pair.whole.label, pair.parts, {
            samePrinted: pair.parts.length === 1 && isTyped(pair) && isToTheLastDigit(pairs),
          });
    }
    return collector.outcome;
  },
};

/** What says, beside the amounts, that a table is a cut of another. */
interface Signs {
  readonly hasTotal: boolean;
  isTitled(view: View, source: Source): boolean;
  readonly wasCut: WasCut;
}

/** The pairs of the view and the source that are nearly the same; none where the table is a cut of no source. */
function mostAlike(
  views: readonly View[],
  sources: readonly Source[],
  column: number,
  signs: Signs,
): readonly Pair[] {
  let best: { readonly pairs: readonly Pair[]; readonly worth: readonly number[] } | undefined;
  for (const [way, view] of views.entries())
    for (const source of sources) {
      const pairs = view.pairsWith(source);
      const counted = countedOf(pairs);
      const broken = counted.filter((p) => !isSame(p));
      const held = counted.length - broken.length;
      const isTitled = signs.isTitled(view, source);
      // Of what counts something else one may have been as much as the other by chance.
      const wasCut = isTitled && signs.wasCut(column, way, source);
      if (!wasCut && held < fewestOf(pairs, signs)) continue;
      const isCarriedOn =
        counted.some((p) => !isTyped(p)) &&
        (isTitled || (held >= MANY_ALIKE && isOneAmount(broken) && !broken.some(mayHoldMore)));
      const [different, ...more] = isCarriedOn ? broken.filter(isTyped) : broken;
      const exchanged = more.length === 1 && isExchanged(different!, more[0]!);
      const isExplained =
        different === undefined ||
        exchanged ||
        isCarriedOn ||
        (wasCut && different.isTotal) ||
        sidesIn(different).some((side) => side.isBroken());
      if ((more.length > 0 && !exchanged) || !isExplained) continue;
      // Of two that are alike, the one that is more of the same: less of it stands in no row here.
      const left = amountsBeside(view.sidesOf(source), view.keys);
      const worth = [held, Number(isTitled), -left, pairs.length];
      if (!best || isMore(worth, best.worth)) best = { pairs, worth };
    }
  return best?.pairs ?? [];
}

const fewestOf = (pairs: readonly Pair[], { hasTotal }: Signs): number =>
  pairs.some((p) => p.isTotal) ? FEWEST_ALIKE : hasTotal ? Infinity : MANY_ALIKE;

/** Compared from the left. */
function isMore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at >= 0 && a[at]! > b[at]!;
}

/** Both tables print the same digits: where they are typed, all but one amount are the same to the last. */
function isToTheLastDigit(pairs: readonly Pair[]): boolean {
  const typed = countedOf(pairs).filter((p) => p.parts.length === 1 && isTyped(p));
  const exact = typed.filter((p) => excessIn(p)?.isZero() === true).length;
  return exact >= FEWEST_ALIKE && typed.length - exact <= 1;
}

const isTyped = (pair: Pair): boolean => sidesIn(pair).every(({ cell }) => cell?.formula === undefined);

/**
 * All differ by what one typed amount differs by, as formulas have it; an amount that is not there at all may be left out on purpose.
 * The typed one need not be among them.
 */
function isOneAmount(broken: readonly Pair[]): boolean {
  const [typed, ...more] = broken.filter(isTyped);
  const told = typed ? [typed] : broken;
  const by = told[0] && excessIn(told[0]);
  if (!by || more.length > 0 || told.some((p) => sidesIn(p).some((s) => !isNonZero(s.cell?.figure))))
    return false;
  const isAlike = broken.every((p) => excessIn(p)?.equals(by) === true);
  return typed ? isAlike : (isAlike && isOfRows(broken)) || isExchange(broken, by);
}

/** Of all expenditure a table may hold more than one of 基本支出: what projects spend on one 款. */
function mayHoldMore(pair: Pair): boolean {
  const excess = excessIn(pair);
  if (!excess || excess.isZero()) return false;
  const parts = pair.parts.map((p) => p.subject.table);
  const [more, less] = excess.isPositive()
    ? [[pair.whole.subject.table], parts]
    : [parts, [pair.whole.subject.table]];
  return more.some(isOfAll) && less.some(saysBasic);
}

const saysBasic = (title: string): boolean => title.includes('基本');
const isOfAll = (title: string): boolean => /汇总|总表|经济分类/.test(title) && !saysBasic(title);

/** The 合计 alone differs by what stands in rows of its own; together with a row, by that row. */
const isOfRows = (broken: readonly Pair[]): boolean => broken.length > 1 && broken.some((p) => !p.isTotal);

/** Two formulas differ by as much, one up and one down: two amounts that they add up were exchanged. */
const isExchange = (broken: readonly Pair[], by: Decimal): boolean =>
  broken.length === 2 &&
  broken.every((p) => !p.isTotal) &&
  excessIn(broken[1]!)?.equals(by.negated()) === true;

/** Two that were exchanged: the sums that they are both in hold. Formulas in their rows differ along with them. */
const isExchanged = (a: Pair, b: Pair): boolean => areExchanged(valuesIn(a), valuesIn(b));

const valuesIn = (pair: Pair): readonly (Decimal | undefined)[] =>
  sidesIn(pair).map(({ cell }) => cell?.figure?.value);

const excessIn = ({ whole, parts }: Pair): Decimal | undefined =>
  excessOver(
    whole.cell?.figure,
    parts.map((s) => s.cell?.figure),
  );

const amountsBeside = (sides: SidesByKey, keys: ReadonlySet<string>): number =>
  [...sides].filter(([key, of]) => !keys.has(key) && of.some((s) => isNonZero(s.cell?.figure))).length;
