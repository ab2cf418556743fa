import { compareFit } from '../choose/comparisons';
import { isOwnPlan } from '../Period';
import type { Claim, Comparison } from '../Reading';
import type { Column } from './columns';
import { settled } from './mostBorneOut';
import type { ReadRow } from './ReadRow';

/** Columns that say by how much amounts changed, side by side. */
interface Moves {
  readonly change?: number;
  readonly rate?: number;
  /** Where the columns of the ones before end, and where these begin. */
  readonly after: number;
  readonly from: number;
}

/** What the columns of changes say: of this year's amount and last year's in the same row, or of the plan's and the outcome's. */
export const comparisonsOf = (rows: readonly ReadRow[], columns: readonly Column[]): readonly Comparison[] =>
  movesOf(columns).flatMap((moves) => comparisonsAt(rows, columns, moves));

function movesOf(columns: readonly Column[]): readonly Moves[] {
  const found: Moves[] = [];
  let after = -1;
  for (let i = 0; i < columns.length; i++) {
    if (!isMove(columns[i])) continue;
    const from = i;
    while (isMove(columns[i + 1])) i++;
    const at = (role: Column['role']): number =>
      columns.findIndex((c, j) => j >= from && j <= i && c.role === role);
    const [change, rate] = [at('change'), at('rate')];
    found.push({ after, from, ...(change < 0 ? {} : { change }), ...(rate < 0 ? {} : { rate }) });
    after = i;
  }
  return found;
}

const isMove = (column: Column | undefined): boolean => column?.role === 'change' || column?.role === 'rate';

function comparisonsAt(
  rows: readonly ReadRow[],
  columns: readonly Column[],
  moves: Moves,
): readonly Comparison[] {
  return settled(
    pairsOf(columns, moves).map(([now, base]) =>
      rows.flatMap((row) => comparisonOf(row, moves, now, base) ?? []),
    ),
    (c) => compareFit(c, c.now, c.base) > 0,
  );
}

/** This year's amount and last year's, else the outcome and the plan of this year; those right before the changes, if there are. */
function pairsOf(columns: readonly Column[], { after, from }: Moves): readonly (readonly [number, number])[] {
  const amounts = columns.flatMap((c, i) => (c.role === 'level' ? [i] : []));
  const nows = amounts.filter((i) => columns[i]!.period.when === 'this');
  const withBases = (bases: readonly number[]): readonly (readonly [number, number])[] =>
    nows.flatMap((now) => bases.filter((base) => base !== now).map((base) => [now, base] as const));
  const all = [
    ...withBases(amounts.filter((i) => columns[i]!.period.when === 'last')),
    ...withBases(amounts.filter((i) => isOwnPlan(columns[i]!.period))).filter(
      ([now]) => columns[now]!.period.stage === 'executed',
    ),
  ];
  const own = all.filter((pair) => pair.every((i) => i > after && i < from));
  return own.length > 0 ? own : all;
}

function comparisonOf(
  { claims, measure }: ReadRow,
  moves: Moves,
  nowAt: number,
  baseAt: number,
): (Comparison & { readonly now: Claim; readonly base: Claim }) | undefined {
  const at = (column: number | undefined): Claim | undefined =>
    column === undefined ? undefined : claims[column];
  const [now, base, change, rate] = [at(nowAt), at(baseAt), at(moves.change), at(moves.rate)];
  const moved = change ?? rate;
  if (!now || !base || !moved) return undefined;
  const { place, value } = moved.figure;
  return {
    ...(measure ? { subject: measure } : {}),
    now,
    base,
    ...(change ? { change } : {}),
    ...(rate ? { rate } : {}),
    direction: moved.direction ?? 'up',
    against: base.period,
    likeForLike: false,
    sentence: now.sentence,
    ...(place.kind === 'text' && !value.isZero() ? { word: { start: place.start, end: place.end } } : {}),
  };
}
