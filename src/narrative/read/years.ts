import type { Decimal } from 'decimal.js';
import type { Section, TextDocument } from '../../budget/TextDocument';
import { addClaim } from './addClaim';
import { numbersIn } from './numbers';
import type { ReaderState, SentenceContext } from './ReaderState';
import { originalRange, squeeze } from './squeeze';

/** Years are claims too: whether they are the year of the text or the one before is checked by their own rule. */
export function readYears(state: ReaderState, context: SentenceContext): void {
  for (const t of numbersIn(context.text)) {
    if (t.unit !== '年') continue;
    const when = yearIs(state.document, t.value);
    addClaim(
      state,
      context,
      { start: t.start, end: t.end },
      {
        role: 'year',
        value: t.value,
        decimals: 0,
        unit: '年',
        label: '',
        period: { when, stage: 'budget', year: t.value.toNumber() },
        approximate: false,
      },
    );
  }
}

function yearIs(document: TextDocument, year: Decimal): 'this' | 'last' | 'other' {
  if (document.year === undefined) return 'other';
  return year.equals(document.year) ? 'this' : year.equals(document.year - 1) ? 'last' : 'other';
}

/** Index of the sentence that a heading's year stands in: there is none. */
const NO_SENTENCE = -1;

/** Headings are no sentences, but the years in them are claims. */
export function readHeadingYears(state: ReaderState): void {
  const inSentences = new Set(state.document.sentences.map((s) => s.paragraph));
  for (const section of state.document.sections) {
    const heading = section.heading;
    if (heading && !inSentences.has(heading.paragraph))
      readYears(state, headingContext(state.document, section, heading.paragraph));
  }
}

function headingContext(document: TextDocument, section: Section, paragraph: number): SentenceContext {
  const squeezed = squeeze(document.paragraphs[paragraph]!.text);
  const end = document.paragraphs[paragraph]!.text.length;
  return {
    sentence: { index: NO_SENTENCE, paragraph, start: 0, end, section: section.index },
    section,
    text: squeezed.text,
    range: (from, to) => originalRange(squeezed, from, to),
  };
}
