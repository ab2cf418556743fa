import type { BudgetRow } from '../../budget/BudgetBook';
import { isUnder } from '../../budget/Subject';

const NONE: readonly BudgetRow[] = [];

/** The subject rows of a unit, or of a whole table, by their codes. */
export class CodeRows {
  /** By a length that was asked for, the beginnings of longer codes. */
  private readonly beginnings: (ReadonlySet<string> | undefined)[] = [];
  /** How many digits the codes have. */
  private lengths: readonly number[] | undefined;

  constructor(readonly rows: ReadonlyMap<string, readonly BudgetRow[]>) {}

  /**
   * The rows that make up a code: the code's own rows, or, where the table does not print that level, the topmost rows
   * below it. Empty when it has none; undefined when the table stops above the code.
   */
  of(code: string): readonly BudgetRow[] | undefined {
    const own = this.rows.get(code);
    if (own) return own;
    if (this.rows.size === 0) return NONE;
    if (this.stopsAbove(code)) return undefined;
    if (!this.printsBelow(code)) return NONE;
    const below = [...this.rows.keys()].filter((c) => isUnder(c, code));
    return below.filter((c) => !below.some((other) => isUnder(c, other))).flatMap((c) => this.rows.get(c)!);
  }

  /** Whether the table stops above this code: it prints an ancestor, but nothing below that ancestor. */
  private stopsAbove(code: string): boolean {
    const lengths = (this.lengths ??= this.findLengths());
    for (let i = 0; i < lengths.length; i++) {
      if (lengths[i]! >= code.length) continue;
      const above = code.slice(0, lengths[i]);
      if (this.rows.has(above) && !this.printsBelow(above)) return true;
    }
    return false;
  }

  private findLengths(): readonly number[] {
    const lengths: number[] = [];
    for (const { length } of this.rows.keys()) if (!lengths.includes(length)) lengths.push(length);
    return lengths;
  }

  private printsBelow(code: string): boolean {
    const { length } = code;
    let known = this.beginnings[length];
    if (!known) {
      const found = new Set<string>();
      for (const c of this.rows.keys()) if (c.length > length) found.add(c.slice(0, length));
      this.beginnings[length] = known = found;
    }
    return known.has(code);
  }
}
