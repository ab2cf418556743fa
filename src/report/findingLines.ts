import { SEVERITIES, type Finding } from '../budget/Finding';
import { causesOf, type Cause } from '../diagnose/causes';
import type { CheckResult } from '../pipeline/results';
import { alternative, diagnosisSentence, undeterminedSentence } from './diagnoses';
import { byRule } from './inputs';
import { indented, type Paint } from './lines';
import { sentenceOf } from './relationSentence';
import { say, type Translate } from './translate';
import { cellList, ruleTitle } from './words';

/** Of equally or less likely explanations, how many are written out beside the first. */
const MOST_ALTERNATIVES = 3;

/** Cause by cause: what is wrong, what else might be instead, and beneath it the findings that follow from it. */
export function diagnosisLines(
  { diagnoses, findings, undetermined }: CheckResult,
  t: Translate,
  paint: Paint,
): string[] {
  const told = new Set<number>();
  const lines = causesOf(diagnoses).flatMap((cause) => {
    const others = cause.alternatives;
    // A finding that two causes share stands under the first.
    const explained = cause.explains.filter((i) => !told.has(i) && told.add(i));
    return [
      ...cause.diagnoses.map((d) => diagnosisSentence(d, t)),
      ...indented(others.slice(0, MOST_ALTERNATIVES).map((d) => alternative(d, diagnosisSentence(d, t), t))),
      ...(others.length > MOST_ALTERNATIVES
        ? indented([say(t, 'report.diagnosis-more', { count: others.length - MOST_ALTERNATIVES })])
        : []),
      ...indented(
        findingLines(
          explained.flatMap((i) => findings[i] ?? []),
          t,
          paint,
          cause,
        ),
      ),
    ];
  });
  return [...lines, ...undetermined.map((u) => undeterminedSentence(u, t))];
}

/**
 * Findings by severity, then by rule.
 * @param cause what they follow from
 */
export function findingLines(
  findings: readonly Finding[],
  t: Translate,
  paint: Paint,
  cause?: Cause,
): string[] {
  return SEVERITIES.flatMap((severity) =>
    [...byRule(findings.filter((f) => f.severity === severity))].flatMap(([rule, items]) => [
      say(t, 'report.rule-heading', {
        severity: paint(say(t, `severity.${severity}`), severity),
        title: ruleTitle(rule, t),
        rule,
        count: items.length,
      }),
      ...items.flatMap((f) => indented(entry(f, t, cause))),
    ]),
  );
}

function entry(finding: Finding, t: Translate, cause?: Cause): readonly string[] {
  const cells = cellList(finding, t);
  const { quote, correction } = finding;
  return [
    sentenceOf(finding, t, cause),
    ...(quote ? indented([say(t, 'report.quote', { quote: quote.text })]) : []),
    ...(correction ? indented([say(t, 'report.correction', { correction })]) : []),
    ...(cells ? indented([say(t, 'report.cells', { cells })]) : []),
  ];
}
