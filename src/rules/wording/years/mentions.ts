import { oncePer } from '../../../budget/oncePer';
import type { TextDocument } from '../../../budget/TextDocument';
import { plainText } from '../../../text/document/plainDigits';
import { matchesIn } from '../support/findings';
import type { TextPlace } from '../../../budget/Place';

/** A year of a text with the words around it. */
export interface YearMention {
  readonly year: number;
  readonly place: TextPlace;
  /** The words before and behind, without spaces and quotes, as far as the sentence goes. */
  readonly before: string;
  readonly after: string;
  /** The same, to the end of the sentence. */
  readonly far: string;
  /** It opens its sentence or paragraph. */
  readonly leads: boolean;
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?=\s*年|\s*(?:预算|决算))(?!\s*年?\s*[-—－–至到]\s*(?:19|20)?\d{2})/g;

/** What stands between quotes of a book title, or names a document, says nothing of the text's own year. */
const CITED = /《[^》]*$|[-—－–至]\s*$|截[至止]到?\s*$|自\s*$|(?:19|20)\d{2}\s*年?\s*[-—－–至到]\s*$/;

/** The years that a text speaks of, but for dates, periods and titles of documents. */
export const yearMentions = oncePer((document: TextDocument): readonly YearMention[] => {
  const found: YearMention[] = [];
  for (const { match, paragraph, place } of matchesIn(document, YEAR)) {
    const at = place.start;
    const text = plainText(paragraph);
    const from = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('；', at - 1), -1) + 1;
    const before = plain(text.slice(from, at));
    const after = wordsBehind(text, place.end, NEAR);
    if (
      CITED.test(text.slice(Math.max(0, at - 40), at)) ||
      /^度?\d{1,2}月/.test(after) ||
      /^(?:以来|以后|以前|之前|起|底|末|初|前|后|版|修订|印发|成立)/.test(after)
    )
      continue;
    found.push({
      year: Number(match[1]),
      place,
      before,
      after: after.replace(/^度/, ''),
      far: wordsBehind(text, place.end, FAR)
        .split(/[。；;]/)[0]!
        .replace(/^度/, ''),
      leads:
        /^(?:经(?:汇总|比较|统计|核算)[,，])?(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{0,2})?$/.test(
          before,
        ),
    });
  }
  return found;
});

/** So far goes what a year is said of, and so far what is compared in its sentence. */
const NEAR = 48;
const FAR = 120;

const wordsBehind = (text: string, at: number, far: number): string =>
  plain(text.slice(at, at + far)).replace(/^年/, '');

const plain = (words: string): string => words.replace(/[\s“”"]/g, '');
