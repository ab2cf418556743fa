import { addTo } from '../../budget/groupBy';
import { fitsShare } from '../choose/fitsShare';
import type { Claim, PartsList, Share } from '../Reading';
import { amountsAround, type Column } from './columns';
import { mostBorneOut } from './mostBorneOut';
import { halvesOf, type ReadRow } from './ReadRow';
import { TOTAL } from './sums';

/** A share of a row with the amount that has it and the amounts that may be its whole. */
interface Candidate {
  readonly stated: Claim;
  readonly part: Claim;
  readonly wholes: readonly Claim[];
}

/**
 * The shares of a table, each of an amount of its row. Of which column of amounts they are, and of which whole, the rows tell
 * together: where most of them bear it out, the others are held to it.
 * @param lists the sums of the same table
 * @param around amounts that sentences around the table tell: the whole is one of them where no row is
 */
export function sharesOf(
  rows: readonly ReadRow[],
  columns: readonly Column[],
  lists: readonly PartsList[],
  around: readonly Claim[],
): readonly Share[] {
  const totals = new Map<Claim, Claim[]>();
  for (const { total, parts } of lists) for (const part of parts) addTo(totals, part, total);
  return halvesOf(rows).flatMap((half) =>
    columns.flatMap((c, at) => (c.role === 'share' ? sharesAt(half, columns, at, totals, around) : [])),
  );
}

function sharesAt(
  rows: readonly ReadRow[],
  columns: readonly Column[],
  at: number,
  totals: ReadonlyMap<Claim, readonly Claim[]>,
  around: readonly Claim[],
): readonly Share[] {
  const amounts = amountColumns(columns, at);
  const inTable = amounts.map((a) => candidates(rows, at, a, (part) => totals.get(part) ?? []));
  const readings = inTable.some((r) => r.length > 0)
    ? inTable
    : amounts.flatMap((a) => around.map((whole) => candidates(rows, at, a, () => [whole])));
  const chosen = mostBorneOut(readings, (c) => wholeThatFits(c) !== undefined);
  if (!chosen) return [];
  const known = new Map<Claim, Claim>();
  for (const c of chosen.rows) {
    const whole = wholeThatFits(c);
    if (whole) known.set(c.part, whole);
  }
  return chosen.rows.map((c): Share => {
    const whole = known.get(c.part) ?? wholeOfOthers(c, chosen.rows, known);
    return { stated: c.stated, part: c.part, whole, ...(chosen.sure ? {} : { unsure: true }) };
  });
}

const wholeThatFits = ({ stated, part, wholes }: Candidate): Claim | undefined =>
  wholes.find((w) => fitsShare(stated, part, w));

/** A share that fits no whole is of the one that its siblings are of, else of the one that most are of. */
function wholeOfOthers(
  { wholes }: Candidate,
  all: readonly Candidate[],
  known: ReadonlyMap<Claim, Claim>,
): Claim {
  const times = (whole: Claim, among: readonly Candidate[]): number =>
    among.filter((o) => known.get(o.part) === whole).length;
  const siblings = all.filter((o) => o.wholes[0] === wholes[0]);
  return wholes.reduce((best, w) => {
    const more = times(w, siblings) - times(best, siblings) || times(w, all) - times(best, all);
    return more > 0 ? w : best;
  });
}

/** The columns of amounts that a share may be of: the nearest first, and before them those of the year in its title. */
function amountColumns(columns: readonly Column[], at: number): readonly number[] {
  const { title, period } = columns[at]!;
  const near = amountsAround(columns, at);
  if (!/\d{4}|[上本今去]年/.test(title)) return near;
  const isOwn = (i: number): boolean => columns[i]!.period.when === period.when;
  return [...near.filter(isOwn), ...near.filter((i) => !isOwn(i))];
}

function candidates(
  rows: readonly ReadRow[],
  at: number,
  amounts: number,
  totalsOf: (part: Claim) => readonly Claim[],
): readonly Candidate[] {
  const wholes = rows.flatMap((r) => (TOTAL.test(r.name) ? (r.claims[amounts] ?? []) : []));
  return rows.flatMap(({ claims }): Candidate[] => {
    const [stated, part] = [claims[at], claims[amounts]];
    const own = part ? [...totalsOf(part), ...wholes] : [];
    return stated && part && own.length > 0 ? [{ stated, part, wholes: own }] : [];
  });
}
