import { totalOf, type Department, type Entry, type Source } from '../Department';
import type { Random } from '../Random';
import type { Balance, FinalAccount } from './FinalAccount';

/** How far an amount that was spent is from the one that was planned, in percent. */
const LEAST = 70;
const MOST = 125;

/** A year of a department after its budget: most amounts came out otherwise, and some money was left over. */
export function execute(random: Random, plan: Department, before?: FinalAccount): FinalAccount {
  const entries = plan.entries.flatMap((e): Entry[] => {
    if (random.chance(0.03)) return [];
    const step = e.cents % 100 === 0 ? 100 : 1;
    const spent = random.chance(0.3)
      ? e.cents
      : Math.round((e.cents * random.int(LEAST, MOST)) / 100 / step) * step;
    return [{ ...e, carriedOver: false, cents: Math.max(step, spent) }];
  });
  const left = new Map((before?.balances ?? []).map((b) => [keyOf(b), b.carriedOut]));
  const kinds = new Map<string, Pick<Entry, 'item' | 'source'>>();
  for (const e of [...entries, ...(before?.balances ?? [])])
    if (!kinds.has(keyOf(e))) kinds.set(keyOf(e), { item: e.item, source: e.source });
  const isCarried = plan.entries.some((e) => e.carriedOver) || random.chance(0.4);
  const balances = [...kinds.values()].flatMap(({ item, source }): Balance[] => {
    const spent = totalOf(entries.filter((e) => e.item === item && e.source === source));
    const carriedIn = left.get(keyOf({ item, source })) ?? 0;
    const goesOn = isCarried && random.chance(0.3) ? Math.round(spent / random.int(5, 40) / 100) * 100 : 0;
    // What was not spent of it is carried on.
    const carriedOut = Math.max(goesOn, carriedIn - spent);
    return carriedIn + carriedOut === 0 ? [] : [{ item, source, carriedIn, carriedOut }];
  });
  return { department: { ...plan, entries }, plan, balances };
}

const keyOf = ({ item, source }: { readonly item: string; readonly source: Source }): string =>
  `${source} ${item}`;
