import { groupBy } from '../budget/groupBy';
import { quoteAt } from '../budget/TextDocument';
import type { ReviewResult } from '../pipeline/results';
import { findingLines } from './findingLines';
import { countOf } from './inputs';
import { indented, PLAIN, section, type Paint } from './lines';
import { readingsText } from './readingsText';
import type { ReviewedText } from './reviewed';
import { say, type Translate } from './translate';
import { unreadSentence } from './unread';

/** Of the figures that were not checked for one reason, so many are quoted. */
const MOST_QUOTES = 12;

/**
 * The report for people on one text.
 * @param explained with how each figure was read
 */
export function reviewText(
  { file, result, against }: ReviewedText,
  t: Translate,
  paint: Paint = PLAIN,
  explained = false,
): string {
  const { document, findings, relations, claims } = result;
  const type = say(t, document.type === 'budget' ? 'review.budget' : 'review.final-accounts');
  const lines = [
    paint(file, 'file'),
    document.year === undefined
      ? say(t, 'review.no-year', { type })
      : say(t, 'review.year', { year: String(document.year), type }),
    ...(result.isGovernmentReport ? [say(t, 'review.government')] : []),
    ...(against === undefined ? [] : [say(t, 'review.against', { file: against })]),
    ...(result.otherBook === undefined ? [] : [say(t, 'prior.told', { reason: t(result.otherBook) })]),
    ...(result.tables.length === 0 ? [] : [say(t, 'review.tables', { tables: result.tables })]),
    say(t, 'review.claims', { found: claims.found, checked: claims.checked }),
    ...claims.unread.map((place) => paint(unreadSentence(document, place, t), 'warning')),
    ...section(say(t, 'report.findings'), findingLines(findings, t, paint), paint),
    ...section(say(t, 'review.unchecked'), uncheckedLines(result, t), paint),
    ...(explained ? section(say(t, 'reading.heading'), readingsText(result, t), paint) : []),
    ...(claims.found === 0
      ? [say(t, 'review.no-figures')]
      : findings.length === 0
        ? [say(t, 'report.none')]
        : []),
    paint(
      say(t, 'review.summary', {
        errors: countOf(findings, 'error'),
        warnings: countOf(findings, 'warning'),
        infos: countOf(findings, 'info'),
        relations: relations.length,
      }),
      'heading',
    ),
  ];
  return `${lines[0]}\n${indented(lines.slice(1)).join('\n')}\n`;
}

function uncheckedLines({ claims, document }: ReviewResult, t: Translate): readonly string[] {
  const groups = groupBy(claims.unchecked, (u) => u.reason);
  return [...groups].map(([reason, items]) => {
    const quotes = items
      .slice(0, MOST_QUOTES)
      .map(({ claim }) => quoteAt(document, claim.figure.place))
      .join(say(t, 'list.separator'));
    return say(t, 'review.unchecked-reason', {
      reason: say(t, reason),
      count: items.length,
      quotes: items.length > MOST_QUOTES ? say(t, 'review.more', { quotes }) : quotes,
    });
  });
}
