import type { BudgetBook } from '../../budget/BudgetBook';
import type { Paragraph, TextDocument } from '../../budget/TextDocument';
import { Inputs, type InputRecord } from '../inputs/Inputs';
import type { FollowedText, Narrative } from '../Narrative';
import { chooseOutline } from '../outlines/choose';
import { reviewDocument } from '../review/review';
import type { GlossaryEntry } from '../write/scope/glossaryEntries';
import { tablesOf, type TextTable } from '../../text/tables/rows';
import { bookFor, plannedBook } from '../measures';
import { makeFinalScope } from '../write/scope/finalScope';
import { makeScope } from '../write/scope/scope';
import { writeNarrative, yearInputOf } from '../write/writeNarrative';
import { blocksOf } from './blockLists';
import { blockStretch } from './blockStretch';
import { glossaryStretch, isGlossary } from './glossaryStretch';
import { errorsAmong, LastText } from './LastText';
import { isHeading, keptDraft, paragraphDraft } from './paragraphDraft';
import { Rolling } from './Rolling';
import { sectionOf } from './sectionAt';
import type { Stretch } from './Stretch';
import { strayRow, tableStretch } from './tables/tableStretch';
import { toNarrative, type Draft } from './toNarrative';
import { unsaidIn } from './unsaid';
import { Years } from './Years';

export interface RollInput {
  /** This year's book. */
  readonly book: BudgetBook;
  /** Last year's book. */
  readonly prior: BudgetBook;
  /** The budget of the year that a final account is of. */
  readonly budget?: BudgetBook;
  /** Last year's text. */
  readonly text: TextDocument;
  readonly inputs?: InputRecord;
  readonly carried?: InputRecord;
}

/** A text rolled forward. */
export type Rolled = Narrative & { readonly followed: FollowedText };

/**
 * Last year's text written anew from this year's book: every figure that the tables hold, the words of direction, years, lists
 * and subjects; what they do not hold stays as last year's in a visible mark. Pure.
 */
export function rollForward(input: RollInput): Rolled {
  const { text, inputs: given = {}, carried = {} } = input;
  const { reading, findings } = reviewDocument(text, { book: input.prior });
  const own = chooseOutline(input.book);
  const isFinal = own.document === 'final';
  const [book, prior] = [bookFor(own.document, input.book), bookFor(own.document, input.prior)];
  const errors = errorsAmong(findings);
  const last = new LastText(text, reading, prior, errors);
  const inputs = new Inputs(given);
  const lastYear = prior.year ?? text.year ?? (book.year === undefined ? undefined : book.year - 1);
  const year =
    book.year ??
    inputs.number(yearInputOf(own.document))?.toNumber() ??
    (lastYear === undefined ? undefined : lastYear + 1);
  const plans = { own: plannedBook(input.book), ...(input.budget ? { budget: input.budget } : {}) };
  const years = new Years(book, prior, last.habits, year, lastYear, ...(isFinal ? [plans] : []));
  const rolling = new Rolling(last, years, inputs);
  const outlined = writeNarrative({
    ...input,
    inputs: given,
    carried,
    outline: { ...own, numbers: last.habits.in(last.habits.unit) },
  });
  const amounts = years.in(last.habits.unit);
  const { 名词 } = isFinal ? makeFinalScope(amounts) : makeScope(amounts, own);
  const { drafts, dropped } = rolled(rolling, outlined, 名词);
  const { narrative, before } = toNarrative(drafts, {
    inputs: given,
    outlined,
    department: book.department ?? '',
    year,
  });
  return {
    ...narrative,
    followed: { before, dropped, unsaid: unsaidIn(rolling, narrative.paragraphs), errors },
  };
}

/** Goes through last year's text from its beginning to its end. */
function rolled(
  rolling: Rolling,
  outlined: Narrative,
  entries: readonly GlossaryEntry[],
): { readonly drafts: readonly Draft[]; readonly dropped: readonly string[] } {
  const drafts: Draft[] = [];
  const dropped: string[] = [];
  const done = new Set<Paragraph>();
  const blocks = blocksOf(rolling.last);
  const tables = tablesOf(rolling.last.document);
  const stretchFrom = (first: Paragraph): Stretch => {
    if (first.row) return rowStretch(rolling, tables, first);
    const block = blocks.get(first.index);
    if (block) return blockStretch(rolling, block);
    if (isGlossary(rolling, first)) return glossaryStretch(rolling, first, entries);
    return (
      fundStretch(rolling, first, outlined) ?? {
        paragraphs: [first],
        drafts: [paragraphDraft(rolling, first)],
        dropped: [],
      }
    );
  };
  for (const paragraph of rolling.last.document.paragraphs) {
    if (done.has(paragraph) || paragraph.text.trim() === '') continue;
    const stretch = stretchFrom(paragraph);
    for (const p of stretch.paragraphs) done.add(p);
    drafts.push(...stretch.drafts);
    dropped.push(...stretch.dropped.map((p) => p.text.trim()));
  }
  return { drafts, dropped };
}

/** A table with all its lines; a line that looks like a row of one and stands in none by itself. */
function rowStretch(rolling: Rolling, tables: readonly TextTable[], first: Paragraph): Stretch {
  const table = tables.find((t) => t.rows.some((r) => r.paragraph === first));
  if (!table)
    return {
      paragraphs: [first],
      drafts: [keptDraft(rolling, first, strayRow(rolling, first))],
      dropped: [],
    };
  const last = table.rows.at(-1)!.paragraph.index;
  const { paragraphs } = rolling.last.document;
  return tableStretch(
    rolling,
    table,
    paragraphs.filter((p) => p.row && p.index >= first.index && p.index <= last),
  );
}

/** A fund that was not used last year and is now, or the other way round, has the sentences of our outline. */
function fundStretch(rolling: Rolling, first: Paragraph, outlined: Narrative): Stretch | undefined {
  const section = sectionOf(rolling, first);
  const { kind } = section;
  if ((kind !== 'fund' && kind !== 'capital') || isHeading(first)) return undefined;
  const { last, years } = rolling;
  const path = { kind: 'expenditure', fund: kind, part: 'total' } as const;
  const anew = outlined.paragraphs.filter((p) => p.style === 'body' && p.id.startsWith(`${kind}.`));
  const gone = anew.length === 1 && anew[0]!.id.endsWith('.none');
  if (!last.isNothing(path) && !gone) return undefined;
  if ((years.isNothing(path) && /没有|未|无/.test(first.text)) || anew.length === 0) return undefined;
  const paragraphs = last.document.paragraphs.filter(
    (p) => p.index >= first.index && sectionOf(rolling, p) === section && !isHeading(p),
  );
  return {
    paragraphs,
    drafts: anew.map((p) => ({ id: p.id, style: p.style, written: p })),
    dropped: paragraphs.filter((p) => p.text.trim() !== ''),
  };
}
