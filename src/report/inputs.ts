import { groupBy } from '../budget/groupBy';
import { SEVERITIES, type Finding, type Message, type Severity } from '../budget/Finding';
import type { SubjectList } from '../budget/SubjectList';
import type { RuleMeta } from '../rules/Rule';
import type { CheckResult } from '../pipeline/results';

/** A workbook that was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly result: CheckResult;
  /** SHA-256 of the file's bytes, in hexadecimal: which state of the file was checked. */
  readonly sha256?: string;
  /** Last year's workbook, where there was one to compare with. */
  readonly prior?: string;
  /** The office's own list of subjects, where there was one. */
  readonly subjects?: SubjectList;
}

/** An input that can't be read, and why. */
export interface UnreadableFile {
  readonly file: string;
  readonly reason: Message;
  /** As for a {@link CheckedFile}; left out when the bytes could not be had, or when the failure was not the file's. */
  readonly sha256?: string;
}

/** All inputs of one run, in the order given. */
export type FileOutcome = CheckedFile | UnreadableFile;

export const isChecked = (o: FileOutcome): o is CheckedFile => 'result' in o;

/** What reports say of the tool itself. */
export interface ToolInfo {
  readonly version: string;
  readonly rules: readonly RuleMeta[];
}

/** The worst severity among findings; a warning where there is none. */
export const worstOf = (findings: readonly Finding[]): Severity =>
  SEVERITIES.find((s) => findings.some((f) => f.severity === s)) ?? 'warning';

export const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((f) => f.severity === severity).length;

/** Findings by rule, the rules in the order in which they first occur. */
export const byRule = <T extends { readonly rule: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> => groupBy(items, (item) => item.rule);
