import type { Claim } from '../../../text/Reading';
import type { TextInput } from '../../TextInput';
import { wrongYears } from './expected';

/** `2025年预算安排8.00万元` where 2026年 should stand: the amount is of another year than its words say. */
export function ledByWrongYear(input: TextInput): (claim: Claim) => boolean {
  const wrong = wrongYears(input).map((w) => w.mention.place);
  return ({ figure: { place } }) =>
    place.kind === 'text' &&
    wrong.some(
      (year) =>
        year.paragraph === place.paragraph &&
        year.end <= place.start &&
        !/[，,。；;\d]/.test(input.document.paragraphs[year.paragraph]!.text.slice(year.end, place.start)),
    );
}
