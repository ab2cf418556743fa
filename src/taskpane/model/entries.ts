import type { Decimal } from 'decimal.js';
import { convertValue } from '../../budget/Amount';
import type { Finding, Severity } from '../../budget/Finding';
import { isMoney } from '../../budget/Unit';
import type { Ignored, IgnoredFinding } from '../state/Ignored';
import { findingKey, findingState, type KeyOf } from '../../report/findingKey';

/** A finding as the list shows it. */
export interface FindingEntry {
  readonly key: string;
  readonly finding: Finding;
  /** Its place in the result's list. */
  readonly index: number;
  /** Set when a person has set it aside and it still says the same. */
  readonly ignored: IgnoredFinding | null;
}

/**
 * Every finding with its key. Two findings of one key get a number behind it, in their order.
 * @param keyOf names a finding across runs
 */
export function entriesOf(
  { findings }: { readonly findings: readonly Finding[] },
  ignored: Ignored,
  keyOf: KeyOf = findingKey,
): readonly FindingEntry[] {
  const seen = new Map<string, number>();
  return findings.map((finding, index) => {
    const base = keyOf(finding);
    const nth = seen.get(base) ?? 0;
    seen.set(base, nth + 1);
    const key = nth === 0 ? base : `${base}#${nth}`;
    const aside = ignored[key];
    return { key, finding, index, ignored: aside && aside.state === findingState(finding) ? aside : null };
  });
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(entries: readonly FindingEntry[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding, ignored } of entries) if (!ignored) counts[finding.severity] += 1;
  return counts;
}

/**
 * A rounding hint too small to be looked at, by the person's own display setting. Errors and warnings are always shown.
 * @param tolerance in 元
 */
export function belowTolerance(finding: Finding, tolerance: Decimal): boolean {
  if (finding.severity !== 'info' || finding.verdict !== 'rounding' || tolerance.isZero()) return false;
  const gap = finding.difference;
  return (
    !!gap && isMoney(gap.unit) && convertValue(gap.value, gap.unit, '元').abs().lessThanOrEqualTo(tolerance)
  );
}
