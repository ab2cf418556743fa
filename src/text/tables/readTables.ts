import { groupBy } from '../../budget/groupBy';
import type { TextDocument } from '../../budget/TextDocument';
import { isMoney } from '../../budget/Unit';
import type { Claim, Comparison, Completion, PartsList, Reading, Share } from '../Reading';
import { compareFit } from '../choose/comparisons';
import type { Column } from './columns';
import { comparisonsOf } from './comparisons';
import type { ReadRow } from './ReadRow';
import { completionsOf } from './completions';
import { readTable } from './readTable';
import { tablesOf, type TextTable } from './rows';
import { sharesOf } from './shares';
import { sumsOf } from './sums';
import { sumsAcross } from './sumsAcross';

/**
 * The tables in a text, read as what they are: each cell a claim, the columns of a row compared, rows and columns summed, the
 * shares of their wholes.
 * @param inSentences the claims of the sentences; those of the tables are numbered behind them
 * @param recognised lines of tables that are read as those of a workbook are: of them only the figures are told
 */
export function readTables(
  document: TextDocument,
  inSentences: readonly Claim[],
  recognised: ReadonlySet<number>,
): Reading {
  const claims: Claim[] = [];
  const cells: Claim[] = [];
  const lists: PartsList[] = [];
  const shares: Share[] = [];
  const comparisons: Comparison[] = [];
  const completions: Completion[] = [];
  let next = inSentences.length;
  const amounts = amountsByParagraph(inSentences);
  for (const table of tablesOf(document)) {
    const read = readTable(document, table, () => next++);
    if (!read) continue;
    const { rows, columns, names } = read;
    const told = rows.flatMap((r) => r.claims.filter((c) => c !== undefined));
    if (table.rows.some((r) => recognised.has(r.paragraph.index))) {
      cells.push(...told);
      comparisons.push(...unheld(comparisonsOf(rows, columns), columns, rows));
      continue;
    }
    claims.push(...told);
    const sums = sumsOf(rows, columns);
    lists.push(...sums, ...sumsAcross(rows, columns, names));
    shares.push(...sharesOf(rows, columns, sums, around(amounts, table)));
    comparisons.push(...comparisonsOf(rows, columns));
    completions.push(...completionsOf(rows, columns));
  }
  return { claims, cells, lists, shares, comparisons, completions, changes: [], unread: [] };
}

/** `增减额`: a column of changes that says so to the rules for workbooks. */
const HELD = /额|数/;

/**
 * Of a table that is read as those of a workbook are, the rules for workbooks hold the amounts. Left, where most rows bear them out, are the
 * rates, and the changes of a column that says no more than 增减.
 */
function unheld(
  comparisons: readonly Comparison[],
  columns: readonly Column[],
  rows: readonly ReadRow[],
): readonly Comparison[] {
  const bare = (change: Claim): boolean =>
    rows.some(({ claims }) => claims.some((c, i) => c === change && !HELD.test(columns[i]!.title)));
  const most =
    comparisons.filter((c) => c.now && compareFit(c, c.now, c.base) > 0).length * 2 > comparisons.length;
  return comparisons.flatMap(({ change, word: _, ...c }): readonly Comparison[] => {
    const kept = change && bare(change) ? change : undefined;
    const moved = kept ?? c.rate;
    if (!moved || !most || c.unsure) return [];
    const { place, value } = moved.figure;
    return [
      {
        ...c,
        ...(kept ? { change: kept } : {}),
        direction: moved.direction ?? 'up',
        ...(place.kind === 'text' && !value.isZero() ? { word: { start: place.start, end: place.end } } : {}),
      },
    ];
  });
}

/** The amounts of this year that sentences tell, by paragraph. */
const amountsByParagraph = (claims: readonly Claim[]): ReadonlyMap<number, readonly Claim[]> =>
  groupBy(
    claims.filter((c) => c.role === 'level' && !c.approximate && isMoney(c.figure.unit)),
    ({ figure: { place } }) => (place.kind === 'text' ? place.paragraph : -1),
  );

/** A table is spoken of in so many paragraphs before it, and behind it. */
const SPOKEN_OF = { before: 5, behind: 2 };

/** The amounts that may be the whole of a table's shares: the nearest before it first. */
function around(amounts: ReadonlyMap<number, readonly Claim[]>, { rows }: TextTable): readonly Claim[] {
  const [first, last] = [rows[0]!.paragraph.index, rows.at(-1)!.paragraph.index];
  const before = Array.from({ length: SPOKEN_OF.before }, (_, i) => first - 1 - i);
  const behind = Array.from({ length: SPOKEN_OF.behind }, (_, i) => last + 1 + i);
  return [...before, ...behind].flatMap((at) => amounts.get(at) ?? []);
}
