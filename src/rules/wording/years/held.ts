import { groupBy } from '../../../budget/groupBy';
import { placeKey, type TextPlace } from '../../../budget/Place';
import type { HeldYear, TextFinding } from '../../TextFinding';
import type { TextInput } from '../../TextInput';
import type { Claim } from '../../../text/Reading';
import { yearMentions, type YearMention } from './mentions';
import { COMPARES, saysItsTime } from './words';

/** Words that say of themselves that the year behind them is the one before. */
const LAST = /(?:上年度?|去年|上一年度?)[（(]?$/;

/**
 * The years that something was held against. The text's own year, wherever it speaks of its own matters and says it more than
 * once; the year before, where it is compared with or said to be executed; any year that was found wrong. Dates, periods and
 * the years in names of documents are held against nothing.
 */
export function heldYears(
  input: TextInput,
  year: number,
  findings: readonly TextFinding[],
): readonly HeldYear[] {
  const mentions = yearMentions(input.document);
  const byPlace = new Map(mentions.map((m) => [startKey(m.place), m]));
  const own = mentions.filter((m) => m.year === year).length;
  const told = groupBy(findings, (f) => f.finding.quote?.place.paragraph);
  return input.reading.claims.flatMap((c): HeldYear[] => {
    const { place } = c.figure;
    if (c.role !== 'year' || place.kind !== 'text') return [];
    const said = told.get(place.paragraph)?.find((f) => meets(f.finding.quote?.place, place));
    const wrong = said?.finding.message.data['expected'];
    const mention = byPlace.get(startKey(place));
    const expected = wrong ? Number(wrong) : mention && expectedOf(c, mention, year, own);
    return expected === undefined ? [] : [{ claim: c.index, expected }];
  });
}

function expectedOf(c: Claim, m: YearMention, year: number, own: number): number | undefined {
  if (c.period.when === 'this') return own > 1 ? year : undefined;
  if (c.period.when !== 'last') return undefined;
  return COMPARES.test(m.before) || LAST.test(m.before) || saysItsTime(m) ? year - 1 : undefined;
}

const startKey = ({ paragraph, start }: TextPlace): string =>
  placeKey({ kind: 'text', paragraph, start, end: start });

const meets = (a: TextPlace | undefined, b: TextPlace): boolean =>
  a !== undefined && a.paragraph === b.paragraph && a.start < b.end && a.end > b.start;
