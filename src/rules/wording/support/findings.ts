import type { FindingPlace, Message, Severity } from '../../../budget/Finding';
import type { TextPlace } from '../../../budget/Place';
import { textAt, textPlace, type Paragraph, type TextDocument } from '../../../budget/TextDocument';
import { plainText } from '../../../text/document/plainDigits';
import { matchesOf } from '../../../text/tokens/matches';
import type { RuleMeta } from '../../Rule';
import type { Edit, TextFinding } from '../../TextFinding';
import type { TextInput } from '../../TextInput';

/** A finding about words at a place. */
export function wordingFinding(
  input: Pick<TextInput, 'document'>,
  meta: RuleMeta,
  message: Message,
  place: TextPlace,
  options: {
    readonly severity?: Severity;
    readonly edits?: readonly Edit[];
    readonly more?: readonly TextPlace[];
  } = {},
): TextFinding {
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

/** A match of a pattern in the prose, with its place. */
export interface MatchInText {
  readonly match: RegExpExecArray;
  readonly paragraph: Paragraph;
  readonly place: TextPlace;
}

/** Every match of a pattern in the prose. The pattern needs the flag `g`, and matches no empty string. */
export function matchesIn(document: TextDocument, pattern: RegExp): readonly MatchInText[] {
  const found: MatchInText[] = [];
  for (const paragraph of document.paragraphs) {
    if (paragraph.row) continue;
    for (const match of matchesOf(pattern, plainText(paragraph))) {
      const place = textPlace(paragraph, match.index, match.index + match[0].length);
      found.push({ match, paragraph, place });
    }
  }
  return found;
}
