import type { BudgetBook } from '../../budget/BudgetBook';
import type { MoneyUnit } from '../../budget/Unit';
import { Inputs } from '../inputs/Inputs';
import type { MeasurePath } from '../measures';
import type { NumberStyle } from '../outlines/Outline';
import { compared, shareOf } from '../write/compare';
import { simpleQuantity, type Quantity } from '../write/Quantity';
import { Amounts, type Plans } from '../write/scope/Amounts';
import { yearNames } from '../write/yearNames';
import type { NumberHabits } from './numberHabits';
import type { Piece } from './Piece';
import type { Target } from './Target';

/** This year's book beside last year's: what a measure is now and was then, written as a text writes its numbers. */
export class Years {
  readonly names: ReturnType<typeof yearNames>;
  private readonly amounts = new Map<string, Amounts>();
  private readonly known = new Map<string, Quantity>();

  constructor(
    readonly book: BudgetBook,
    readonly prior: BudgetBook,
    protected readonly habits: NumberHabits,
    /** This year, and the one before; undefined while nothing tells. */
    readonly year: number | undefined,
    readonly lastYear: number | undefined,
    /** Where it stands what was planned of this year's final account; undefined for a budget. */
    private readonly plans?: Plans,
  ) {
    this.names = yearNames(year, lastYear);
  }

  /** This year's amount, with last year's and the change in it. */
  of(target: Target, unit: MoneyUnit): Quantity {
    const key = JSON.stringify([target, unit]);
    let quantity = this.known.get(key);
    if (!quantity) this.known.set(key, (quantity = this.find(target, this.in(unit))));
    return quantity;
  }

  /** What was spent this year beside what was planned, as a comparison of the two. */
  ofPlan(target: Target, unit: MoneyUnit): Quantity {
    const spent = this.of(target, unit);
    return compared(spent, spent.预算 ?? simpleQuantity('', undefined, unit), this.style(unit));
  }

  /** This year's amount beside what was spent last year, where this year's tables print that: 上年执行数. */
  ofExecution(target: Target, unit: MoneyUnit): Quantity | undefined {
    const quantity = this.find(target, this.in(unit, 'columns'));
    return quantity.上年执行 ? quantity : undefined;
  }

  share(part: Target, whole: Target, unit: MoneyUnit): Quantity {
    return shareOf(this.of(part, unit), this.of(whole, unit), this.style(unit));
  }

  style = (unit: MoneyUnit): NumberStyle => this.habits.in(unit);

  /** The makers of quantities whose amounts are in a unit. */
  in(unit: MoneyUnit, lastYear: 'book' | 'columns' = 'book'): Amounts {
    const key = `${unit}/${lastYear}`;
    let amounts = this.amounts.get(key);
    if (!amounts) {
      const none = new Map();
      amounts = new Amounts(
        this.book,
        this.prior,
        new Inputs({}),
        this.style(unit),
        this.names,
        none,
        this.plans,
        lastYear,
      );
      this.amounts.set(key, amounts);
    }
    return amounts;
  }

  /** Whether this year spends or takes in anything of it. */
  isNothing(path: MeasurePath): boolean {
    const { value } = this.of({ kind: 'path', path }, this.habits.unit);
    return !value || value.exact.isZero();
  }

  private find(target: Target, amounts: Amounts): Quantity {
    if (target.kind === 'path') {
      const stated = amounts.stated('', target.path);
      return target.planned ? stated.预算! : stated;
    }
    return amounts.sum(
      '',
      target.parts.map((path) => amounts.amount('', path)),
    );
  }
}

/** A quantity as it stands in a sentence; undefined where the books don't tell it. */
export function figurePiece(quantity: Quantity | undefined): Piece | undefined {
  const value = quantity?.value;
  if (!value) return undefined;
  return { kind: 'figure', value, text: value.written.text + value.unit };
}
