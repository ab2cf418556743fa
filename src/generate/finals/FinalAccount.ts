import { isFiscal, totalOf, type Department, type Entry, type Source } from '../Department';

/** What one 项 had left over of one source, before and after the year. 分. */
export interface Balance {
  readonly item: string;
  readonly source: Source;
  readonly carriedIn: number;
  readonly carriedOut: number;
}

/** A department's year that is over: what it planned, what it spent, and what it had left over before and after. */
export interface FinalAccount {
  /** Its entries are what was spent. */
  readonly department: Department;
  /** The budget of the same year. */
  readonly plan: Department;
  readonly balances: readonly Balance[];
}

/** A row of the account: a 项, or the codes above it, with the sums of all tables. */
export interface FinalSum {
  readonly spent: readonly Entry[];
  readonly carriedIn: number;
  readonly carriedOut: number;
  readonly income: number;
  /** The same sums over the money of some sources. */
  of(sources: readonly Source[]): FinalSum;
}

/** The sums over some of the money; what came in is what was spent and left over, less what there was before. */
export function sumOf(
  account: FinalAccount,
  counts: (of: { item: string; source: Source }) => boolean,
): FinalSum {
  const spent = account.department.entries.filter(counts);
  const balances = account.balances.filter(counts);
  const carriedIn = balances.reduce((sum, b) => sum + b.carriedIn, 0);
  const carriedOut = balances.reduce((sum, b) => sum + b.carriedOut, 0);
  return {
    spent,
    carriedIn,
    carriedOut,
    income: totalOf(spent) + carriedOut - carriedIn,
    of: (sources) => sumOf(account, (money) => counts(money) && sources.includes(money.source)),
  };
}

/** The 款 that pay for “三公” expenses. */
export const THREE_PUBLIC = {
  abroad: '30212',
  purchase: '31013',
  operation: '30231',
  reception: '30217',
} as const;

/** What was planned for a “三公” item: what the budget's tables of the general budget and of the funds show. */
export const plannedFor = ({ plan }: FinalAccount, economic: readonly string[]): number =>
  totalOf(
    plan.entries.filter(
      (e) =>
        (e.source === 'general' || e.source === 'fund') && !e.carriedOver && economic.includes(e.economic),
    ),
  );

/** What was spent on it, of any appropriation. */
export const spentOn = ({ department }: FinalAccount, economic: readonly string[]): number =>
  totalOf(department.entries.filter((e) => isFiscal(e) && economic.includes(e.economic)));
