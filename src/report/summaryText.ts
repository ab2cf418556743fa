import { Decimal } from 'decimal.js';
import { indented, PLAIN, section, type Paint } from './lines';
import { decimalsFor, showNumber } from './numbers';
import { countsOf, type Counts, type FileTally, type Summary, type Suspect } from './summary';
import { say, sayOr, type Translate } from './translate';
import { ruleTitle } from './words';

/** So many departments are listed in a text; the workbook has them all. */
const MOST_DEPARTMENTS = 30;

/** So many files that were left out are named in a text. */
const MOST_LEFT_OUT = 20;

/** The summary over all workbooks for people: one line, then by rule, by department, and what could not be checked. */
export function summaryText(summary: Summary, t: Translate, paint: Paint = PLAIN): string {
  const toActOn = summary.departments.filter((d) => d.error + d.warning > 0);
  const shown = toActOn.slice(0, MOST_DEPARTMENTS);
  const lines = [
    paint(overallLine(summary, t), 'heading'),
    ...indented([
      ...section(
        say(t, 'summary.rules'),
        summary.rules.map((r) =>
          say(t, 'summary.rule', {
            title: ruleTitle(r.rule, t),
            rule: r.rule,
            counts: countWords(r, t),
            workbooks: r.workbooks,
          }),
        ),
        paint,
      ),
      ...section(
        say(t, 'summary.departments', { count: toActOn.length }),
        [
          ...shown.map((d) =>
            say(t, 'summary.department', {
              department: departmentWords(d.department, t),
              counts: countWords({ ...d, info: 0, cannotTell: 0 }, t),
              workbooks: d.workbooks,
            }),
          ),
          ...(toActOn.length > shown.length
            ? [say(t, 'summary.more-departments', { count: toActOn.length - shown.length })]
            : []),
        ],
        paint,
      ),
      ...section(
        say(t, 'summary.unreadable', { count: summary.unreadable.length }),
        summary.unreadable.map((f) => say(t, 'cli.unreadable', { file: f.file, reason: f.reason ?? '' })),
        paint,
      ),
      ...section(
        say(t, 'summary.left-out', { count: summary.leftOut.length }),
        summary.leftOut.length === 0 ? [] : [leftOutWords(summary.leftOut, t)],
        paint,
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The names of files that were not looked into, the first ones of many. */
export function leftOutWords(files: readonly string[], t: Translate): string {
  const names = files.slice(0, MOST_LEFT_OUT).join(say(t, 'list.separator'));
  return files.length > MOST_LEFT_OUT ? say(t, 'review.more', { quotes: names }) : names;
}

/** One line over all files. */
export const overallLine = (summary: Summary, t: Translate): string =>
  say(t, 'report.overall', {
    files: summary.files.length,
    errors: summary.error,
    warnings: summary.warning,
    infos: summary.info,
    cannotTell: summary.cannotTell,
    unreadable: summary.unreadable.length,
  });

export const departmentWords = (department: string | undefined, t: Translate): string =>
  department ?? say(t, 'summary.no-department');

/** What is not zero: `3 项错误、1 项警告`. */
function countWords(counts: Counts, t: Translate): string {
  const words = [
    [counts.error, 'summary.errors'],
    [counts.warning, 'summary.warnings'],
    [counts.info, 'summary.infos'],
    [counts.cannotTell, 'summary.cannot-tells'],
  ] as const;
  return words
    .flatMap(([count, id]) => (count > 0 ? [say(t, id, { count })] : []))
    .join(say(t, 'list.separator'));
}

/** Why a file could not be checked, or the figure in it that is most likely wrong. */
export function remarkOn(tally: FileTally, t: Translate): string {
  if (tally.reason !== undefined) return tally.reason;
  const { suspect } = tally;
  if (!suspect) return countsOf(tally).error > 0 ? say(t, 'summary.no-suspect') : '';
  const { stated, suggested } = amountsOf(suspect, t);
  return suggested === undefined
    ? say(t, 'summary.suspect-open', { cell: suspect.cell, stated })
    : say(t, 'summary.suspect', { cell: suspect.cell, stated, suggested });
}

function amountsOf(
  { stated, suggested, unit }: Suspect,
  t: Translate,
): { readonly stated: string; readonly suggested?: string } {
  const values = [stated, ...(suggested === undefined ? [] : [suggested])].map((v) => new Decimal(v));
  const decimals = decimalsFor(values);
  const words = sayOr(t, `unit.${unit}`, unit);
  const [a, b] = values.map((v) => showNumber(v, decimals) + words);
  return { stated: a!, ...(b === undefined ? {} : { suggested: b }) };
}
