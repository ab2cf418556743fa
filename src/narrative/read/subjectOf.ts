import type { SectionKind } from '../../budget/TextDocument';
import { piecesOf, withoutBrackets } from './gaps';
import { isOrganisation, withoutNoise } from './lexicon';
import { measureOf } from './measureOf';
import { subjectsIn, type SubjectPath } from './subjectPath';
import type { TextMeasure } from './TextMeasure';
import { REASON } from './words';

/** What a comparison is about. `none`: the words name nothing, so it is what was spoken of. */
export type SubjectOfComparison =
  | { readonly kind: 'none' }
  | { readonly kind: 'measure'; readonly measure: TextMeasure }
  | { readonly kind: 'words' };

const COMPARISON_STARTS =
  /同比|环比|相比|(?<![占同环可])比(?![例重率])|(?<!比)较|与(?!传媒|计划生育)|和(?=(?:\d{4}年|上年|去年))|同(?=(?:\d{4}年|上年|去年))|按/;

/** The words before `比…`, `与…`. A name with (类), (款) or (项) may hold such a word itself: 工程运行与维护(项). */
function beforeComparison(words: string): string {
  const named = subjectsIn(words).at(-1)?.end ?? 0;
  const at = words.slice(named).search(COMPARISON_STARTS);
  return at >= 0 ? words.slice(0, named + at) : words;
}

/** What a clause adds about the figure before it: its share, its purpose, its source. It names no new subject. */
const ASIDE = /^占|^(?:主要|用于|均为|全部为|全部是|都是)/;

/**
 * The measure named before `比…`, `较…`, `同比` in the words before a direction.
 * @param before squeezed words from the figure before to the direction word
 */
export function subjectOfComparison(
  before: string,
  path: readonly SectionKind[],
  around?: SubjectPath,
): SubjectOfComparison {
  const flat = withoutBrackets(before);
  const from = Math.max(flat.lastIndexOf('。'), flat.lastIndexOf(';')) + 1;
  let words = false;
  for (const piece of [...withoutReason(piecesOf(before.slice(from)))].reverse()) {
    const subject = beforeComparison(piece.text);
    // `占基本支出的…`, with its figure or without it, names a whole and no subject.
    if (/^[()]*$/.test(subject) || ASIDE.test(piece.text) || isEmptySubject(subject)) continue;
    const measure = measureOf(subject, path, around);
    if (measure === null) continue;
    if (measure.family !== 'other' && !measure.qualifier) return { kind: 'measure', measure };
    words = true;
    break;
  }
  return words ? { kind: 'words' } : { kind: 'none' };
}

/** The pieces but for those of a reason: `主要原因是:基数调整,与上年相比` compares what stands before the reason. */
function withoutReason<P extends { readonly text: string }>(pieces: readonly P[]): readonly P[] {
  const reason = pieces.findIndex((p) => REASON.test(p.text));
  return reason < 0
    ? pieces
    : [...pieces.slice(0, reason), ...pieces.slice(Math.max(reason + 1, pieces.length - 1))];
}

function isEmptySubject(words: string): boolean {
  if (subjectsIn(words).length > 0) return false;
  const core = withoutNoise(words);
  return (core === '' && !/收入|支出|收支|经费/.test(words)) || isOrganisation(core);
}

/**
 * The last subject that these words name by themselves: `…（项）：`, `（一）因公出国（境）费。`
 * Only what is known for certain counts.
 */
export function topicIn(
  before: string,
  path: readonly SectionKind[],
  around?: SubjectPath,
): TextMeasure | null {
  const pieces = piecesOf(before);
  for (const piece of [...pieces].reverse()) {
    const words = beforeComparison(piece.text);
    if (words.length < 2) continue;
    const measure = measureOf(words, path, around);
    if (
      measure &&
      !measure.generic &&
      measure.family !== 'other' &&
      measure.family !== 'economic' &&
      !measure.qualifier
    )
      return measure;
  }
  return null;
}
