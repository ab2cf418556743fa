import type { BudgetBook } from '../../budget/BudgetBook';
import type { Figure } from '../../budget/Figure';
import { isMoney } from '../../budget/Unit';
import type { Linked, Links, UnlinkedReason } from '../../rules/TextInput';
import { isOwnPlan } from '../../text/Period';
import { isInTable, type Claim, type Reading } from '../../text/Reading';
import type { TextDocument } from '../../budget/TextDocument';
import { findCell, sameMeasure, wholesOf, type FoundCell } from './findCell';
import { planCells } from './planCells';
import type { HeldAgainst, OwnTables } from './sources';

/** Links every level of a text to its cell: by what it measures, never by its value. */
export function linkClaims(document: TextDocument, reading: Reading, given: HeldAgainst): Links {
  const { book: workbook, prior, own, plans } = given;
  const book = workbook ?? own?.book;
  const wholes = wholesOf(reading);
  const planned = planCells(document, { book, plans, wholes });
  const differs = book?.year !== undefined && document.year !== undefined && book.year !== document.year;
  const search: Search = { document, workbook, book, prior, own, plans, differs, planned, wholes };
  const cells = new Map<number, FoundCell>();
  const last = new Map<number, Linked>();
  const reasons = new Map<number, UnlinkedReason>();
  for (const claim of [...reading.claims, ...reading.cells]) {
    if (claim.role !== 'level' || !isMoney(claim.figure.unit)) continue;
    const found = cellOf(claim, search);
    if (typeof found === 'string') reasons.set(claim.index, found);
    else cells.set(claim.index, found);
    const before = isInTable(claim) && !workbook ? null : lastYearOf(claim, cells.get(claim.index), search);
    if (before) last.set(claim.index, before);
  }
  return {
    of: (c) => (c ? cells.get(c.index) : undefined),
    prior: (c) => (c ? last.get(c.index) : undefined),
    plan: (c) => (c && !differs ? planned.beside(c, cells.get(c.index)) : undefined),
    reason: (c) => reasons.get(c.index) ?? 'unchecked.no-measure',
  };
}

/** Where cells are looked for. */
interface Search extends Held {
  readonly document: TextDocument;
  readonly own: OwnTables | undefined;
  /** The book that was given; without one, the text's own tables are the `book`. */
  readonly workbook: BudgetBook | undefined;
  /** The book is of another year than the text. */
  readonly differs: boolean;
  readonly planned: ReturnType<typeof planCells>;
  readonly wholes: ReturnType<typeof wholesOf>;
}

/** The cell of a level, or why it has none. */
function cellOf(claim: Claim, search: Search): FoundCell | UnlinkedReason {
  const { document, workbook, book, prior, own, planned, wholes } = search;
  // It is held against nothing of its own table.
  if (!workbook && isInTable(claim)) return 'unchecked.no-workbook';
  const blocked = obstacle(claim, search);
  if (blocked) return blocked;
  const source = claim.period.when === 'last' ? prior! : book!;
  const found = isPlan(claim, document) ? planned.of(claim) : findCell(source, document, claim, wholes);
  if (found) return workbook || source !== book ? found : inText(found, own!);
  if (!workbook) return 'unchecked.no-workbook';
  const isKnown = claim.measure !== undefined && claim.measure.family !== 'other';
  return isKnown ? 'unchecked.no-cell' : 'unchecked.not-in-tables';
}

/** What last year's book says of the same. */
function lastYearOf(claim: Claim, here: FoundCell | undefined, search: Search): Linked | null {
  const { document, prior, differs, wholes } = search;
  if (!prior || claim.period.when !== 'this' || differs || isPlan(claim, document)) return null;
  const same = here ? sameMeasure(prior, here) : null;
  return same ?? (here?.certain === false ? null : findCell(prior, document, claim, wholes));
}

/** The cell where it stands in the text. */
function inText(cell: FoundCell, { placeOf }: OwnTables): FoundCell {
  const placed = (figure: Figure): Figure => {
    const place = figure.place.kind === 'cell' ? placeOf(figure.place) : undefined;
    return place ? { ...figure, place } : figure;
  };
  const { sources } = cell;
  return {
    ...cell,
    figure: placed(cell.figure),
    printed: placed(cell.printed),
    ...(sources ? { sources: sources.map((t) => ({ ...t, figure: placed(t.figure) })) } : {}),
  };
}

/** In a final account, what was planned for its year. */
const isPlan = ({ period }: Claim, { type }: TextDocument): boolean =>
  type === 'final-accounts' && isOwnPlan(period);

interface Held {
  readonly book: BudgetBook | undefined;
  readonly prior: BudgetBook | undefined;
  readonly plans: readonly BudgetBook[];
}

function obstacle(claim: Claim, { book, prior, plans, document, differs }: Search): UnlinkedReason | null {
  const { period } = claim;
  if (claim.approximate) return 'unchecked.approximate';
  if (!book && plans.length === 0) return 'unchecked.no-workbook';
  if (differs) return 'unchecked.year-differs';
  if (period.when === 'other') return 'unchecked.other-year';
  if (isPlan(claim, document) && plans.length > 0)
    return period.plan === 'full' ? 'unchecked.no-cell' : claim.measure ? null : 'unchecked.no-measure';
  if ((period.stage === 'executed') !== (book?.executed === true)) return 'unchecked.executed';
  if (period.when === 'last' && (!prior || prior.executed !== book?.executed)) return 'unchecked.other-year';
  return claim.measure ? null : 'unchecked.no-measure';
}
