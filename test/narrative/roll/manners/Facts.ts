import { Decimal } from 'decimal.js';
import { isPersonnel, type Department, type Entry } from '../../../../src/generate/Department';
import { ECONOMIC_NAMES, FUNCTIONAL_NAMES } from '../../../../src/generate/subjects';

export type Counts = (e: Entry) => boolean;

export const general: Counts = (e) => e.source === 'general';
export const fund: Counts = (e) => e.source === 'fund';
export const capital: Counts = (e) => e.source === 'capital';
export const basic: Counts = (e) => e.nature === 'basic';
export const project: Counts = (e) => e.nature === 'project';
export const staff: Counts = (e) => basic(e) && isPersonnel(e);
export const office: Counts = (e) => basic(e) && !isPersonnel(e);
export const spentOn =
  (...codes: readonly string[]): Counts =>
  (e) =>
    codes.some((code) => e.economic.startsWith(code));
export const both =
  (...all: readonly Counts[]): Counts =>
  (e) =>
    all.every((counts) => counts(e));

/** What only the office knows: it stands in last year's text as it is, and has to stand in a mark afterwards. */
export const own = (text: string): string => `⟦${text}⟧`;

/** A year of a department beside the one before, in the words that a text of some manner puts them in. */
export class Facts {
  constructor(
    readonly now: Department,
    readonly before: Department,
    /** 万元 with so many decimals; trailing zeros stay. */
    private readonly decimals = 2,
  ) {}

  get year(): number {
    return this.now.year;
  }

  /** 万元 as written. */
  value(counts: Counts, of: Department = this.now): Decimal {
    const cents = of.entries.filter(counts).reduce((sum, e) => sum + e.cents, 0);
    return new Decimal(cents).div(1_000_000).toDecimalPlaces(this.decimals, Decimal.ROUND_HALF_UP);
  }

  amount(counts: Counts, of: Department = this.now): string {
    return `${this.value(counts, of).toFixed(this.decimals)}万元`;
  }

  share(part: Counts, whole: Counts): string {
    const [a, b] = [part, whole].map((c) =>
      this.now.entries.filter(c).reduce((sum, e) => sum + e.cents, 0),
    ) as [number, number];
    return b === 0
      ? '0%'
      : `${new Decimal(a).div(b).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString()}%`;
  }

  /** 增加1.00万元，增长5.3% and the like: the words of the manner. */
  change(
    counts: Counts,
    words: { up: string; down: string; same: string; rose?: string; fell?: string } = CHANGE,
  ): string {
    const [now, last] = [this.value(counts), this.value(counts, this.before)];
    const by = now.minus(last);
    if (by.isZero()) return words.same;
    const amount = `${by.abs().toFixed(this.decimals)}万元`;
    const rate =
      words.rose === undefined || last.isZero()
        ? ''
        : `，${by.gt(0) ? words.rose : words.fell!}${by.abs().div(last).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString()}%`;
    return `${by.gt(0) ? words.up : words.down}${amount}${rate}`;
  }

  has(counts: Counts): boolean {
    return this.now.entries.some((e) => counts(e) && e.cents !== 0);
  }

  /** Codes of so many digits of what counts, in order. */
  codes(depth: number, counts: Counts, by: 'item' | 'economic' = 'item'): readonly string[] {
    return [...new Set(this.now.entries.filter(counts).map((e) => e[by].slice(0, depth)))].sort();
  }
}

export const CHANGE = { up: '增加', down: '减少', same: '持平' };
export const WITH_RATE = { up: '增加', down: '减少', same: '持平', rose: '增长', fell: '下降' };

export const under =
  (code: string): Counts =>
  (e) =>
    e.item.startsWith(code);
export const nameOf = (code: string): string => FUNCTIONAL_NAMES[code] ?? code;
export const economicName = (code: string): string => ECONOMIC_NAMES[code] ?? code;
export const shortOf = (code: string): string => nameOf(code).replace(/支出$/, '');

/** A manner: a text of a year, a paragraph a line. */
export type Manner = (f: Facts) => readonly string[];
