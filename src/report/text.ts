import type { BudgetTable, OtherSheet } from '../budget/BudgetBook';
import type { Finding, Severity } from '../budget/Finding';
import { rangeAddress } from '../budget/address';
import type { Diagnosis } from '../diagnose/Diagnosis';
import { diagnosisSentence } from './diagnoses';
import { byRule, countOf, isChecked, SEVERITIES, type CheckedFile, type FileOutcome } from './inputs';
import { decimalsFor, showNumber } from './numbers';
import { sentenceOf } from './relationSentence';
import { sharesOf, type ShareGroup } from './shares';
import { tableName } from './tables';
import { isMessageId, say, type Translate } from './translate';
import { cellList, reasonsOf, ruleTitle } from './words';

/** What a part of the report is, for a terminal that shows colours. */
export type Tone = Severity | 'file' | 'heading' | 'muted';
export type Paint = (text: string, tone: Tone) => string;

const PLAIN: Paint = (text) => text;

/** The report for people on one workbook. */
export function textReport({ file, result }: CheckedFile, t: Translate, paint: Paint = PLAIN): string {
  const { book, findings, cannotTell, diagnoses } = result;
  const explained = new Set(diagnoses.flatMap((d) => d.explains));
  const lines = [
    paint(file, 'file'),
    whose(book, t),
    ...section(
      say(t, 'report.tables', { count: book.tables.length }),
      book.tables.map((x) => tableLine(x, t)),
      paint,
    ),
    ...otherSheets(book.others, t, paint),
    ...section(
      say(t, 'report.shares'),
      sharesOf(book).flatMap((g) => shareLines(g, t)),
      paint,
    ),
    ...section(say(t, 'report.diagnoses'), diagnosisLines(result, t), paint),
    ...section(
      say(t, 'report.findings'),
      findingLines(
        findings.filter((_, i) => !explained.has(i)),
        t,
        paint,
      ),
      paint,
    ),
    ...section(
      say(t, 'report.cannot-tell', { count: cannotTell.length }),
      [...byRule(cannotTell)].flatMap(([rule, items]) => [
        say(t, 'report.cannot-tell-rule', { title: ruleTitle(rule, t), rule, count: items.length }),
        ...indented(reasonsOf(items, t)),
      ]),
      paint,
    ),
    ...(findings.length === 0 ? [say(t, 'report.none')] : []),
    paint(summary(result, t), 'heading'),
  ];
  return `${lines[0]}\n${indented(lines.slice(1)).join('\n')}\n`;
}

/** One line over all files: printed after the last when there are several. */
export function overallSummary(outcomes: readonly FileOutcome[], t: Translate): string {
  const results = outcomes.filter(isChecked).map((o) => o.result);
  const findings = results.flatMap((r) => r.findings);
  return say(t, 'report.overall', {
    files: outcomes.length,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    infos: countOf(findings, 'info'),
    cannotTell: results.reduce((n, r) => n + r.cannotTell.length, 0),
    unreadable: outcomes.length - results.length,
  });
}

const summary = ({ findings, relations, cannotTell }: CheckedFile['result'], t: Translate): string =>
  say(t, 'report.summary', {
    relations: relations.length,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    infos: countOf(findings, 'info'),
    cannotTell: cannotTell.length,
  });

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** A heading with its lines beneath; nothing at all when there are none. */
const section = (heading: string, lines: readonly string[], paint: Paint): readonly string[] =>
  lines.length === 0 ? [] : [paint(heading, 'heading'), ...indented(lines)];

function whose({ department, year }: CheckedFile['result']['book'], t: Translate): string {
  const shownYear = year === undefined ? '' : String(year);
  if (department && shownYear) return say(t, 'report.department', { department, year: shownYear });
  if (department) return say(t, 'report.department-only', { department });
  return shownYear ? say(t, 'report.year-only', { year: shownYear }) : say(t, 'report.nobody');
}

function tableLine(table: BudgetTable, t: Translate): string {
  const line = say(t, table.unitStated ? 'report.table' : 'report.table-unit-assumed', {
    title: tableName(table),
    place: `${table.sheet}!${rangeAddress(table.range)}`,
    unit: table.unit,
  });
  return table.hidden ? say(t, 'report.table-hidden', { table: line }) : line;
}

function otherSheets(others: readonly OtherSheet[], t: Translate, paint: Paint): readonly string[] {
  const unknown = others.filter((o) => o.kind === 'unrecognised');
  const known = others.filter((o) => o.kind !== 'unrecognised');
  const names = known.map((o) => say(t, 'report.other', { sheet: o.sheet, kind: `sheet-kind.${o.kind}` }));
  const why = unknown.map((o) =>
    say(t, 'report.not-recognised-sheet', {
      sheet: o.sheet,
      reason: o.reason && isMessageId(o.reason) ? o.reason : 'report.no-reason',
    }),
  );
  return [
    ...section(
      say(t, 'report.others'),
      names.length > 0 ? [names.join(say(t, 'list.separator'))] : [],
      paint,
    ),
    ...section(say(t, 'report.not-recognised'), why, paint),
  ];
}

function shareLines(group: ShareGroup, t: Translate): readonly string[] {
  const decimals = decimalsFor([group.total.value, ...group.parts.map((p) => p.amount.value)]);
  const unit = say(t, `unit.${group.total.unit}`);
  const parts = group.parts.map((p) =>
    say(t, 'share.part', {
      label: p.label,
      amount: showNumber(p.amount.value, decimals) + unit,
      percent: showNumber(p.percent, 2),
    }),
  );
  const total = showNumber(group.total.value, decimals) + unit;
  const gap = !group.complete
    ? 'share.parts-differ'
    : !group.sum.equals(100)
      ? 'share.not-hundred'
      : undefined;
  return [
    say(t, 'share.group', { tables: group.tables, what: `share.${group.kind}`, total }),
    ...indented(parts),
    ...(gap ? indented([say(t, gap, { sum: showNumber(group.sum, 2) })]) : []),
  ];
}

/** Of equally or less likely explanations, how many are written out beside the first. */
const MOST_ALTERNATIVES = 3;

/** Group by group: the likeliest figures, their alternatives, and beneath them the findings that they explain. */
function diagnosisLines({ diagnoses, findings }: CheckedFile['result'], t: Translate): string[] {
  const groups = new Map<number, Diagnosis[]>();
  for (const d of diagnoses) groups.set(d.group, [...(groups.get(d.group) ?? []), d]);
  return [...groups.values()].flatMap((group) => {
    const others = group.filter((d) => d.rank > 0);
    const explained = [...new Set(group.flatMap((d) => d.explains))].sort((a, b) => a - b);
    return [
      ...group.filter((d) => d.rank === 0).map((d) => diagnosisSentence(d, t)),
      ...indented(
        others
          .slice(0, MOST_ALTERNATIVES)
          .map((d) => say(t, 'report.diagnosis-or', { text: diagnosisSentence(d, t) })),
      ),
      ...(others.length > MOST_ALTERNATIVES
        ? indented([say(t, 'report.diagnosis-more', { count: others.length - MOST_ALTERNATIVES })])
        : []),
      ...explained.flatMap((i) =>
        findings[i] ? indented([`[${findings[i].rule}]`, ...entry(findings[i], t)]) : [],
      ),
    ];
  });
}

/** Findings by severity, then by rule. */
function findingLines(findings: readonly Finding[], t: Translate, paint: Paint): string[] {
  return SEVERITIES.flatMap((severity) =>
    [...byRule(findings.filter((f) => f.severity === severity))].flatMap(([rule, items]) => [
      say(t, 'report.rule-heading', {
        severity: paint(say(t, `severity.${severity}`), severity),
        title: ruleTitle(rule, t),
        rule,
        count: items.length,
      }),
      ...items.flatMap((f) => indented(entry(f, t))),
    ]),
  );
}

function entry(finding: Finding, t: Translate): readonly string[] {
  const cells = cellList(finding, t);
  const { quote, correction } = finding;
  return [
    sentenceOf(finding, t),
    ...(quote ? indented([say(t, 'report.quote', { quote: quote.text })]) : []),
    ...(correction ? indented([say(t, 'report.correction', { correction })]) : []),
    ...(cells ? indented([say(t, 'report.cells', { cells })]) : []),
  ];
}
