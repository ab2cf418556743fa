import { Decimal } from 'decimal.js';
import { EXACT } from '../../budget/Figure';
import { textPlace, type TextDocument } from '../../budget/TextDocument';
import { originalRange, squeezed as squeezedOf } from '../document/squeeze';
import { groupBy } from '../../budget/groupBy';
import type { Claim } from '../Reading';
import { matchesOf } from '../tokens/matches';
import { coverOwn, type OwnNames } from '../vocabulary/OwnNames';

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年)/g;

/** Years are claims too: whether they are the year of the text or the one before is checked by their own rule. */
export function readYears(document: TextDocument, first: number, names: OwnNames): readonly Claim[] {
  const claims: Claim[] = [];
  const sentences = groupBy(document.sentences, (s) => s.paragraph);
  const headed = new Map(
    document.sections.flatMap((s) => (s.heading ? [[s.heading.paragraph, s.index] as const] : [])),
  );
  for (const p of document.paragraphs) {
    const own = sentences.get(p.index);
    if (p.row || (!own && !headed.has(p.index))) continue;
    const squeezed = squeezedOf(p);
    let at = 0;
    for (const m of matchesOf(YEAR, coverOwn(squeezed.text, names))) {
      const { start, end } = originalRange(squeezed, m.index, m.index + m[0].length + 1);
      while (own && at < own.length - 1 && own[at]!.end <= start) at++;
      const sentence = own?.[at];
      const year = Number(m[0]);
      claims.push({
        index: first + claims.length,
        role: 'year',
        figure: {
          value: new Decimal(year),
          unit: '年',
          precision: EXACT,
          origin: 'text',
          place: textPlace(p, start, end),
        },
        label: '',
        period: { when: yearIs(document, year), stage: 'budget', year },
        sentence: sentence?.index ?? NO_SENTENCE,
        section: sentence?.section ?? headed.get(p.index)!,
        approximate: false,
        how: { production: 'year', others: [], named: 'words' },
      });
    }
  }
  return claims;
}

/** Index of the sentence that a heading's year stands in: there is none. */
const NO_SENTENCE = -1;

const yearIs = ({ year: own }: TextDocument, year: number): 'this' | 'last' | 'other' =>
  own === undefined ? 'other' : year === own ? 'this' : year === own - 1 ? 'last' : 'other';
