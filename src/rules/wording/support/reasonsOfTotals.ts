import type { Place } from '../../../budget/Place';
import { textPlace, type Sentence } from '../../../budget/TextDocument';
import { plainDigits } from '../../../text/document/plainDigits';
import type { Claim } from '../../../text/Reading';
import { OF_TOTALS } from '../../../text/vocabulary/reasons';
import type { TextInput } from '../../TextInput';

/** So many sentences before it may lie what it is the reason of. */
const FAR = 6;

/** A direction word of such a sentence that contradicts how each of the totals it names has changed. */
export interface Contradicted {
  readonly place: Place & { readonly kind: 'text' };
  /** How they changed. */
  readonly direction: 'up' | 'down';
}

/** Sentences that give the reason why totals rose where they fell, or the other way round. */
export const reasonsOfTotals = (input: TextInput): readonly Contradicted[] =>
  input.document.sentences.flatMap((sentence, index): readonly Contradicted[] => {
    const paragraph = input.document.paragraphs[sentence.paragraph]!;
    const m = OF_TOTALS.exec(plainDigits(paragraph.text).slice(sentence.start, sentence.end));
    if (!m) return [];
    const [words, fund, sides, word] = m;
    const directions = directionsBefore(input, index, sentence, (c) => isOf(c, sides!, fund !== undefined));
    const said = /增/.test(word!) ? 'up' : 'down';
    const [first] = directions;
    if (!first || directions.some((d) => d !== first) || first === said) return [];
    const start = sentence.start + words.lastIndexOf(word!);
    return [{ place: textPlace(paragraph, start, start + word!.length), direction: first }];
  });

function directionsBefore(
  { reading, document }: TextInput,
  index: number,
  { section }: Sentence,
  isMeant: (claim: Claim) => boolean,
): readonly ('up' | 'down')[] {
  return reading.comparisons.flatMap((c) =>
    c.direction &&
    c.now &&
    c.sentence < index &&
    c.sentence >= index - FAR &&
    document.sentences[c.sentence]?.section === section &&
    !(c.change ?? c.rate)?.figure.value.isZero() &&
    isMeant(c.now)
      ? [c.direction]
      : [],
  );
}

/** Whether an amount is one of the totals that such a sentence names. */
function isOf({ measure: m }: Claim, sides: string, appropriated: boolean): boolean {
  if (!m || m.subject || m.qualifier || m.scope) return false;
  if (m.family === 'income')
    return sides.includes('收') && m.part === (appropriated ? 'appropriation' : 'total');
  if (m.family !== 'expenditure' || m.part !== 'total' || !/支/.test(sides)) return false;
  return appropriated ? m.fund === 'appropriation' : m.fund === undefined || m.fund === 'all';
}
