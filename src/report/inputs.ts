import type { Finding, Message, Severity } from '../budget/Finding';
import type { RuleMeta } from '../rules/Rule';
import type { CheckResult } from '../pipeline/results';

/** A workbook that was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly result: CheckResult;
}

/** An input that can't be read, and why. */
export interface UnreadableFile {
  readonly file: string;
  readonly reason: Message;
}

/** All inputs of one run, in the order given. */
export type FileOutcome = CheckedFile | UnreadableFile;

export const isChecked = (o: FileOutcome): o is CheckedFile => 'result' in o;

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What reports say of the tool itself. */
export interface ToolInfo {
  readonly version: string;
  readonly rules: readonly RuleMeta[];
}

export const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((f) => f.severity === severity).length;

/** Findings by rule, the rules in the order in which they first occur. */
export function byRule<T extends { readonly rule: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.rule);
    if (group) group.push(item);
    else groups.set(item.rule, [item]);
  }
  return groups;
}
