import { oncePer } from '../../budget/oncePer';
import type { RelationSubject, Term } from '../../budget/Relation';
import { quoteAt, type TextDocument } from '../../budget/TextDocument';
import type { Claim } from '../../text/Reading';
import { withoutNoise } from '../../text/vocabulary/lexicon';
import type { Links } from '../../rules/TextInput';

const LEADING = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]+|其中|(?:19|20)\d{2}年度?|[,;:。、，；：])+/;
const TRAILING = /(?:预算数|决算数|安排|数|共计|共|为|是|:)+$/;

/** The words that a reader knows a claim by: its subject, else the words before it without numbering, year and verb. */
export const labelOf = (document: TextDocument, claim: Claim): string =>
  ownLabelOf(claim) || quoteAt(document, claim.figure.place);

/** Every relation that a claim stands in asks for it. */
const ownLabelOf = oncePer(({ measure, label }: Claim): string => {
  const subject = measure?.subject;
  const named = subject?.itemName ?? subject?.sectionName ?? subject?.className;
  if (named) return named;
  const words = label.replace(LEADING, '');
  const short = words.replace(TRAILING, '');
  if (short !== '' && withoutNoise(short) !== '') return short;
  return measure?.name ? measure.name : words;
});

export const termOf = (document: TextDocument, claim: Claim, weight: 1 | -1 = 1): Term => ({
  figure: claim.figure,
  weight,
  label: labelOf(document, claim),
});

/** The claim's cell where it has one, which decides; else the figure as written. */
export function exactTerm(document: TextDocument, links: Links, claim: Claim, weight: 1 | -1 = 1): Term {
  const cell = links.of(claim);
  return cell ? { figure: cell.figure, weight, label: cell.label } : termOf(document, claim, weight);
}

/** The same, as precise as its table prints the cell. */
export function printedTerm(document: TextDocument, links: Links, claim: Claim, weight: 1 | -1 = 1): Term {
  const cell = links.of(claim);
  return cell ? { figure: cell.printed, weight, label: cell.label } : termOf(document, claim, weight);
}

/** What a relation of a text is about: the heading above, and the claim by its words. */
export function subjectOfClaim(document: TextDocument, claim: Claim): RelationSubject {
  const heading =
    claim.table ??
    document.sections[claim.section]?.heading?.title.replace(/(?:具体)?如下[:：]?$|[:：]$/, '');
  const label = labelOf(document, claim);
  return { table: heading && heading !== label ? `${heading}“${label}”` : label };
}
