import type { BudgetBook } from '../../budget/BudgetBook';
import type { Message } from '../../budget/Finding';
import { normalName } from '../../budget/names';
import { hasFinals } from '../measures';
import { OUTLINES } from './index';
import type { Fits, Outline } from './Outline';

/** That no outline is for a book: the usual one was taken. */
export const NO_OUTLINE = 'narrative.outline.none';

/** The outline that was taken for a book, and why. */
export interface ChosenOutline {
  readonly outline: Outline;
  /** Which words of the book speak for it, or that none does. */
  readonly why: Message;
}

/** The outline that is for a department of the region, else for such tables; the usual one of the document where none is. */
export function outlineFor(book: BudgetBook): ChosenOutline {
  const document = hasFinals(book) ? 'final' : 'budget';
  const candidates = OUTLINES.filter((o) => (o.document ?? 'budget') === document);
  const bySigns = candidates
    .map((outline) => ({ outline, signs: signsOf(book, outline.fits) }))
    .sort((a, b) => b.signs.length - a.signs.length)[0];
  const byRegion = candidates.flatMap((outline) =>
    outline.fits.regions
      .filter((word) => normalName(book.department ?? '').includes(normalName(word)))
      .map((word) => ({ outline, word })),
  )[0];
  if (byRegion) return chosen(byRegion.outline, 'narrative.outline.region', { word: byRegion.word });
  if (bySigns && bySigns.signs.length > 0)
    return chosen(bySigns.outline, 'narrative.outline.titles', { words: bySigns.signs });
  return chosen(candidates[0] ?? OUTLINES[0]!, NO_OUTLINE, {});
}

/** The outline that is for a book. */
export const chooseOutline = (book: BudgetBook): Outline => outlineFor(book).outline;

const chosen = (outline: Outline, id: Message['id'], data: Message['data']): ChosenOutline => ({
  outline,
  why: { id, data: { name: outline.name, ...data } },
});

/** The words of titles and headings that speak for an outline; none unless all that it asks for are there. */
function signsOf(book: BudgetBook, { titles, noTitles, columns }: Fits): readonly string[] {
  const printed = [...book.tables, ...(book.beside ?? [])].map((t) => normalName(t.title));
  const inTitles = (word: string): boolean => printed.some((title) => title.includes(normalName(word)));
  if (noTitles.some(inTitles)) return [];
  const set = titles.find((words) => words.every(inTitles));
  if (titles.length > 0 && !set) return [];
  const headings = new Set(
    book.tables.flatMap((t) => t.blocks.flatMap((b) => b.columns.flatMap((c) => c.path.map(normalName)))),
  );
  const inHeadings = (word: string): boolean => [...headings].some((h) => h.includes(normalName(word)));
  return columns.every(inHeadings) ? [...(set ?? []), ...columns] : [];
}
