import { isOrganisation } from '../../budget/organisation';
import type { SectionKind } from '../../budget/TextDocument';
import { piecesOf, withoutBrackets } from '../document/gaps';
import { measureOf } from '../measure/measureOf';
import { subjectsIn, type SubjectPath } from '../measure/subjectPath';
import type { TextMeasure } from '../measure/TextMeasure';
import { withoutNoise } from '../vocabulary/lexicon';

/** What a comparison is about. `none`: the words name nothing, so it is what was spoken of. */
export type SubjectOfComparison =
  | { readonly kind: 'none' }
  | { readonly kind: 'measure'; readonly measure: TextMeasure }
  | { readonly kind: 'words'; readonly words: string };

/** What a clause adds about the figure before it: its share, its purpose, its source. It names no new subject. */
const ASIDE =
  /^占|^(?:[\d.]+[万亿]?元)?(?:相?比较?|相较|对比)$|^(?:首次|再次|已)?(?:突破|跨过|迈上|超过)|^这一?(?:数据|数字|数额)|^(?:整体|总体)上?$|^(?:主要|用于|均为|全部为|全部是|都是|约占)/;
/** `公车节约最多，节约金额12.00万元`: it says which changed most. */
const MOST = /(?:节约|减少|增加|下降|增长)(?:幅度|金额)?最[多大]$/;
const REASON = /原因|主要是|由于|因为/;

/**
 * The measure named in the words before a direction, without those that are compared with.
 * @param words squeezed, from the figure before to the direction word
 */
export function subjectOfComparison(
  words: string,
  path: readonly SectionKind[],
  around?: SubjectPath,
): SubjectOfComparison {
  const flat = withoutBrackets(words);
  const from = Math.max(flat.lastIndexOf('。'), flat.lastIndexOf(';')) + 1;
  const plain = (from === 0 ? behindBracket(words) : words.slice(from)).replace(/\([^()]*\d[^()]*\)/g, '');
  for (const { text } of [...withoutReason(piecesOf(plain))].reverse()) {
    if (/^[()]*$/.test(text) || ASIDE.test(text) || isEmpty(text)) continue;
    const measure = measureOf(text.replace(/^\)/, '').replace(MOST, ''), path, around);
    if (measure === null) continue;
    if (measure.family !== 'other' && !measure.qualifier) return { kind: 'measure', measure };
    return { kind: 'words', words: withoutNoise(text.replace(/^\)/, '')) };
  }
  return { kind: 'none' };
}

/** `20万元(包括甲、乙(含丙)),比上年`: the bracket right behind a figure says what that is made of. */
function behindBracket(words: string): string {
  if (!words.startsWith('(')) return words;
  let depth = 0;
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '(') depth++;
    else if (words[i] === ')' && --depth === 0) return words.slice(i + 1);
  }
  return words;
}

/** The pieces but for those of a reason: `主要原因是:基数调整,与上年相比` compares what stands before the reason. */
function withoutReason<P extends { readonly text: string }>(pieces: readonly P[]): readonly P[] {
  const reason = pieces.findIndex((p) => REASON.test(p.text));
  return reason < 0
    ? pieces
    : [...pieces.slice(0, reason), ...pieces.slice(Math.max(reason + 1, pieces.length - 1))];
}

function isEmpty(words: string): boolean {
  if (subjectsIn(words).length > 0) return false;
  const core = withoutNoise(words);
  return (core === '' && !/收入|支出|收支|经费/.test(words)) || isOrganisation(core);
}
