import type { BudgetBook } from '../../budget/BudgetBook';
import type { Finding, FindingPlace, Message, Severity } from '../../budget/Finding';
import type { Figure } from '../../budget/Figure';
import type { TextPlace } from '../../budget/Place';
import {
  textAt,
  textPlace,
  type Numbering,
  type Paragraph,
  type TextDocument,
} from '../../budget/TextDocument';
import type { RuleMeta } from '../Rule';
import type { HeldYear } from './years/held';

/** A subject by its names, as a text writes it. */
export interface NamedSubject {
  readonly className?: string;
  readonly sectionName?: string;
  readonly itemName?: string;
}

/** What wording rules know of a claim. */
export interface WordingClaim {
  readonly index: number;
  readonly role: string;
  readonly figure: Figure;
  readonly label: string;
  readonly measure?: {
    readonly family: string;
    readonly part: string;
    readonly subject?: NamedSubject;
    readonly name?: string;
  };
  readonly period: {
    readonly when: 'this' | 'last' | 'other';
    readonly stage: 'budget' | 'executed';
    readonly year?: number;
  };
  readonly direction?: 'up' | 'down';
  readonly sentence: number;
  readonly section: number;
}

export interface WordingComparison {
  readonly now?: WordingClaim;
  readonly base?: WordingClaim;
  readonly change?: WordingClaim;
  readonly rate?: WordingClaim;
  readonly direction?: 'up' | 'down';
  readonly sentence: number;
  readonly word?: { readonly start: number; readonly end: number };
}

export interface WordingShare {
  readonly stated: WordingClaim;
  readonly part?: WordingClaim;
  readonly whole?: WordingClaim;
}

/** A subject named with (类), (款), (项) anywhere in the text. */
export interface SubjectMention {
  readonly subject: NamedSubject;
  readonly place: TextPlace;
}

/** A numbering mark at the start of a paragraph, or of a heading inside one. */
export interface MarkedParagraph {
  readonly numbering: Numbering;
  readonly ordinal: number;
  readonly place: TextPlace;
  readonly section: number;
}

export interface WordingInput {
  readonly document: TextDocument;
  readonly book?: BudgetBook;
  readonly claims: readonly WordingClaim[];
  readonly comparisons: readonly WordingComparison[];
  readonly shares: readonly WordingShare[];
  readonly subjects: readonly SubjectMention[];
  readonly marks: readonly MarkedParagraph[];
  /** Indexes of the claims that agree with their cells in the book. */
  readonly confirmed?: ReadonlySet<number>;
}

/** Words to put in the place of others, in the paragraph of the finding's quote. */
export interface WordingEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface WordingFinding {
  readonly finding: Finding;
  readonly edits?: readonly WordingEdit[];
}

export interface WordingOutcome {
  readonly findings: readonly WordingFinding[];
  /** Years of the text that the rule held against its own. */
  readonly years?: readonly HeldYear[];
}

/** Says what is wrong with the words of a text. Pure; numbers are judged elsewhere. */
export interface WordingRule {
  readonly meta: RuleMeta;
  inspect(input: WordingInput): WordingOutcome;
}

/** A finding about words at a place. */
export function wordingFinding(
  input: Pick<WordingInput, 'document'>,
  meta: RuleMeta,
  message: Message,
  place: TextPlace,
  options: {
    readonly severity?: Severity;
    readonly edits?: readonly WordingEdit[];
    readonly more?: readonly TextPlace[];
  } = {},
): WordingFinding {
  const places: FindingPlace[] = [place, ...(options.more ?? [])].map((p) => ({ place: p, role: 'cell' }));
  return {
    finding: {
      rule: meta.id,
      severity: options.severity ?? meta.severity,
      verdict: 'form',
      message,
      places,
      quote: { text: textAt(input.document, place), place },
    },
    ...(options.edits ? { edits: options.edits } : {}),
  };
}

/** Every match of a pattern in the prose, with its place. The pattern needs the flag `g`. */
export function* matchesIn(
  document: TextDocument,
  pattern: RegExp,
): Iterable<{ match: RegExpMatchArray; paragraph: Paragraph; place: TextPlace }> {
  for (const paragraph of document.paragraphs) {
    if (paragraph.row) continue;
    for (const match of paragraph.text.matchAll(pattern)) {
      const start = match.index!;
      yield { match, paragraph, place: textPlace(paragraph, start, start + match[0].length) };
    }
  }
}
