import type { Department, Entry } from '../../../src/generate/Department';
import { makeDepartment } from '../../../src/generate/makeDepartment';
import { Random } from '../../../src/generate/Random';

/** What the generated books of other regions don't have: money of every kind, in and out of the year. */
export type Money = Entry['source'] | 'superior-subsidy' | 'subordinate-remittance' | 'institution-fund';
export type Use = Entry['nature'] | 'remit-superior' | 'operating' | 'subsidise-subordinate';

export interface Spending extends Omit<Entry, 'source' | 'nature'> {
  readonly source: Money;
  readonly nature: Use;
}

export interface MinistryTraits {
  readonly carryOver: boolean;
  /** 结转下年. */
  readonly carryOut: boolean;
  readonly nonFiscal: boolean;
  readonly funds: boolean;
  readonly capital: boolean;
}

export interface MinistryDepartment {
  readonly name: string;
  readonly year: number;
  readonly spending: readonly Spending[];
  /** General appropriations that are not spent this year, in 分. */
  readonly left: number;
}

/** A department of one unit that spends money of every kind; the same seed gives the same one. */
export function ministryDepartment(seed: number, traits: MinistryTraits): MinistryDepartment {
  const random = new Random(seed);
  const department: Department = makeDepartment(random.fork(), {
    units: 1,
    year: random.int(2022, 2026),
    funds: traits.funds,
    capital: traits.capital,
    carryOver: traits.carryOver,
    nonFiscal: traits.nonFiscal,
    cents: random.chance(0.5),
    projects: 4,
  });
  const spending: Spending[] = [...department.entries];
  const [first] = department.entries as [Entry, ...Entry[]];
  const more = (source: Money, nature: Use, item: string, economic: string): void => {
    spending.push({
      ...first,
      source,
      nature,
      item,
      economic,
      carriedOver: false,
      cents: random.int(1, 900) * 10_000,
    });
  };
  if (traits.nonFiscal) {
    more('superior-subsidy', 'project', first.item, '30299');
    more('subordinate-remittance', 'basic', first.item, '30201');
    more('institution-fund', 'project', first.item, '30299');
    more('operating', 'operating', first.item, '30299');
    more('institution', 'remit-superior', first.item, '30299');
    more('other-income', 'subsidise-subordinate', first.item, '30299');
  }
  if (traits.carryOver) {
    spending.push({ ...first, carriedOver: true, cents: random.int(1, 500) * 10_000 });
    if (traits.funds) {
      const fund = department.entries.find((e) => e.source === 'fund');
      if (fund) spending.push({ ...fund, carriedOver: true, cents: random.int(1, 500) * 10_000 });
    }
  }
  return {
    name: department.name,
    year: department.year,
    spending,
    left: traits.carryOut ? random.int(1, 900) * 10_000 : 0,
  };
}

export const isFiscal = (e: Spending): boolean => ['general', 'fund', 'capital'].includes(e.source);
export const sum = (entries: readonly Spending[]): number => entries.reduce((n, e) => n + e.cents, 0);
