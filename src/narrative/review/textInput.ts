import type { BudgetBook } from '../../budget/BudgetBook';
import { textPlace, type TextDocument } from '../../budget/TextDocument';
import type { Links, MarkedParagraph, SubjectMention, TextInput } from '../../rules/TextInput';
import type { Reading } from '../../text/Reading';
import { markOf, trailingHeading } from '../../text/document/headings';
import { originalRange, squeezed as squeezedOf } from '../../text/document/squeeze';
import { subjectsIn } from '../../text/measure/subjectPath';
import { isConfirmed } from './support';

/** What the rules on a text look at. */
export const textInput = (
  document: TextDocument,
  reading: Reading,
  links: Links,
  books: { readonly book?: BudgetBook; readonly prior?: BudgetBook },
): TextInput => ({
  document,
  reading,
  links,
  ...books,
  subjects: subjectMentions(document, reading),
  marks: marks(document),
  confirmed: new Set(
    [...reading.claims, ...reading.cells].filter((c) => isConfirmed(links, c)).map((c) => c.index),
  ),
});

/** Subjects named by path anywhere, and the classes that figures are given for. */
function subjectMentions(document: TextDocument, reading: Reading): readonly SubjectMention[] {
  const byPath = document.paragraphs.flatMap((p) => {
    if (p.row) return [];
    const squeezed = squeezedOf(p);
    return subjectsIn(squeezed.text).map((s): SubjectMention => {
      const range = originalRange(squeezed, s.start, s.end);
      return { subject: s.subject, place: textPlace(p, range.start, range.end) };
    });
  });
  const classes = reading.claims.flatMap((c): SubjectMention[] => {
    const subject = c.measure?.subject;
    const place = c.figure.place;
    if (
      c.role !== 'level' ||
      !subject?.className ||
      subject.sectionName ||
      subject.itemName ||
      place.kind !== 'text'
    )
      return [];
    const text = document.paragraphs[place.paragraph]!.text;
    const at = text.lastIndexOf(subject.className, place.start);
    return at < 0 ? [] : [{ subject, place: { ...place, start: at, end: at + subject.className.length } }];
  });
  return [...byPath, ...classes];
}

function marks(document: TextDocument): readonly MarkedParagraph[] {
  const found: MarkedParagraph[] = [];
  const sectionOf = new Map(document.sentences.map((s) => [s.paragraph, s.section]));
  const headed = new Map(document.sections.map((s) => [s.heading?.paragraph ?? -1, s.index]));
  for (const p of document.paragraphs) {
    if (p.row) continue;
    const section = sectionOf.get(p.index) ?? headed.get(p.index) ?? 0;
    const mark = markOf(p.text);
    if (mark) {
      const start = p.text.length - p.text.trimStart().length;
      found.push({
        numbering: mark.numbering,
        ordinal: mark.ordinal,
        section,
        place: textPlace(p, start, Math.max(mark.length, start + 1)),
      });
    }
    const trailing = trailingHeading(p.text, p.index);
    if (trailing?.numbering)
      found.push({
        numbering: trailing.numbering,
        ordinal: trailing.ordinal!,
        section,
        place: textPlace(p, trailing.start, trailing.end),
      });
  }
  return found;
}
