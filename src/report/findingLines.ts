import type { Finding } from '../budget/Finding';
import type { Diagnosis } from '../diagnose/Diagnosis';
import type { CheckResult } from '../pipeline/results';
import { diagnosisSentence, undeterminedSentence } from './diagnoses';
import { byRule, SEVERITIES } from './inputs';
import { indented, type Paint } from './lines';
import { sentenceOf } from './relationSentence';
import { say, type Translate } from './translate';
import { cellList, ruleTitle } from './words';

/** Of equally or less likely explanations, how many are written out beside the first. */
const MOST_ALTERNATIVES = 3;

/** Group by group: the likeliest figures, their alternatives, and beneath them the findings that they explain. */
export function diagnosisLines(
  { diagnoses, findings, undetermined }: CheckResult,
  t: Translate,
  paint: Paint,
): string[] {
  const groups = new Map<number, Diagnosis[]>();
  for (const d of diagnoses) groups.set(d.group, [...(groups.get(d.group) ?? []), d]);
  const lines = [...groups.values()].flatMap((group) => {
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
      ...indented(
        findingLines(
          explained.flatMap((i) => findings[i] ?? []),
          t,
          paint,
        ),
      ),
    ];
  });
  return [...lines, ...undetermined.map((u) => undeterminedSentence(u, t))];
}

/** Findings by severity, then by rule. */
export function findingLines(findings: readonly Finding[], t: Translate, paint: Paint): string[] {
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
