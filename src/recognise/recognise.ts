import type { BudgetBook, BudgetTable, OtherSheet } from '../budget/BudgetBook';
import { normalName } from '../budget/names';
import { documentOf, type DocumentKind } from '../budget/TableKind';
import type { MoneyUnit } from '../budget/Unit';
import { withResults } from '../formulas/calculate';
import type { Grid } from '../workbook/Grid';
import { departmentOnCover } from './bookDepartment';
import { yearBesideTables, yearFromOutside, yearInNotes, type OutsideHints } from './bookYear';
import { settleBeside } from './besideTable';
import { isFinalAccounts, isInternalSet } from './finalAccounts';
import { beside as BESIDE } from './kinds/beside';
import { finalKindOf } from './kinds/finals';
import { classifySheet, tablesBeside } from './otherSheets';
import { joinPages } from './pages';
import { completeTable, draftTable, type BookContext, type DraftTable } from './readTable';
import { viewOf, type SheetView } from './SheetView';
import { isOurs, spansOf } from './spans';
import { bareTitle, findTitles, titleWithoutName, type TitleLine } from './titles';
import { settleUnitCodes } from './unitCodes';

/**
 * Recognises the budget tables of a workbook by what stands in them: titles, units, header trees, codes;
 * never by a sheet's name or a fixed address. Linear in the number of cells.
 * Formulas that were saved without their results are worked out first, as far as that goes.
 * @param outside tells the year of a book that says nowhere which it is of
 * @returns every table found, and every other sheet with what it is or why it was not recognised
 */
export function recognise(stored: readonly Grid[], outside: OutsideHints = {}): BudgetBook {
  const grids = withResults(stored);
  const { drafts, unknown, others } = draftsOf(grids);
  const main = mainDocument(drafts);
  const ofMain = drafts.filter((d) => documentIn(d) === main);
  const wordy = new Set(others.map((o) => o.sheet));
  const beside = bookYear(ofMain) === undefined ? yearBesideTables(grids, wordy, main) : undefined;
  const fromOutside = yearFromOutside(outside, main);
  const stated = bookYear(ofMain) ?? beside?.year ?? fromOutside?.year;
  const unit = commonest(drafts, (d) => d.captions.unit?.unit) ?? ('万元' as MoneyUnit);
  const contextOf = (document: DocumentKind): BookContext => {
    const year = document === main ? stated : bookYear(drafts.filter((d) => documentIn(d) === document));
    return { unit, ...(year === undefined ? {} : { year }) };
  };
  const tables: BudgetTable[] = [];
  const misnamed: DraftTable[] = [];
  for (const draft of joinPages(drafts)) {
    const table = completeTable(draft, contextOf(documentIn(draft)));
    if (isByOtherSubjects(table)) misnamed.push({ ...draft, definition: BESIDE });
    else tables.push(table);
  }
  const aside = (tables.length === 0 ? [] : [...unknown, ...misnamed]).flatMap(
    (d) => settleBeside(completeTable(d, contextOf(main))) ?? [],
  );
  settleUnitCodes([...tables, ...aside]);
  const own = commonest(
    tables.filter((t) => documentOf(t.kind) === main),
    (t) => t.year,
  );
  const found = own === undefined ? (beside ?? yearInNotes(tables) ?? fromOutside) : undefined;
  const year = own ?? found?.year;
  const named = commonest(tables, (t) => t.department);
  const onCover = named === undefined ? departmentOnCover(grids, coversAmong(others)) : undefined;
  const department = named ?? onCover?.name;
  return {
    tables,
    ...(aside.length === 0 ? {} : { beside: aside }),
    others: withoutRead(others, tables, aside),
    ...(year === undefined ? {} : { year }),
    ...(found ? { yearFound: found } : {}),
    ...(department === undefined ? {} : { department }),
    ...(onCover ? { departmentFound: onCover } : {}),
  };
}

/** `财政拨款支出表` is the one by economic subjects in the prescribed set; with the functional ones as its rows it is another's. */
const isByOtherSubjects = ({ kind, blocks }: BudgetTable): boolean =>
  kind === 'appropriation-economic' &&
  blocks.some((b) => b.rows.some((r) => r.classification === 'functional')) &&
  !blocks.some((b) => b.rows.some((r) => r.classification === 'economic'));

interface Drafts {
  readonly drafts: readonly DraftTable[];
  /** Of no known kind. */
  readonly unknown: readonly DraftTable[];
  readonly others: readonly OtherSheet[];
}

/** The tables of all sheets, before anything of one is known by another. */
function draftsOf(grids: readonly Grid[]): Drafts {
  const drafts: DraftTable[] = [];
  const others: OtherSheet[] = [];
  const unknown: DraftTable[] = [];
  for (const grid of grids) {
    const view = viewOf(grid);
    const titles = titlesOn(view);
    if (isInternalSet(view)) {
      others.push({ ...classifySheet(view, titles), kind: 'unrecognised', reason: 'recognise.internal-set' });
      continue;
    }
    const found: DraftTable[] = [];
    const unnamed: DraftTable[] = [];
    for (const span of spansOf(view, titles)) {
      if (!isOurs(span.title)) {
        const draft = span.title.other ? null : draftTable(span, BESIDE);
        if (draft && !unreadable(draft)) unnamed.push(draft);
        continue;
      }
      const before = found.at(-1) ?? drafts.at(-1);
      const definition = span.title.definition ?? before?.definition;
      const draft = definition ? draftTable(span, definition) : null;
      if (draft) found.push(asFinal(draft));
    }
    const rest =
      found.length === 0
        ? [classifySheet(view, titles)]
        : titles.length > found.length
          ? tablesBeside(view, titles)
          : [];
    others.push(...rest);
    if (rest.some(mayHoldTables)) unknown.push(...unnamed);
    for (const draft of found) {
      const reason = unreadable(draft);
      if (reason)
        others.push({ sheet: grid.name, kind: 'unrecognised', reason, title: draft.span.title.title });
      else drafts.push(draft);
    }
  }
  return { drafts, unknown, others };
}

function titlesOn(view: SheetView): readonly TitleLine[] {
  const titles = findTitles(view);
  const title =
    titles.length === 0 && mayHoldTables(classifySheet(view, titles)) ? titleWithoutName(view) : undefined;
  return title ? [title] : titles;
}

const coversAmong = (others: readonly OtherSheet[]): ReadonlySet<string> =>
  new Set(others.flatMap((o) => (o.kind === 'cover' ? [o.sheet] : [])));

/** A sheet that is none of those that are known to hold something else. */
const mayHoldTables = ({ kind }: OtherSheet): boolean => kind === 'unrecognised' || kind === 'cover';

/** The other sheets, with tables that are read though their kind is not known in place of what was said of them. */
function withoutRead(
  others: readonly OtherSheet[],
  tables: readonly BudgetTable[],
  aside: readonly BudgetTable[],
): readonly OtherSheet[] {
  if (aside.length === 0) return others;
  const isRead = (o: OtherSheet): boolean =>
    mayHoldTables(o) &&
    aside.some(
      (t) => t.sheet === o.sheet && (t.title === o.title || !tables.some((p) => p.sheet === o.sheet)),
    );
  return [
    ...others.filter((o) => !isRead(o)),
    ...aside.map((t): OtherSheet => ({
      sheet: t.sheet,
      kind: 'beside',
      title: t.title,
      ...(t.hidden ? { hidden: true } : {}),
    })),
  ];
}

const documentIn = ({ definition }: DraftTable): DocumentKind => documentOf(definition.kind);

/** What most tables of a book are of: its budget, or a final account. */
const mainDocument = (drafts: readonly DraftTable[]): DocumentKind =>
  drafts.filter((d) => documentIn(d) === 'final').length * 2 > drafts.length ? 'final' : 'budget';

/** A table titled as a budget's, headed 决算数 throughout, is one of the final account. */
function asFinal(draft: DraftTable): DraftTable {
  const { header, span } = draft;
  if (documentIn(draft) === 'final' || !isFinalAccounts(header)) return draft;
  const final = finalKindOf(bareTitle(span.title.title));
  return final ? { ...draft, definition: final } : draft;
}

/** Why a table with a known title can't be read. */
function unreadable(draft: DraftTable): string | undefined {
  if (draft.captions.foreignUnit !== undefined) return 'recognise.foreign-unit';
  return documentIn(draft) === 'budget' && isFinalAccounts(draft.header)
    ? 'recognise.final-accounts'
    : undefined;
}

/** The year of most titles; where no title has one, of most headers that date all their amounts. */
function bookYear(drafts: readonly DraftTable[]): number | undefined {
  return (
    commonest(drafts, (d) => d.titleYear?.year) ??
    commonest(drafts, (d) => (d.headerYear?.whole ? d.headerYear.year : undefined))
  );
}

/** The value that most of the items have, of those that have any; the first of equals. */
function commonest<I, T extends string | number>(
  items: readonly I[],
  valueOf: (item: I) => T | undefined,
): T | undefined {
  const values: T[] = [];
  for (const item of items) {
    const value = valueOf(item);
    if (value !== undefined) values.push(value);
  }
  if (values.every((v) => v === values[0])) return values[0];
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const key = normalName(String(value));
    const seen = counts.get(key);
    if (seen) seen.count++;
    else counts.set(key, { value, count: 1 });
  }
  return [...counts.values()].reduce<{ value: T; count: number } | undefined>(
    (best, c) => (best && best.count >= c.count ? best : c),
    undefined,
  )?.value;
}
