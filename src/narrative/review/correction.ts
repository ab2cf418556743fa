import { groupBy } from '../../budget/groupBy';
import type { Decimal } from 'decimal.js';
import type { Figure } from '../../budget/Figure';
import { oncePer } from '../../budget/oncePer';
import type { TextPlace } from '../../budget/Place';
import { round } from '../../budget/rounding';
import type { TextEdit } from '../../budget/Finding';
import { isMoney, YUAN_PER, type MoneyUnit } from '../../budget/Unit';
import { textAt, textPlace, type Sentence, type TextDocument } from '../../budget/TextDocument';
import { decimalsFor, habitsOf } from './habits';
import type { Edit } from '../../rules/TextFinding';

/**
 * A number as the text writes its own: with its decimals, and with thousands commas. Where only the unit is wrong, the
 * number stays and the unit is put right.
 */
export function writtenLike(document: TextDocument, figure: Figure, value: Decimal): Edit | null {
  if (figure.place.kind !== 'text') return null;
  const text = textAt(document, figure.place);
  const m = /[\d,，０-９．.]*[\d０-９]/.exec(text);
  if (!m) return null;
  const start = figure.place.start + m.index;
  const end = start + m[0].length;
  const unit = rightUnit(figure, value);
  if (unit) {
    const at = text.indexOf(figure.unit, m.index + m[0].length);
    if (at >= 0)
      return {
        start: figure.place.start + at,
        end: figure.place.start + at + figure.unit.length,
        text: unit,
      };
  }
  const habits = habitsOf(document, figure.unit);
  // The digits that stand there: a text that drops zeros means more than it writes.
  const own =
    figure.precision.kind === 'written' ? (m[0].split(/[.．]/)[1]?.length ?? 0) : value.decimalPlaces();
  const decimals = Math.max(figure.unit !== '%' && !isMoney(figure.unit) ? own : decimalsFor(habits, own), 0);
  const rounded = round(value, decimals, 'half-up').abs();
  const digits =
    (habits.zeros && !(rounded.isZero() && habits.plainZero)) ||
    (decimals === own && !rounded.isZero() && !habits.dropsZeros)
      ? rounded.toFixed(decimals)
      : rounded.toFixed();
  const commas = /[,，]/.test(m[0]) || (habits.commas && figure.value.abs().lessThan(THOUSAND));
  return { start, end, text: commas ? grouped(digits) : digits };
}

const THOUSAND = 1000;

/** The units that sentences are written in: to take 千元 for a slip of 万元 would explain any digit too many. */
const WRITTEN: readonly MoneyUnit[] = ['元', '万元', '亿元'];

/** The unit in which the number is right as it stands; undefined where that is none, or its own. */
function rightUnit({ unit, value: stated, precision }: Figure, value: Decimal): MoneyUnit | undefined {
  if (!isMoney(unit) || stated.isZero() || precision.kind !== 'written') return undefined;
  const inYuan = value.times(YUAN_PER[unit]);
  return WRITTEN.find(
    (other) =>
      other !== unit &&
      round(inYuan.div(YUAN_PER[other]), precision.decimals, 'half-up').abs().equals(stated.abs()),
  );
}

function grouped(number: string): string {
  const [whole, fraction] = number.split('.');
  let out = '';
  for (let i = 0; i < whole!.length; i++)
    out += (i > 0 && (whole!.length - i) % 3 === 0 ? ',' : '') + whole![i];
  return fraction ? `${out}.${fraction}` : out;
}

/** An edit with its place in the text. */
export const placedEdit = (
  document: TextDocument,
  paragraph: number,
  { start, end, text }: Edit,
): TextEdit => ({ place: textPlace(document.paragraphs[paragraph]!, start, end), text });

/** The sentences of a text by paragraph; gathered once per text. */
const sentencesOf = oncePer((document: TextDocument): ReadonlyMap<number, readonly Sentence[]> =>
  groupBy(document.sentences, (s) => s.paragraph),
);

/** The sentence that a place begins in; undefined in a heading. */
export const sentenceAt = (document: TextDocument, place: TextPlace): Sentence | undefined =>
  sentencesOf(document)
    .get(place.paragraph)
    ?.find((s) => s.start <= place.start && place.start < s.end);

/** The sentence that a place stands in, with all the edits that fall into it. Overlapping edits: the first one counts. */
export function correctedSentence(
  document: TextDocument,
  place: TextPlace,
  edits: readonly Edit[],
): string | undefined {
  const sentence = sentenceAt(document, place);
  if (!sentence) return undefined;
  const text = document.paragraphs[place.paragraph]!.text;
  const own = edits
    .filter((e) => e.start >= sentence.start && e.end <= sentence.end)
    .sort((a, b) => a.start - b.start);
  if (own.length === 0) return undefined;
  let out = '';
  let at = sentence.start;
  for (const e of own) {
    if (e.start < at) continue;
    out += text.slice(at, e.start) + e.text;
    at = e.end;
  }
  return (out + text.slice(at, sentence.end)).trim();
}
