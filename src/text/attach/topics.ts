import type { SectionKind } from '../../budget/TextDocument';
import { piecesOf } from '../document/gaps';
import { measureOf } from '../measure/measureOf';
import type { SubjectPath } from '../measure/subjectPath';
import type { TextMeasure } from '../measure/TextMeasure';
import { withoutPurpose } from './words';

const COMPARISON =
  /同比|环比|相比|(?<![占同环可对])比(?![例重率])|(?<!比)较(?!大|多|好|高)|与(?!传媒|计划生育|维护)|和(?=\d{4}年|上年|去年)/;

/** What names a measure beyond doubt, and more than 收入 or 支出. */
const names = (m: TextMeasure | null): m is TextMeasure =>
  m !== null && !m.generic && m.family !== 'other' && m.family !== 'economic' && !m.qualifier;

/**
 * The last subject that these words name by themselves: `…（项）：`, `（一）因公出国（境）费。`, `行政运行（项），主要用于…。`
 * Purposes and reasons name nothing.
 */
export function topicIn(
  words: string,
  path: readonly SectionKind[],
  around: SubjectPath | undefined,
): TextMeasure | null {
  const pieces = piecesOf(withoutPurpose(words));
  for (const piece of [...pieces].reverse()) {
    const at = piece.text.search(COMPARISON);
    const subject =
      at > 0 && !/\([类款项]\)/.test(piece.text.slice(at)) ? piece.text.slice(0, at) : piece.text;
    if (subject.length < 2 || /原因|主要是|由于/.test(subject)) continue;
    const measure = measureOf(subject, path, around);
    if (names(measure)) return measure;
  }
  return null;
}
