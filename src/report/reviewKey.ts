import type { TextDocument } from '../budget/TextDocument';
import { sentenceAt } from '../narrative/review/correction';
import { fingerprint } from '../budget/fingerprint';
import { findingKey, type KeyOf } from './findingKey';

/**
 * Names the findings of a text: by the words of the sentence and the place in it, not by the number of the paragraph, so that
 * a paragraph written above changes no key, and a sentence that was changed brings its findings back.
 */
export const reviewKey =
  (document: TextDocument): KeyOf =>
  (finding) => {
    const place = finding.quote?.place;
    if (!place) return findingKey(finding);
    const text = document.paragraphs[place.paragraph]?.text ?? '';
    const { start, end } = sentenceAt(document, place) ?? { start: 0, end: text.length };
    const at = [place.start - start, place.end - start].join('-');
    return [finding.rule, finding.message.id, fingerprint(text.slice(start, end)), at].join('|');
  };
