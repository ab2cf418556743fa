import type { TextRule } from '../Rule';
import { matchesIn, wordingFinding } from './support/findings';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'government-level',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('名词解释与本级政府相符，不照抄上级文本')),
} as const;

const LOWER = /(?<!自治|开发|新|园|景|社|地|片|辖|全|灾)[区县旗](?![域分间块内])|[镇乡]|街道/;
const CITY = /市/;

/** `省级财政` in the text of a city, a district or a county: the sentence comes from the province's template. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => {
    const name =
      input.book?.department ??
      input.document.paragraphs
        .map((p) => p.text.trim())
        .filter((t) => t !== '')
        .slice(0, 3)
        .join(' ');
    if (
      (!LOWER.test(name) && !CITY.test(name)) ||
      /省/.test(name.replace(/四川省|[一-龥]{2}省(?=[一-龥]{2,}[市区县])/g, ''))
    )
      return { findings: [] };
    return {
      findings: [...matchesIn(input.document, /省级财政/g)].map(({ match, place }) =>
        wordingFinding(input, meta, { id: 'government-level.province', data: { words: match[0] } }, place),
      ),
    };
  },
};
