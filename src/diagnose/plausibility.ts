import type { Decimal } from 'decimal.js';
import type { Figure } from '../budget/Figure';
import type { CellPlace } from '../budget/Place';
import type { SlipKind } from './Diagnosis';
import { endOf, FEWEST, habitsOf, keyOfLong, UNSEEN, type Habits } from './habits';
import { isCell, lastYearOf, type LastYear, type Neighbours } from './neighbours';
import { isPressedTwice } from './slips';
import type { System } from './System';
import type { Unknown } from './unknowns';

/**
 * How often each slip is made, of a hundred wrong amounts. What a keyboard does to one digit is the most usual; a digit may
 * be any of the others, and any of the digits may be hit.
 */
const MADE: Readonly<Partial<Record<SlipKind, number>>> = {
  'mistyped-digit': 30,
  'transposed-digits': 12,
  'doubled-digit': 12,
  'dropped-digit': 12,
  'decimal-shift': 5,
  'unit-shift': 5,
  'sign-flipped': 3,
  'neighbours-swapped': 6,
  'repeats-row-above': 5,
  'repeats-last-year': 5,
};
const LEFT_OUT = 5;
/** The amount of a sum, put down for one of its several parts. */
const REPEATS_ITS_SUM = 5;
/** Anything else. */
const OTHER = 1;
const ALL = 100;

/** Kinds that any digit may suffer, and in how many ways. */
const WAYS: Readonly<Partial<Record<SlipKind, number>>> = {
  'mistyped-digit': 9,
  'transposed-digits': 1,
  'dropped-digit': 1,
};
/** A digit too many: the same once more, or else any of the ten. */
const PRESSED_TWICE = 1.25;
const ONE_MORE = 40;

/** How often such a figure is the wrong one, against one that is typed in the midst of others: logarithms. */
const AMONG_FORMULAS = 2;
const NOT_TYPED = -3;
const A_TOTAL = -1.5;

/** Amounts of a budget are spread over so many powers of ten. */
const DECADES = 6;
/** An amount that comes or goes from one year to the next. */
const COMES_OR_GOES = 0.05;
/** Of neighbours that are all filled in, or all nothing, the next one may be otherwise: half a neighbour speaks for that. */
const ONE_UNSEEN = 0.5;
/** Fewer neighbours make no gap. */
const SEVERAL = 3;
/** Of typed amounts so many stand in another table, too. */
const PRINTED_TWICE = 0.1;
/** A text seldom prints an amount of nothing. */
const SAID_OF_NOTHING = 0.001;

/** In how many ways a digit may suffer a slip; 0 where it is not one digit that does. */
const waysOf = (kind: SlipKind, stated: Decimal, right: Decimal): number =>
  kind === 'doubled-digit' ? (isPressedTwice(stated, right) ? PRESSED_TWICE : ONE_MORE) : (WAYS[kind] ?? 0);

const logOfOdds = (many: number, few: number): number => Math.log((many + ONE_UNSEEN) / (few + ONE_UNSEEN));

const isInColumn = ({ place }: Figure, { sheet, column }: CellPlace): boolean =>
  place.kind === 'cell' && place.sheet === sheet && place.column === column;

/**
 * How much likelier it is that a figure should be another, and a slip made it what it is, than that it is right: the logarithm
 * of the ratio, by Bayes’ rule. Known is how amounts look in this book: to which digit they are written, how they
 * change from last year's, how often one repeats another; and how often each slip is made. Nothing else tells apart figures that
 * heal the same relations.
 */
export class Plausibility {
  private learnt: Habits | undefined;

  constructor(
    private readonly system: System,
    private readonly neighbours: Neighbours,
    private readonly lastYear: LastYear | undefined,
  ) {}

  /** @param isSaid whether another figure is already what this one is to be: one number printed twice is likely only once */
  of(u: Unknown, right: Decimal | null | undefined, why: readonly SlipKind[], isSaid = false): number {
    const stated = u.figure.value;
    const odds =
      (why.includes('typed-among-formulas') ? AMONG_FORMULAS : 0) +
      (u.figure.origin === 'formula' || (u.figure.origin === 'blank' && !this.isGap(u)) ? NOT_TYPED : 0) +
      (u.isTotal ? A_TOTAL : 0);
    if (!right) return odds + this.logOfOther(u, stated);
    const slip = odds + this.logOfSlip(u, stated, right, why);
    if (isSaid) return slip - this.logOfStated(u, stated);
    return slip + this.logOf(u, right) + this.logOfFilled(u, stated, right) - this.logOfStated(u, stated);
  }

  /** What last year's book has in the place of a figure. */
  lastYearOf(u: Unknown): Decimal | undefined {
    return lastYearOf(this.lastYear, u);
  }

  /** Whether others are written to the same digit, so that its own says nothing. */
  endsLikeOthers({ figure }: Unknown): boolean {
    return (this.habits.ends.get(figure.unit)?.get(endOf(figure.value)) ?? 0) > 1;
  }

  /**
   * Whether an amount is to stand there at all, by what it is summed with in its column: below 对个人和家庭的补助 no row has any
   * 公用经费, and hardly a row is printed for nothing. It matters where one of the two values is nothing.
   */
  private logOfFilled(u: Unknown, stated: Decimal, right: Decimal): number {
    if (stated.isZero() === right.isZero()) return 0;
    const { filled, all } = this.beside(u);
    const odds = logOfOdds(filled, all - filled);
    if (right.isZero()) return -odds;
    const row = this.neighbours.emptyRow(u);
    return odds + (row ? logOfOdds(row.filled, row.empty) : 0);
  }

  /** Nothing stands there, and something does in most of what it is summed with in its column. */
  private isGap(u: Unknown): boolean {
    const { filled, all } = this.beside(u);
    return all >= SEVERAL && filled * 2 > all;
  }

  /** What a figure is summed with in its column: how many there are, and how many of them are other than nothing. */
  private beside(u: Unknown): { readonly filled: number; readonly all: number } {
    let filled = 0;
    let all = 0;
    if (!isCell(u)) return { filled, all };
    // Sums that a formula works out say so, too, though nothing can break them.
    for (const e of u.mentions) {
      const { relation } = this.system.equation(e);
      if (relation.kind !== 'linear' || !isInColumn(relation.total, u.figure.place)) continue;
      if (!relation.parts.some((p) => this.system.numberOf(p.figure) === u.id)) continue;
      for (const { figure } of relation.parts) {
        if (this.system.numberOf(figure) === u.id || !isInColumn(figure, u.figure.place)) continue;
        all++;
        if (!figure.value.isZero()) filled++;
      }
    }
    return { filled, all };
  }

  private get habits(): Habits {
    return (this.learnt ??= habitsOf(this.system, this.neighbours, this.lastYear));
  }

  /** That an amount is this one, before anything is known of the relations: one of its own, or one that another table prints, too. */
  private logOf(u: Unknown, value: Decimal): number {
    const own = this.logOfOwn(u, value);
    return isCell(u) && this.isPrintedElsewhere(u, value)
      ? Math.max(own, Math.log(PRINTED_TWICE / this.habits.typedOn.size))
      : own;
  }

  /** 住房公积金 is one amount among the functional and among the economic subjects, though no relation must have it so. */
  private isPrintedElsewhere(
    { figure }: Unknown & { figure: { place: CellPlace } },
    value: Decimal,
  ): boolean {
    const key = keyOfLong(figure.unit, value);
    const sheets = key === undefined ? undefined : this.habits.typedOn.get(key);
    return sheets !== undefined && (sheets.size > 1 || !sheets.has(figure.place.sheet));
  }

  private logOfOwn(u: Unknown, value: Decimal): number {
    if (value.isZero() && !isCell(u)) return Math.log(SAID_OF_NOTHING);
    const last = lastYearOf(this.lastYear, u);
    const isNew = last?.isZero() === true;
    if (value.isZero()) return Math.log(last === undefined || isNew ? 1 - COMES_OR_GOES : COMES_OR_GOES);
    if (last === undefined) return this.logOfOther(u, value);
    if (isNew) return Math.log(COMES_OR_GOES) + this.logOfOther(u, value);
    const { unchanged, change } = this.habits;
    if (value.equals(last)) return Math.log(unchanged);
    const ratio = value.div(last).toNumber();
    const by = Math.log(Math.max(Math.abs(ratio), 1e-9)) / change;
    return Math.log((1 - unchanged) / (Math.PI * change * (1 + by * by))) + this.logOfEnd(u, value);
  }

  /** That a figure stands as it does, though nothing is wrong with it. */
  private logOfStated(u: Unknown, stated: Decimal): number {
    const repeats = !stated.isZero() && this.neighbours.above(u)?.equals(stated) === true;
    const own = this.logOf(u, stated);
    return repeats ? Math.max(own, Math.log(this.habits.repeated())) : own;
  }

  private logOfSlip(u: Unknown, stated: Decimal, right: Decimal, why: readonly SlipKind[]): number {
    if (stated.isZero()) return Math.log(LEFT_OUT / ALL);
    const digits = Math.max(1, right.precision(true));
    const repeated = this.repeatsItsSum(u, stated) ? REPEATS_ITS_SUM / ALL : 0;
    const likeliest = why.reduce((best, kind) => {
      const made = MADE[kind];
      return made === undefined
        ? best
        : Math.max(best, made / ALL / (waysOf(kind, stated, right) * digits || 1));
    }, repeated);
    const other = Math.log(OTHER / ALL) + this.logOfOther(u, stated);
    return likeliest === 0 ? other : Math.max(Math.log(likeliest), other);
  }

  /** As much as the whole that it is a part of, though another part is not nothing. A formula that adds it up is worked out after it was typed. */
  private repeatsItsSum({ id }: Unknown, stated: Decimal): boolean {
    return this.system.equationsOf(id).some((e) => {
      const { relation } = this.system.equation(e);
      return (
        relation.kind === 'linear' &&
        relation.total.value.equals(stated) &&
        relation.total.origin !== 'formula' &&
        this.system.numberOf(relation.total) !== id &&
        relation.parts.some((p) => this.system.numberOf(p.figure) === id) &&
        relation.parts.some((p) => this.system.numberOf(p.figure) !== id && !p.figure.value.isZero())
      );
    });
  }

  /** Any amount at all. */
  private logOfOther(u: Unknown, value: Decimal): number {
    if (value.isZero()) return Math.log(0.5);
    return -Math.log(DECADES * Math.LN10) + this.logOfEnd(u, value);
  }

  /** How much of what lies about an amount is this very one: of those that end at its last digit. */
  private logOfEnd({ figure }: Unknown, value: Decimal): number {
    const { ends, negative } = this.habits;
    const sign = value.isNegative() ? Math.log(negative) : 0;
    const end = endOf(value);
    const own = ends.get(figure.unit);
    let all = 0;
    for (const count of own?.values() ?? []) all += count;
    // The figure in question is no evidence of itself. Of few amounts all that is known is that people like round ones.
    const alike = (own?.get(end) ?? 0) - (!figure.value.isZero() && endOf(figure.value) === end ? 1 : 0);
    const logOfLast =
      all < FEWEST ? (end * Math.LN10) / 2 : Math.log((alike + UNSEEN) / all) + end * Math.LN10;
    return sign + logOfLast - Math.log(value.abs().toNumber());
  }
}
