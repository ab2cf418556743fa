import { Decimal } from 'decimal.js';
import type { BudgetBook } from '../../../budget/BudgetBook';
import { EXACT, inUnit, type Figure } from '../../../budget/Figure';
import type { MoneyUnit } from '../../../budget/Unit';
import type { LinearRelation, Term } from '../../../budget/Relation';
import type { Followed } from '../../inputs/following';
import type { Inputs } from '../../inputs/Inputs';
import {
  isExecution,
  lastYearColumns,
  lookUp,
  wholeWithout,
  type Found,
  type MeasurePath,
} from '../../measures';
import type { FigureKind, FigureSource, SourceBook } from '../../Narrative';
import type { NumberStyle } from '../../outlines/Outline';
import { againstPlan, compared, exactTerm, WRITTEN } from '../compare';
import { simpleQuantity, type Quantity, type QuantityValue } from '../Quantity';
import { writeAmount, writeCount } from '../writtenNumber';

/** The input that says from which rate of change, in percent, a reason is told and asked for. */
export const REASON_FROM = '写原因的增减比例';

/** Where what was planned stands: in the tables of the final account itself (“三公” 预算数), and in the budget of its year. */
export interface Plans {
  readonly own?: BudgetBook;
  readonly budget?: BudgetBook;
}

const KIND_OF: Readonly<Record<SourceBook, FigureKind>> = {
  this: 'this-year',
  prior: 'last-year',
  budget: 'plan',
};

/** Makes quantities from this year's book, last year's book, and what people gave where the tables are silent. */
export class Amounts {
  constructor(
    readonly book: BudgetBook,
    readonly prior: BudgetBook | undefined,
    readonly inputs: Inputs,
    readonly style: NumberStyle,
    /** This year, and the year compared with. */
    readonly years: { readonly current: string; readonly last: string },
    /** Numbers that need not be asked for, by name: they follow from others that were given. */
    private readonly followed: ReadonlyMap<string, Followed> = new Map(),
    private readonly plans: Plans = {},
    /** Where last year's amounts are looked for first. */
    private readonly lastYear: 'book' | 'columns' = 'book',
  ) {}

  /**
   * An amount of the tables with last year's beside it.
   * @param name what it is called; where a year's tables don't have it, the input `2023年<name>` is taken
   */
  amount(name: string, path: MeasurePath): Quantity {
    return this.compared(this.one(name, path, 'this'), this.one(name, path, 'prior'));
  }

  /** The same in another unit. */
  in(unit: MoneyUnit, decimals = this.style.decimals): Amounts {
    const style = { ...this.style, unit, decimals };
    return new Amounts(
      this.book,
      this.prior,
      this.inputs,
      style,
      this.years,
      this.followed,
      this.plans,
      this.lastYear,
    );
  }

  /** This year's beside last year's; of a change below the limit that people gave, no reason is told. */
  private compared(current: Quantity, last: Quantity): Quantity {
    const both = compared(current, last, this.style);
    const limit = this.inputs.number(REASON_FROM);
    const rate = both.增幅?.value?.exact;
    return limit && rate?.lt(limit) ? { ...both, 要原因: false } : both;
  }

  /** An amount of this year alone, for lists and parts that no sentence compares. */
  current(name: string, path: MeasurePath): Quantity {
    return this.one(name, path, 'this');
  }

  /** An amount of this year's and last year's final account, with what was planned of it. */
  executed(name: string, path: MeasurePath): Quantity {
    return againstPlan(this.amount(name, path), this.planned(name, path), this.style);
  }

  /** An amount as its book states it: of a final account beside what was planned. */
  stated(name: string, path: MeasurePath): Quantity {
    return this.book.executed ? this.executed(name, path) : this.amount(name, path);
  }

  /** What was planned: as the final account prints it beside what was spent, else as the budget has it; else people are asked. */
  private planned(name: string, path: MeasurePath): Quantity {
    const { own, budget } = this.plans;
    const asked = this.askedName(`年初预算（${name}）`, 'this');
    const printed = own && this.fromBook(own, path, 'budget');
    const value = printed
      ? { ...printed, sources: printed.sources.map((s) => ({ ...s, book: 'this' as const })) }
      : ((budget && this.fromBook(budget, path, 'budget')) ?? this.given(asked, 'plan', path));
    return simpleQuantity(value && !value.input ? name : asked, value, this.style.unit);
  }

  /** An amount that only people know, this year's and last year's. */
  fromInputs(name: string): Quantity {
    const of = (which: 'this' | 'prior'): Quantity => {
      const asked = this.askedName(name, which);
      return simpleQuantity(
        asked,
        this.given(asked, which === 'this' ? 'this-year' : 'last-year'),
        this.style.unit,
      );
    };
    const now = of('this');
    // What is still to be filled in goes by the name that it is asked by.
    return this.compared(now.value ? { ...now, 名称: name } : now, of('prior'));
  }

  /** The sum of several amounts, this year's and last year's; not known when one of them is not. */
  sum(name: string, parts: readonly Quantity[]): Quantity {
    const last = parts.map((p) => p.上年);
    const lastSum = this.total(this.askedName(name, 'prior'), last.every((p) => p !== undefined) ? last : []);
    return this.compared(this.total(name, parts), lastSum);
  }

  private total(name: string, parts: readonly Quantity[]): Quantity {
    const values = parts.flatMap((p) => (p.value ? [p.value] : []));
    const first = values[0];
    if (!first || values.length < parts.length) return simpleQuantity(name, undefined, this.style.unit);
    const exact = values.reduce((sum, v) => sum.plus(v.exact), new Decimal(0));
    const terms = parts.map(exactTerm);
    return simpleQuantity(
      name,
      {
        kind: first.kind,
        unit: first.unit,
        written: writeAmount(exact, this.style),
        exact,
        sources: values.flatMap((v) => v.sources),
        relate: equalTo(terms, name),
      },
      this.style.unit,
    );
  }

  private askedName(name: string, which: 'this' | 'prior'): string {
    return `${which === 'this' ? this.years.current : this.years.last}${name}`;
  }

  private one(name: string, path: MeasurePath, which: 'this' | 'prior'): Quantity {
    const asked = this.askedName(name, which);
    const value =
      this.fromTables(path, which) ?? this.given(asked, which === 'this' ? 'this-year' : 'last-year', path);
    return simpleQuantity(which === 'this' && value && !value.input ? name : asked, value, this.style.unit);
  }

  /** This year's figure from its book; last year's from its own book, else from the 上年 columns of this one. */
  private fromTables(path: MeasurePath, which: 'this' | 'prior'): QuantityValue | undefined {
    if (which === 'this') return this.fromBook(this.book, path, which);
    const fromPrior = () => this.prior && this.fromBook(this.prior, path, which);
    return this.lastYear === 'columns' || !this.prior ? (this.fromColumns(path) ?? fromPrior()) : fromPrior();
  }

  private fromColumns(path: MeasurePath): QuantityValue | undefined {
    const columns = lastYearColumns(this.book);
    const value = columns && this.fromBook(columns, path, 'prior');
    if (!value) return undefined;
    const executed = value.sources.some(({ place }) => isExecution(this.book, place));
    return {
      ...value,
      sources: value.sources.map((s) => ({ ...s, book: 'this' as const })),
      ...(executed ? { executed } : {}),
    };
  }

  /** A row that its table does not have is nothing spent, once the table itself is there. */
  private fromBook(book: BudgetBook, path: MeasurePath, which: SourceBook): QuantityValue | undefined {
    const found = lookUp(book, path);
    if (found) return this.valueOf(found, which);
    const table = wholeWithout(book, path);
    const whole = table && lookUp(book, table);
    if (!whole) return undefined;
    // Its source is the table's total: the row itself is not there to be pointed at.
    const { kind, unit, sources } = this.valueOf(whole, which);
    const exact = new Decimal(0);
    return { kind, unit, sources, path, exact, written: writeAmount(exact, this.style) };
  }

  private valueOf(found: Found, which: SourceBook): QuantityValue {
    const exact = inUnit(found.figure, this.style.unit).value;
    return {
      kind: KIND_OF[which],
      unit: this.style.unit,
      written: writeAmount(exact, this.style),
      exact,
      path: found.path,
      sources: found.sources.flatMap((t): FigureSource[] =>
        t.figure.place.kind === 'cell' ? [{ book: which, place: t.figure.place }] : [],
      ),
      ...(found.sources.length > 0 ? { relate: equalTo(found.sources.map(asExactTerm), found.label) } : {}),
    };
  }

  /** An amount that a person gave, in the unit of the text. */
  given(name: string, kind: QuantityValue['kind'], path?: MeasurePath): QuantityValue | undefined {
    const followed = this.followed.get(name);
    const exact = this.inputs.number(name) ?? followed?.value;
    if (!exact) return undefined;
    const unit = this.style.unit;
    return {
      kind,
      unit,
      written: writeAmount(exact, this.style),
      exact,
      sources: [],
      input: this.inputs.number(name) ? name : (followed?.from ?? name),
      ...(path ? { path } : {}),
    };
  }

  /** An amount of this year that only people know. */
  asked(name: string): Quantity {
    return simpleQuantity(name, this.given(name, 'this-year'), this.style.unit);
  }

  /** A number of things that only people know, or that was counted. */
  count(name: string, classifier: '个' | '辆' | '台' | '人' | '次', counted?: Decimal): Quantity {
    const followed = this.followed.get(name);
    const exact = this.inputs.number(name) ?? counted ?? followed?.value;
    const unit = classifier;
    if (!exact) return simpleQuantity(name, undefined, unit);
    const from = this.inputs.number(name) ? name : counted ? undefined : followed?.from;
    const input = from === undefined ? {} : { input: from };
    return simpleQuantity(
      name,
      { kind: 'count', unit, written: writeCount(exact), exact, sources: [], ...input },
      unit,
    );
  }
}

/** The raw value of a cell decides, not its display. */
const asExactTerm = (t: Term): Term => ({ ...t, figure: { ...t.figure, precision: EXACT } });

const equalTo =
  (parts: readonly Term[], label: string) =>
  (total: Figure): LinearRelation => ({
    kind: 'linear',
    rule: WRITTEN,
    subject: { table: label },
    total,
    totalLabel: label,
    parts,
    comparison: 'equal',
  });
