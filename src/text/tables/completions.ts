import { fitsShare } from '../choose/fitsShare';
import type { Claim, Completion } from '../Reading';
import { amountsAround, type Column } from './columns';
import { settled } from './mostBorneOut';
import type { ReadRow } from './ReadRow';

/** A rate of completion with what was spent and what was planned. */
interface Read {
  readonly stated: Claim;
  readonly executed: Claim;
  readonly planned: Claim;
}

/** The rates of completion of a table: each of what was executed over what was planned for the same year, beside it. */
export const completionsOf = (rows: readonly ReadRow[], columns: readonly Column[]): readonly Completion[] =>
  columns.flatMap((c, at) => (c.role === 'completion' ? completionsAt(rows, columns, at) : []));

function completionsAt(
  rows: readonly ReadRow[],
  columns: readonly Column[],
  at: number,
): readonly Completion[] {
  return settled(
    pairsOf(columns, at).map(([executed, planned]) =>
      rows.flatMap((row) => read(row, at, executed, planned) ?? []),
    ),
    ({ stated, executed, planned }) => fitsShare(stated, executed, planned),
  );
}

function read({ claims }: ReadRow, at: number, over: number, under: number): Read | undefined {
  const [stated, executed, planned] = [claims[at], claims[over], claims[under]];
  return stated && executed && planned ? { stated, executed, planned } : undefined;
}

/** What was executed and what was planned, of one year: the nearest first. */
function pairsOf(columns: readonly Column[], at: number): readonly (readonly [number, number])[] {
  const amounts = amountsAround(columns, at);
  const of = (stage: 'executed' | 'budget') => amounts.filter((i) => columns[i]!.period.stage === stage);
  const all = of('executed').flatMap((over) =>
    of('budget')
      .filter((under) => isSameYear(columns[over]!, columns[under]!))
      .map((under) => [over, under] as const),
  );
  // Behind one rate of completion the amounts of the next one begin.
  const before = columns.findLastIndex((c, i) => i < at && c.role === 'completion');
  const own = all.filter((pair) => pair.every((i) => i > before && i < at));
  return own.length > 0 ? own : all.filter(([over]) => columns[over]!.period.when === 'this');
}

const isSameYear = (a: Column, b: Column): boolean =>
  a.period.when === b.period.when && a.period.year === b.period.year;
